import { join } from "node:path";
import { expect, it } from "vitest";
import { backup } from "../../src/operations/backup.ts";
import { board } from "../../src/operations/board.ts";
import { boards } from "../../src/operations/boards.ts";
import { claimShow } from "../../src/operations/claim-show.ts";
import { mark } from "../../src/operations/mark.ts";
import { moved } from "../../src/operations/moved.ts";
import { restore } from "../../src/operations/restore.ts";
import { openStore } from "../../src/storage/store.ts";
import { temporaryFolder } from "../record/temporary.ts";
import { onEachEngine } from "../storage/engines.ts";
import {
  addTo,
  contextAt,
  editClaim,
  FACTS,
  POSTS,
  saveThread,
  storeWith,
  THIRD_QUARTER,
  THREAD,
  threadOf,
} from "./thread.ts";

const ID = "chips-e23b";
const verdicts = (shown: { claims: { id: string; mark: { verdict: string } | null }[] }) =>
  shown.claims.map((claim) => [claim.id.slice(ID.length), claim.mark?.verdict]);

onEachEngine("a saved discussion", (place) => {
  const fresh = async () => contextAt(await storeWith(await place(), FACTS));

  it("is shown as of any day, by what was public at its end", async () => {
    const context = await fresh();
    expect((await saveThread(context)).saved).toMatchObject({
      id: ID,
      version: 1,
      by: "ann",
      newPosts: 2,
      newClaims: 3,
    });
    await addTo(context.db!, [THIRD_QUARTER]);
    const at = async (asOf: string) => verdicts(await board.run({ id: ID, asOf }, context));
    expect(await at("2024-06-30")).toEqual([
      [".1", "open"],
      [".2", "holds"],
      [".3", "holds"],
    ]);
    expect(await at("2024-10-28")).toEqual([
      [".1", "open"],
      [".2", "holds"],
      [".3", "holds"],
    ]);
    expect(await at("2024-10-29")).toEqual([
      [".1", "holds"],
      [".2", "holds"],
      [".3", "holds"],
    ]);
    const shown = await board.run({ id: ID, asOf: "2024-10-28" }, context);
    expect(shown.claims.flatMap((claim) => claim.mark!.inputs).every((input) => input.knownAt <= "2024-10-28")).toBe(
      true,
    );
  });

  it("keeps the exact source and text, so that spans stay exact", async () => {
    const context = await fresh();
    const text = new TextEncoder().encode(
      threadOf([{ ...POSTS[0], text: "😁 AMD  revenue will be above 6bn USD in Q3 2024.\n" }]),
    );
    const { claims, discussion } = await saveThread(context, text);
    const { start, end } = claims[0].span;
    expect(Array.from(discussion.posts[0].text).slice(start, end).join("")).toBe(claims[0].quote);
    const store = await openStore(context.db!);
    const [[source]] = await store.rows<[Uint8Array]>("select source from discussion_version", []);
    expect(Buffer.from(source).equals(Buffer.from(text))).toBe(true);
    await store.close();
  });

  it("saved again changes nothing and keeps its name", async () => {
    const context = await fresh();
    const first = await saveThread(context);
    const again = await saveThread({ ...context, today: context.today + 40, now: context.now! + 9e6 });
    expect(again.saved).toMatchObject({
      id: ID,
      version: 1,
      changed: false,
      newPosts: 0,
      newClaims: 0,
      at: first.saved.at,
    });
    expect(again.claims.map(({ id, tests }) => [id, tests])).toEqual(first.claims.map(({ id }) => [id, 1]));
    expect((await boards.run({}, context)).boards).toHaveLength(1);
  });

  it("gains the posts and claims of a longer thread, and keeps numbers and tests", async () => {
    const context = await fresh();
    await saveThread(context);
    await editClaim(context, `${ID}.1`, "revenue(AMD, FY2024Q3) > 7bn USD", "bob");
    const longer = [{ id: "c3", at: "2024-06-30", author: "Cem", text: "AMD revenue rose in Q1 2024." }, ...POSTS];
    const later = await saveThread(context, threadOf(longer), "cem");
    expect(later.saved).toMatchObject({ id: ID, version: 2, newPosts: 1, newClaims: 1, by: "cem" });
    expect(
      later.claims.map(({ id, postId, test, testBy }) => [id.slice(ID.length), postId, test?.text, testBy.who]),
    ).toEqual([
      [".4", "c3", expect.stringContaining("AMD"), "assay"],
      [".1", "a1", "revenue(AMD, FY2024Q3) > 7bn USD", "bob"],
      [".2", "b2", "close(AMD, 2024-06-28) > 160", "assay"],
      [".3", "b2", expect.stringContaining("INTC"), "assay"],
    ]);
  });

  it("keeps posts and claims that a later copy no longer has, after those it has", async () => {
    const context = await fresh();
    await saveThread(context);
    const later = await saveThread(context, threadOf([POSTS[1]]));
    expect(later.saved).toMatchObject({ id: ID, version: 2 });
    expect(later.discussion.posts.map(({ id, index }) => [id, index])).toEqual([
      ["b2", 0],
      ["a1", 1],
    ]);
    expect(later.claims.map(({ id }) => id.slice(ID.length))).toEqual([".2", ".3", ".1"]);
  });

  it("follows an edited comment by its id, and drops the claims its words no longer make", async () => {
    const context = await fresh();
    await saveThread(context);
    const edited = { ...POSTS[1], text: "Edit: AMD closed above 160 USD on 28 June 2024." };
    const later = await saveThread(context, threadOf([POSTS[0], edited]));
    expect(later.discussion.posts).toHaveLength(2);
    const shown = later.claims.map(({ id, post, span, quote }) => {
      const text = Array.from(later.discussion.posts[post].text).slice(span.start, span.end).join("");
      return [id.slice(ID.length), text === quote];
    });
    expect(shown).toEqual([
      [".1", true],
      [".2", true],
    ]);
    const { tests } = await claimShow.run({ id: `${ID}.3` }, context);
    expect(tests).toHaveLength(1);
  });

  it("is another discussion where less than half of its posts are the same", async () => {
    const context = await fresh();
    await saveThread(context);
    const other = [
      POSTS[0],
      ...[1, 2, 3].map((n) => ({ ...POSTS[1], id: `x${n}`, text: `Gold was above ${n}000 USD in 2024.` })),
    ];
    expect((await saveThread(context, threadOf(other))).saved.id).toBe(ID);
    const third = [
      { ...POSTS[0], text: "Copper fell in 2023." },
      { ...POSTS[0], id: "z", text: "So did zinc." },
      POSTS[1],
    ];
    expect((await saveThread(context, threadOf(third))).saved.id).not.toBe(ID);
    expect((await boards.run({}, context)).boards).toHaveLength(2);
  });

  it("is listed with how its claims stood as of a day, whether or not they were marked since", async () => {
    const context = await fresh();
    await saveThread(context);
    await addTo(context.db!, [THIRD_QUARTER]);
    const listed = async (asOf: string) => (await boards.run({ asOf }, context)).boards[0];
    expect(await listed("2024-10-28")).toMatchObject({ id: ID, title: "Chips", posts: 2, claims: 3, edited: 0 });
    expect((await listed("2024-10-28")).verdicts).toEqual({ open: 1, holds: 2 });
    expect((await listed("2024-10-29")).verdicts).toEqual({ holds: 3 });
    expect((await listed("2024-06-27")).verdicts).toEqual({});
  });

  it("goes with a backup and comes back with it", async () => {
    const context = await fresh();
    await saveThread(context);
    await editClaim(context, `${ID}.1`, "revenue(AMD, FY2024Q3) > 7bn USD", "bob");
    const file = join(temporaryFolder(), "backup.db");
    await backup.run({ file }, context);
    const other = contextAt(await place());
    await restore.run({ file }, other);
    expect(await board.run({ id: ID }, other)).toEqual(await board.run({ id: ID }, context));
    await addTo(other.db!, [THIRD_QUARTER]);
    const { changed } = await mark.run({ asOf: "2024-11-01", all: false }, other);
    expect(changed).toMatchObject([{ id: `${ID}.1`, from: "open", to: "fails" }]);
    expect((await saveThread(other, THREAD)).saved).toMatchObject({ id: ID, changed: false });
  });
});

