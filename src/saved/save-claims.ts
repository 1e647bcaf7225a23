import type { Claim } from "../claims/claim.ts";
import type { Value, Writer } from "../storage/store.ts";
import type { DiscussionRow } from "./find-discussion.ts";
import type { ReadClaim, Saving } from "./save-discussion.ts";
import { MACHINE } from "./stored-test.ts";

/** A claim that was saved before, with its newest test by Assay. */
interface Held {
  id: number;
  number: number;
  post: number;
  quote: string;
  start: number;
  /** The test that counts, and whether Assay wrote it. */
  test: number;
  byMachine: boolean;
  tests: number;
  machineBody: string;
}

async function heldClaims(writer: Writer, discussion: number): Promise<Held[]> {
  const query = `select c.id, c.number, c.post, c.body, c.test, t.author_kind,
      (select max(ordinal) from claim_test where claim = c.id),
      (select body from claim_test where claim = c.id and author_kind = 'machine' order by ordinal desc limit 1)
    from claim c join claim_test t on t.id = c.test where c.discussion = ? order by c.number`;
  const rows = await writer.rows<[number, number, number, string, number, string, number, string]>(query, [discussion]);
  return rows.map(([id, number, post, body, test, kind, tests, machineBody]) => {
    const { quote, span } = JSON.parse(body) as Claim;
    return { id, number, post, quote, start: span.start, test, byMachine: kind === "machine", tests, machineBody };
  });
}

/** Saved claims by post and words; of several alike the one at the same place goes first. */
function finder(held: readonly Held[]) {
  const byWords = Map.groupBy(held, ({ post, quote }) => `${post}\n${quote}`);
  const left = new Set(held);
  return {
    left,
    take(post: number, { quote, span }: Claim): Held | undefined {
      const alike = (byWords.get(`${post}\n${quote}`) ?? []).filter((each) => left.has(each));
      const found = alike.find(({ start }) => start === span.start) ?? alike[0];
      if (found) left.delete(found);
      return found;
    },
  };
}

/** A claim as it is kept: without the mentions, which only the making of its test needs. */
const bodyOf = (claim: Claim, post: number) => JSON.stringify({ ...claim, post, mentions: [], context: [] });

/**
 * Saves the claims of a reading: those there keep their number and a person's test; a test of Assay's that comes out
 * otherwise than before is added. Returns how many are new.
 */
export async function saveClaims(
  writer: Writer,
  row: DiscussionRow,
  saving: Saving,
  posts: readonly number[],
): Promise<number> {
  const held = finder(await heldClaims(writer, row.id));
  let next = [...held.left].reduce((most, { number }) => Math.max(most, number), 0);
  const [kept, fresh]: [[Held, ReadClaim, number][], Value[][]] = [[], []];
  const freshTests = new Map<number, ReadClaim>();
  for (const read of saving.claims) {
    const post = posts[read.claim.post];
    const found = held.take(post, read.claim);
    if (found) kept.push([found, read, post]);
    else {
      freshTests.set(++next, read);
      fresh.push([row.id, next, post, read.saidAt, row.version, 1, bodyOf(read.claim, post)]);
    }
  }
  await writer.add("claim", ["discussion", "number", "post", "said_at", "first_version", "standing", "body"], fresh);
  await addFirstTests(writer, row, saving, freshTests);
  for (const [claim, read, post] of kept) await keepClaim(writer, claim, read, post, saving);
  await dropUnread(writer, [...held.left], new Set(posts), saving);
  return fresh.length;
}

const TEST = ["claim", "ordinal", "author_kind", "author", "written_at", "supersedes", "lead", "body"] as const;

async function addFirstTests(writer: Writer, row: DiscussionRow, { at }: Saving, tests: Map<number, ReadClaim>) {
  const query = "select id, number from claim where discussion = ? and test is null";
  const rows = (await writer.rows<[number, number]>(query, [row.id])).map(([claim, number]) => {
    const { test, lead } = tests.get(number)!;
    return [claim, 1, "machine", MACHINE, at, null, lead, JSON.stringify(test)];
  });
  await writer.add("claim_test", [...TEST], rows);
  const ids = rows.map(([claim]) => [claim]);
  await writer.add("unmarked", ["claim"], ids);
  await writer.rows(
    `update claim set test = (select id from claim_test where claim_test.claim = claim.id)
     where discussion = ? and test is null`,
    [row.id],
  );
}

async function keepClaim(
  writer: Writer,
  held: Held,
  { claim, saidAt, test, lead }: ReadClaim,
  post: number,
  { at }: Saving,
) {
  await writer.rows("update claim set said_at = ?, body = ?, standing = 1 where id = ?", [
    saidAt,
    bodyOf(claim, post),
    held.id,
  ]);
  const body = JSON.stringify(test);
  if (body === held.machineBody) return;
  const supersedes = held.byMachine ? held.test : null;
  await writer.add(
    "claim_test",
    [...TEST],
    [[held.id, held.tests + 1, "machine", MACHINE, at, supersedes, lead, body]],
  );
  if (!held.byMachine) return;
  await writer.add("unmarked", ["claim"], [[held.id]], { key: ["claim"] });
  await writer.rows(
    "update claim set test = (select id from claim_test where claim = ? and ordinal = ?) where id = ?",
    [held.id, held.tests + 1, held.id],
  );
}

/** Claims that a post still there no longer gives stand no more, unless a person wrote their test and the words are there. */
async function dropUnread(writer: Writer, unread: Held[], read: ReadonlySet<number>, { discussion }: Saving) {
  const texts = new Set(discussion.posts.map(({ text }) => text));
  for (const { id, post, quote, byMachine } of unread) {
    const isThere = !read.has(post) || (!byMachine && [...texts].some((text) => text.includes(quote)));
    if (!isThere) await writer.rows("update claim set standing = 0 where id = ?", [id]);
  }
}
