import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import type { Mark, Verdict } from "../../src/marks/mark.ts";
import { markClaim } from "../../src/marks/mark-claim.ts";
import { seriesOf } from "../../src/marks/series-of.ts";
import { recordImport } from "../../src/operations/record-import.ts";
import { loadLookup } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { openStore } from "../../src/storage/store.ts";
import { buildTest } from "../../src/tests/build-test.ts";

/** Statements in plain talk about other subjects, each marked by hand from the record; `why` gives the figures. */
interface Statement {
  id: string;
  said_at: string;
  text: string;
  marks: Record<string, Verdict>;
  accept?: Verdict[] | Record<string, Verdict[]>;
}

const data = join(import.meta.dirname, "../../../shared/data");
const FILES = ["observations.csv", "prices-daily.csv", "prices-daily-2015-2022.csv", "corporate-actions.csv"];
const file = new URL("statements.json", import.meta.url);
const statements: Statement[] = JSON.parse(readFileSync(file, "utf8")).items;
/** Of a post's marks the weightiest of its longest claims. */
const WEIGHT: Verdict[] = ["fails", "open", "holds", "void", "no-data", "untestable"];

function weightiest(marks: { mark: Mark; length: number }[]): Verdict {
  const given = marks.filter(({ mark }) => mark.verdict !== "untestable");
  const longest = Math.max(...given.map(({ length }) => length));
  const near = given.filter(({ length }) => length >= 0.8 * longest).map(({ mark }) => mark.verdict);
  return WEIGHT.find((verdict) => near.includes(verdict)) ?? "untestable";
}

async function markAll() {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const db = join(mkdtempSync(join(tmpdir(), "assay-spec-")), "record.db");
  await recordImport.run({ files: FILES.map((name) => join(data, name)) } as never, { db, today: dayOf("2026-08-21") });
  const posts = statements.map(({ id, said_at, text }) => ({ id, at: said_at, author: id, text }));
  const claims = extractClaims(readDiscussion(JSON.stringify({ title: "Statements", posts }), {}), { registry });
  const tested = claims.map((claim) => ({ claim, test: buildTest(claim, { registry, saidAt: claim.saidAt ?? 0 }) }));
  const store = await openStore(db);
  const lookup = await loadLookup(
    store,
    tested.flatMap(({ test }) => seriesOf(test, registry)),
  );
  await store.close();
  return statements.flatMap((statement) =>
    Object.entries(statement.marks).map(([asOf, want]) => {
      const marks = tested
        .filter(({ claim }) => claim.postId === statement.id)
        .map(({ claim, test }) => ({
          length: claim.quote.length,
          mark: markClaim(test, { lookup, registry, saidAt: claim.saidAt ?? 0, asOf: dayOf(asOf), timeline: false }),
        }));
      const accepted = Array.isArray(statement.accept) ? statement.accept : (statement.accept?.[asOf] ?? []);
      return { id: statement.id, text: statement.text, got: weightiest(marks), accepted: new Set([want, ...accepted]) };
    }),
  );
}

describe.skipIf(!existsSync(join(data, FILES[0])))("statements on other subjects", () => {
  it("are marked right nine times in ten, and never confidently wrong", { timeout: 240_000 }, async () => {
    const rows = await markAll();
    const verdict = (mark: Verdict) => mark === "holds" || mark === "fails";
    const wrong = rows.filter(({ got, accepted }) => verdict(got) && !accepted.has(got));
    expect(wrong.map(({ id, text, got }) => `${id} ${got}: ${text}`)).toEqual([]);
    const right = rows.filter(({ got, accepted }) => accepted.has(got)).length;
    expect(right / rows.length).toBeGreaterThan(0.9);
  });
});