onEachEngine("the claims that moved", (place) => {
  it("are those whose mark differs between two days, with the fact that became public", async () => {
    const context = contextAt(await storeWith(await place(), [...FACTS, THIRD_QUARTER]));
    await saveThread(context);
    const since = (from: string, to: string) => moved.run({ since: from, asOf: to }, context);
    expect((await since("2024-07-01", "2024-10-28")).moved).toEqual([]);
    expect((await since("2024-10-28", "2024-12-01")).moved).toMatchObject([
      {
        id: `${ID}.1`,
        from: "open",
        to: "holds",
        on: "2024-10-29",
        observation: { subject: "AMD", measure: "revenue", value: 6.8e9, knownAt: "2024-10-29" },
      },
    ]);
    expect((await since("2024-10-29", "2024-12-01")).moved).toEqual([]);
    expect((await since("2020-01-01", "2024-12-01")).moved.map(({ id }) => id)).toEqual([`${ID}.1`]);
  });

  it("are right whether the marks are kept as of an earlier or a later day", async () => {
    const context = contextAt(await storeWith(await place(), [...FACTS, THIRD_QUARTER]));
    await saveThread(context);
    const told = () => moved.run({ since: "2024-10-28", asOf: "2024-12-01" }, context);
    const before = await told();
    await mark.run({ asOf: "2025-06-01", all: false }, context);
    expect(await told()).toEqual(before);
  });

  it("refuses days the wrong way round", async () => {
    const context = contextAt(await storeWith(await place(), FACTS));
    await expect(moved.run({ since: "2024-10-28", asOf: "2024-10-01" }, context)).rejects.toMatchObject({
      code: "bad-dates",
    });
  });
});
