import { z } from "zod";
import { type Day, dayOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import { seriesOf } from "../marks/series-of.ts";
import type { Registry } from "../registry/registry.ts";
import { sameDiscussion, undatedDay } from "../saved/find-discussion.ts";
import { postPrint } from "../saved/match-posts.ts";
import { remark } from "../saved/remark.ts";
import { type Saving, saveDiscussion } from "../saved/save-discussion.ts";
import { leadOf } from "../saved/stored-test.ts";
import { openStore, type Store } from "../storage/store.ts";
import { testsOf } from "../tests/tests-of.ts";
import { nowOf, operation } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { storeOf } from "./record-store.ts";
import { savedBoard } from "./saved-board.ts";

const input = z.object({
  /** The discussion: its text, or the bytes of a file in any format Assay reads. */
  text: z.union([z.string(), z.instanceof(Uint8Array)]),
  /** Name of the file it came from. */
  name: z.string().optional(),
  /** The date of an undated discussion. */
  saidAt: z.string().optional(),
  /** Date of the marks; default: the caller's today. */
  asOf: z.string().optional(),
  /** Who saves it. */
  by: z.string().default("someone"),
});

type Input = z.output<typeof input>;

async function savingOf(store: Store, registry: Registry, given: Input, asOf: Day, at: number): Promise<Saving> {
  const saidAt = given.saidAt === undefined ? undefined : dayOf(given.saidAt);
  const discussion = readDiscussion(given.text, { saidAt, name: given.name });
  const known = await sameDiscussion(store, discussion.posts.map(postPrint));
  const undatedAt = known ? await undatedDay(store, known) : asOf;
  const read = extractClaims(discussion, { registry });
  const saidOf = (claim: Claim) => claim.saidAt ?? undatedAt;
  const tests = testsOf(read, (claim) => ({ registry, saidAt: saidOf(claim) }));
  const claims = read.map((claim, index) => {
    const test = tests[index];
    return { claim, saidAt: saidOf(claim), test, lead: leadOf(seriesOf(test, registry)) };
  });
  const source = typeof given.text === "string" ? new TextEncoder().encode(given.text) : given.text;
  return { discussion, claims, source, origin: given.name ?? "", saidAt: saidAt ?? null, undatedAt, by: given.by, at };
}

/** Reads a discussion, saves it with its exact source, and marks it. Saving it again adds what is new and keeps what is there. */
export const save = operation({
  name: "save",
  summary: "reads a discussion, saves it and marks its claims",
  input,
  example: { text: "Nvidia closed down almost 17% on 27 January 2025.", saidAt: "2025-01-28", by: "ann" },
  async run(given, context) {
    const asOf = given.asOf === undefined ? context.today : dayOf(given.asOf);
    const store = await openStore(storeOf(context));
    try {
      const registry = await registryOf(store, context);
      const saving = await savingOf(store, registry, given, asOf, nowOf(context));
      const { changed, newPosts, newClaims, ...row } = await saveDiscussion(store, saving);
      await remark(store, registry, { asOf, discussion: row.id });
      const board = await savedBoard(store, registry, row, asOf);
      return { ...board, saved: { ...board.saved, changed, newPosts, newClaims } };
    } finally {
      await store.close();
    }
  },
});
