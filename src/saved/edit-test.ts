import { isoOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import type { Store, Writer } from "../storage/store.ts";
import type { Test } from "../tests/test.ts";
import type { ClaimRow } from "./find-discussion.ts";
import type { StoredTest } from "./stored-test.ts";

/** A person's test for a saved claim. */
export interface Edit {
  test: Test;
  lead: string;
  by: string;
  /** Seconds since 1970, UTC. */
  at: number;
  /** The number of the test it is meant to supersede; refused where another counts by now. */
  over?: number;
}

/** Every test a claim had, oldest first. */
export async function testsOf(store: Pick<Store, "rows">, claim: number): Promise<StoredTest[]> {
  const query = `select t.ordinal, t.author_kind, t.author, t.written_at, t.body, case when c.test = t.id then 1 else 0 end
    from claim_test t join claim c on c.id = t.claim where t.claim = ? order by t.ordinal`;
  const rows = await store.rows<[number, StoredTest["by"]["kind"], string, number, string, number]>(query, [claim]);
  return rows.map(([ordinal, kind, who, at, body, counts]) => ({
    ordinal,
    by: { kind, who, at },
    test: JSON.parse(body),
    superseded: !counts,
  }));
}

const textOf = ({ test }: StoredTest) => ("text" in test ? test.text : null);

function overtaken(current: StoredTest, over: number): AssayError {
  const { who, at } = current.by;
  return new AssayError({
    code: "test-changed",
    message: `${who} wrote another test on ${isoOf(Math.floor(at / 86_400))}: ${textOf(current) ?? "none"}`,
    expected: `test ${over} to be the one that counts; test ${current.ordinal} does`,
    remedy: `Look at it, and to supersede it: --over ${current.ordinal}`,
  });
}

/**
 * Makes a person's test the one that counts, in one transaction; the ones before are kept. The same words by a person
 * again change nothing. Returns the test it superseded, or null where nothing was changed.
 *
 * @throws AssayError `test-changed` when another test counts than the one meant.
 */
export function editTest(store: Store, claim: ClaimRow, edit: Edit): Promise<StoredTest | null> {
  return store.write(async (writer) => {
    const tests = await testsOf(writer, claim.id);
    const current = tests.find(({ superseded }) => !superseded)!;
    if (current.by.kind === "person" && textOf(current) === edit.test.text) return null;
    if (edit.over !== undefined && edit.over !== current.ordinal) throw overtaken(current, edit.over);
    await addTest(writer, claim.id, tests.length + 1, edit);
    return current;
  });
}

async function addTest(writer: Writer, claim: number, ordinal: number, { test, lead, by, at }: Edit): Promise<void> {
  const [[current]] = await writer.rows<[number]>("select test from claim where id = ?", [claim]);
  await writer.add(
    "claim_test",
    ["claim", "ordinal", "author_kind", "author", "written_at", "supersedes", "lead", "body"],
    [[claim, ordinal, "person", by, at, current, lead, JSON.stringify(test)]],
  );
  await writer.rows(
    "update claim set test = (select id from claim_test where claim = ? and ordinal = ?), standing = 1 where id = ?",
    [claim, ordinal, claim],
  );
  await writer.add("unmarked", ["claim"], [[claim]], { key: ["claim"] });
}
