import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoardClaim, boardClaims } from "../../src/board/board.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { lengthsOf, type Share, sharesOf } from "../../src/claims/shares.ts";
import { headLength } from "../../src/claims/thread-reader.ts";
import type { Discussion, Post } from "../../src/discussions/discussion.ts";
import { AssayError } from "../../src/errors.ts";
import type { JsonMembers } from "../../src/operations/json-members.ts";
import { ReadingPool, sharedThread } from "../../src/operations/reading-pool.ts";

const START = { db: null as string | null, today: 20_300, asOf: 20_300, record: false, explain: true };
const FILLER = "A long road led down to the old mill by the river. ".repeat(100);
const SUBJECTS = ["Nvidia", "Intel", "Gold", "Tesla", "Copper", "Apple"];

/** Posts that name their subject now and then and leave it out otherwise, so that each leans on the post it answers. */
function discussionOf(count: number, parentOf: (k: number) => number | null): Discussion {
  const posts = Array.from({ length: count }, (_, k): Post => {
    const name = k % 4 === 0 ? SUBJECTS[k % SUBJECTS.length] : "It";
    const period = k % 5 === 0 ? "in the first quarter of 2024" : "then";
    const text = `${name} fell ${k % 90}% ${period}. Revenue will rise to $${k}bn. “Capex is flat”, he said. ${FILLER}`;
    return { index: k, id: `p${k}`, author: null, at: k % 2 ? 20_117 : null, replyTo: parentOf(k), text, repeats: [] };
  });
  const span = { start: 0, end: 30, exact: "", prefix: "", suffix: "" };
  const quotations = posts
    .filter(({ index }) => index % 7 === 0)
    .map(({ index }) => ({ post: index, span, attributedTo: null }));
  const saidAt = { from: 20_117, to: 20_117, basis: "given" };
  return { title: "Chips", format: "text", saidAt, posts, quotations };
}

async function bySeveral(discussion: Discussion, shares: Share[], start = START, count = 2): Promise<BoardClaim[]> {
  const parts: BoardClaim[][] = [];
  const pool = new ReadingPool<BoardClaim[]>(count, { ...start, json: false });
  for await (const part of pool.read(sharedThread(discussion), shares)) parts.push(part);
  return parts.flat();
}

const inOneThread = (discussion: Discussion) =>
  boardClaims(
    extractClaims(discussion).map((claim) => ({ claim, test: null, mark: null })),
    { explain: true },
  );

describe("a large discussion, read by several at once", () => {
  it("gives the claims of one thread, in the same order, though posts answer others far before them", async () => {
    const discussion = discussionOf(130, (k) => (k % 3 === 0 ? null : k % 11 === 0 ? 3 : Math.max(0, k - 1 - (k % 4))));
    const head = headLength(lengthsOf(discussion.posts));
    const shares = sharesOf(lengthsOf(discussion.posts), head, 40_000);
    expect(head).toBeLessThan(discussion.posts.length);
    expect(shares?.length).toBeGreaterThan(2);
    expect(shares?.some(({ before }) => before.length > 0)).toBe(true);
    const alone = inOneThread(discussion);
    for (const count of [1, 2, 3]) expect(await bySeveral(discussion, shares ?? [], START, count)).toEqual(alone);
  });

  it("gives the same claims as members of one JSON list", async () => {
    const discussion = discussionOf(110, () => null);
    const shares = sharesOf(lengthsOf(discussion.posts), headLength(lengthsOf(discussion.posts)), 40_000) ?? [];
    const parts: string[] = [];
    const pool = new ReadingPool<JsonMembers>(2, { ...START, json: true });
    for await (const { bytes } of pool.read(sharedThread(discussion), shares))
      parts.push(Buffer.from(bytes).toString());
    expect(parts.length).toBeGreaterThan(2);
    expect(`[${parts.filter(Boolean).join(",")}]`).toBe(JSON.stringify(inOneThread(discussion)));
  });

  it("gives the same claims where a level of long ago would turn a later one round", async () => {
    const discussion = discussionOf(130, () => null);
    discussion.posts[105].text = `Gold closed at $2,600. ${FILLER}`;
    for (const k of [113, 121, 129]) discussion.posts[k].text = `Gold will reach $1,900 this year. ${FILLER}`;
    const shares = sharesOf(lengthsOf(discussion.posts), headLength(lengthsOf(discussion.posts)), 40_000) ?? [];
    const claims = await bySeveral(discussion, shares);
    expect(claims).toEqual(inOneThread(discussion));
    const later = claims.filter(({ quote }) => quote.includes("reach $1,900"));
    expect(later.map(({ direction }) => direction)).toEqual(["up", "up", "up"]);
  });

  it("may be left before its end, or before it is begun", async () => {
    const discussion = discussionOf(110, () => null);
    const shares = sharesOf(lengthsOf(discussion.posts), headLength(lengthsOf(discussion.posts)), 40_000) ?? [];
    const pool = new ReadingPool<BoardClaim[]>(2, { ...START, json: false });
    for await (const part of pool.read(sharedThread(discussion), shares)) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
    await new ReadingPool(2, { ...START, json: false }).dismiss();
  });

  it("throws an error of a reader as the error it was", async () => {
    const discussion = discussionOf(110, () => null);
    const shares = sharesOf(lengthsOf(discussion.posts), headLength(lengthsOf(discussion.posts)), 40_000) ?? [];
    const db = `${import.meta.dirname}/no/such/folder/store.db`;
    const error = await bySeveral(discussion, shares, { ...START, db, record: true }).catch((one) => one);
    expect(error).toBeInstanceOf(AssayError);
    expect(error.move).toBe("caller");
  });
});

describe("the shares of a discussion", () => {
  const thread = fc.array(
    fc.record({ back: fc.nat(40), root: fc.boolean(), length: fc.integer({ min: 1, max: 50 }) }),
    {
      minLength: 1,
      maxLength: 150,
    },
  );

  it("hold every post after the head once, and before them all that their posts lean on", () => {
    fc.assert(
      fc.property(thread, fc.nat(20), fc.integer({ min: 20, max: 400 }), (list, head, size) => {
        const posts = list.map(({ back, root, length }, index) => ({
          ...discussionOf(1, () => null).posts[0],
          index,
          replyTo: root || back > index ? null : index - back,
          text: "x".repeat(length),
        }));
        const shares = sharesOf(lengthsOf(posts), head, size);
        if (!shares) return;
        expect(shares.flatMap(({ from, to }) => posts.slice(from, to).map(({ index }) => index))).toEqual(
          posts.slice(head).map(({ index }) => index),
        );
        for (const { from, to, before } of shares) {
          const known = new Set([...before, ...posts.slice(from, to).map(({ index }) => index)]);
          for (const k of known) {
            const parent = posts[k].replyTo;
            if (parent !== null && parent < k && parent >= head) expect(known.has(parent)).toBe(true);
          }
        }
      }),
    );
  });

  it("are none where every post answers the one before: each share would read all posts before it", () => {
    const { posts } = discussionOf(60, (k) => (k === 0 ? null : k - 1));
    expect(sharesOf(lengthsOf(posts), 2, 20_000)).toBeNull();
  });
});
