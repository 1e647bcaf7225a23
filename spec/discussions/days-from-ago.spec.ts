import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { daysFromAgo } from "../../src/discussions/days-from-ago.ts";
import type { Post } from "../../src/discussions/discussion.ts";

const day = dayOf("2025-01-29");
const saidAt = { from: day, to: day, basis: "given" };
const postsOf = (count: number) =>
  Array.from(
    { length: count },
    (_, index): Post => ({
      index,
      id: `p${index}`,
      author: null,
      at: null,
      replyTo: null,
      text: "Copper rose.",
      repeats: [],
    }),
  );

describe("days out of how long ago posts were written", () => {
  it("count back from the youngest, which is of the last day", () => {
    const posts = postsOf(2);
    const ago = new Map([
      [0, { minutes: 4 * 1440, coarse: false }],
      [1, { minutes: 2 * 1440, coarse: false }],
    ]);
    expect(daysFromAgo(posts, ago, saidAt).from).toBe(day - 2);
    expect(posts.map(({ at }) => at)).toEqual([day - 2, day]);
  });

  it("are told of a page of a quarter of a million posts as well", () => {
    const posts = postsOf(250_000);
    const ago = new Map(posts.map(({ index }) => [index, { minutes: 60, coarse: false }]));
    expect(daysFromAgo(posts, ago, saidAt)).toEqual(saidAt);
    expect(posts.at(-1)?.at).toBe(day);
  });
});
