import { z } from "zod";
import { type Day, dayOf } from "../calendar.ts";
import { references } from "../language/index.ts";
import type { Registry } from "../registry/registry.ts";
import { editTest } from "../saved/edit-test.ts";
import { findClaim } from "../saved/find-discussion.ts";
import { remark } from "../saved/remark.ts";
import { leadOf } from "../saved/stored-test.ts";
import { openStore } from "../storage/store.ts";
import { datesOf } from "../tests/dates.ts";
import type { Test } from "../tests/test.ts";
import { checkedTest } from "./checked-test.ts";
import { claimHistory } from "./claim-history.ts";
import { nowOf, operation } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { storeOf } from "./record-store.ts";

const input = z.object({
  /** The claim's name: `DISCUSSION.NUMBER`. */
  id: z.string(),
  /** A proposition in the test language. */
  test: z.string(),
  /** Who wrote it. */
  by: z.string().trim().min(1).default("someone"),
  /** The number of the test it is meant to supersede; refused where another counts by now. */
  over: z.int().positive().optional(),
  /** Date of the mark; default: the caller's today. */
  asOf: z.string().optional(),
});

/** A test written by a person, as claims have them. */
export function testOf(text: string, saidAt: Day, registry: Registry): Test {
  const dates = datesOf(text, saidAt, registry);
  const plain = { assumptions: [], alternatives: [], among: null, neverDue: false, partial: false };
  return { text, ...plain, decidableFrom: dates.decidableFrom, deadline: dates.deadline };
}

/**
 * Puts a person's test in place of the one that a saved claim is marked by; both are kept, with who wrote them and when.
 *
 * @throws AssayError `test-…` with every problem of the test, `claim-not-saved`, `test-changed`; the claim is then as it was.
 */
export const claimEdit = operation({
  name: "claim-edit",
  summary: "marks a saved claim by a test of your own",
  input,
  example: { id: "capex-thread-3f9a.12", test: "capex(MSFT, FY2025Q2) > 25bn USD", by: "ann" },
  async run({ id, test, by, over, asOf }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    const store = await openStore(storeOf(context));
    try {
      const registry = await registryOf(store, context);
      const claim = await findClaim(store, id);
      const text = test.trim();
      const lead = leadOf(references(await checkedTest(text, store, registry), registry));
      const [[saidAt]] = await store.rows<[Day]>("select said_at from claim where id = ?", [claim.id]);
      const edit = { test: testOf(text, saidAt, registry), lead, by, at: nowOf(context), over };
      const superseded = await editTest(store, claim, edit);
      await remark(store, registry, { asOf: day, discussion: claim.discussion.id });
      return { ...(await claimHistory(store, registry, claim, day)), changed: superseded !== null };
    } finally {
      await store.close();
    }
  },
});
