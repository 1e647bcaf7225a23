import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import type { Discussion, Post } from "../../src/discussions/discussion.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { sourceSpan } from "../../src/discussions/source-span.ts";

const FOLDER = "spec/fixtures/copied-pages";

/** A page, the posts it holds (author, day, whom it answers, first and last words of its own) and the day it was copied. */
function fixture(name: string) {
  const [text, table, copied] = readFileSync(`${FOLDER}/${name}`, "utf8").split(/^=====/m);
  const posts = table
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
  return { text, posts, saidAt: /said (\S+)/.exec(copied ?? "")?.[1] };
}

const read = (text: string, saidAt?: string) => readDiscussion(text, saidAt ? { saidAt: dayOf(saidAt) } : {});

/** The words of a post that are neither the page's nor repeated of another. */
function ownWords(post: Post, { quotations }: Discussion): string {
  const letters = [...post.text];
  const at = (points: number) => letters.slice(0, points).join("").length;
  const others = quotations.filter((one) => one.post === post.index);
  const without = [
    ...(post.furniture ?? []),
    ...others.map(({ span }) => ({ start: at(span.start), end: at(span.end) })),
  ];
  let own = post.text;
  for (const { start, end } of without.sort((a, b) => b.start - a.start)) own = own.slice(0, start) + own.slice(end);
  return own.trim();
}

const names = readdirSync(FOLDER);

describe("a page of posts copied as text", () => {
  it.each(names)("%s: has its posts, each with author, day, whom it answers, and no words of the page", (name) => {
    const { text, posts, saidAt } = fixture(name);
    const found = read(text, saidAt);
    expect(found.posts).toHaveLength(posts.length);
    for (const [k, [author, day, answers, first, last]] of posts.entries()) {
      const post = found.posts[k];
      expect([post.author, post.at === null ? "-" : isoOf(post.at)]).toEqual([author, day]);
      if (!answers.endsWith("?")) expect(String(post.replyTo ?? "-")).toBe(answers);
      const own = ownWords(post, found);
      if (first !== "*") expect(own.slice(0, first.length)).toBe(first);
      if (last !== "*") expect(own.slice(-last.length)).toBe(last);
    }
  });

  it.each(names)("%s: leads each post back to its place", (name) => {
    const { text } = fixture(name);
    for (const post of read(text).posts) {
      const place = sourceSpan(post, 0, [...post.text].length);
      expect(place && text.slice(place.start, place.end)).toBe(post.text);
    }
  });

  it.each(names)("%s: has the same posts with the line ends of Windows", (name) => {
    const { text, saidAt } = fixture(name);
    const plain = ({ posts }: Discussion) => posts.map(({ sourceMap: _, ...post }) => post);
    expect(plain(read(text.replaceAll("\n", "\r\n"), saidAt))).toEqual(plain(read(text, saidAt)));
  });
});

describe("the times of a copied page", () => {
  const page = (...times: string[]) =>
    times.map((time, k) => `user_${k}\n${time}\nTin rose ${k + 2}% there.\nReply\n`).join("\n");
  const daysOf = (text: string, saidAt?: string) =>
    read(text, saidAt).posts.map(({ at }) => (at === null ? null : isoOf(at)));

  it("told from the day it was copied count back from that day where other posts state theirs", () => {
    const text = page("March 4, 2019 at 9:10 AM", "Yesterday at 14:02", "Today at 8:01 AM");
    expect(daysOf(text, "2019-03-12")).toEqual(["2019-03-04", "2019-03-11", "2019-03-12"]);
    expect(daysOf(text)).toEqual(["2019-03-04", null, null]);
  });

  it("are read in the order in which the page writes days and months", () => {
    expect(daysOf(page("04/03/2019, 10:00", "25/03/2019, 11:00"))).toEqual(["2019-03-04", "2019-03-25"]);
    expect(daysOf(page("03/04/2019, 10:00", "03/25/2019, 11:00"))).toEqual(["2019-03-04", "2019-03-25"]);
    expect(daysOf(page("04.03.19 10:00", "05.03.19 11:00"))).toEqual(["2019-03-04", "2019-03-05"]);
    expect(daysOf(page("30/01/2019 10:00", "02/02/2019 11:00"))).toEqual(["2019-01-30", "2019-02-02"]);
  });
});

describe("a chat", () => {
  it("keeps no lines of the program: who came, what was sent without words", () => {
    const chat =
      "21/04/2024, 18:03 - Bo: Tin rose 3% today\n21/04/2024, 18:04 - Ann added Cy\n21/04/2024, 18:05 - Ann: <Media omitted>\n" +
      "22/04/2024, 07:11 - Ann: It fell 1%\nsince then\n22/04/2024, 07:12 - Bo: Ann, by 2%\n23/04/2024, 07:12 - +44 7700 900123: Zinc too";
    expect(read(chat).posts.map(({ author, at, text }) => [author, at && isoOf(at), text])).toEqual([
      ["Bo", "2024-04-21", "Tin rose 3% today"],
      ["Ann", "2024-04-22", "It fell 1%\nsince then"],
      ["Bo", "2024-04-22", "Ann, by 2%"],
      ["+44 7700 900123", "2024-04-23", "Zinc too"],
    ]);
    expect(read(chat).posts[2].replyTo).toBe(1);
  });
});

describe("other text", () => {
  const formatOf = (text: string) => read(text).format;

  it("has the users of Reddit, deleted ones too, with the flair or award behind the day, which is nobody's words", () => {
    const page =
      "r/stocks Jan 27 '23\n\n861\n\nu/mossy_42 Jan 27 '23 Silver Made My Day\n\nFord lost 6%.\n\n32\n\nu/[deleted] Jan 28 '23\n\nFord lost 2bn.\n";
    expect(read(page).posts.map(({ author, text }) => [author, text])).toEqual([
      ["mossy_42", "Ford lost 6%."],
      ["[deleted]", "Ford lost 2bn."],
    ]);
  });

  it("is no copied page for naming its sources and their days", () => {
    const text =
      "Two reports on tin are out.\n\nThe first says it will rise.\n\nMining Weekly, 5 Mar 2019\n\nThe other says it has peaked.\n\nMetal Bulletin, 6 Mar 2019\n\nI believe neither of them.";
    expect(formatOf(`Morning all.\n\nHere is what I read.\n\n${text}`)).toBe("plain text");
  });

  it("is none for a table of days and prices, or notes below dates", () => {
    expect(formatOf("2019-03-04 17,530\n2019-03-05 17,810\n2019-03-06 17,690\n")).toBe("plain text");
    expect(formatOf("4 March 2019\n\nTin rose 2% in London.\n\n5 March 2019\n\nIt fell again by Friday.\n")).toBe(
      "plain text",
    );
  });
});
