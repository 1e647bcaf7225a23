import { describe, expect, it } from "vitest";
import { isoOf } from "../../src/calendar.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

/** Author, day, parent and first words of each post. */
const postsOf = (source: string) =>
  readDiscussion(source, {}).posts.map(({ author, at, replyTo, text }) => [
    author,
    at === null ? null : isoOf(at),
    replyTo,
    text.slice(0, 24),
  ]);

const comment = (id: string, more: string, head: string, words: string, inside = "") =>
  `<div class="comment" id="${id}"${more}>${head}<div class="body"><p>${words}</p></div><a href="#r">Reply</a>${inside}</div>`;
const head = (name: string, when: string) =>
  `<span class="author">${name}</span> <time datetime="${when}">${when}</time> <span>3 points</span>`;

describe("a page of comments in HTML", () => {
  it("has a post for each comment, though its words stand in an element plainly called body", () => {
    const page = `<html><body><h1>Zinc</h1>${comment("a1", "", head("ore_ann", "2021-05-03T09:10"), "Zinc rose 4% on the LME today.")}
      ${comment("a2", ' data-parent="a1"', head("smelter", "2021-05-04T10:11"), "Glencore fell 2% though.")}</body></html>`;
    expect(postsOf(page)).toEqual([
      ["ore_ann", "2021-05-03", null, "Zinc rose 4% on the LME "],
      ["smelter", "2021-05-04", 0, "Glencore fell 2% though."],
    ]);
  });

  it("sets a comment under the one that holds it, and none under one that has ended", () => {
    const meta = (name: string, day: string) =>
      `<div class="comment-meta"><a class="comment-author" href="/u">${name}</a> <time datetime="${day}T08:00:00Z">x</time></div>`;
    const one = (id: string, name: string, day: string, words: string, inside = "") =>
      `<div class="comment" id="${id}">${meta(name, day)}<div class="comment-body"><p>${words}</p></div><div class="children">${inside}</div></div>`;
    const answer = one("2", "Ben O.", "2019-02-02", "Lumber is down 8% since.");
    const page = `<main>${one("1", "Ada", "2019-02-01", "Lumber rose 5%.", answer)}${one("3", "Cy", "2019-02-03", "Cattle was flat.")}</main>`;
    expect(postsOf(`<!doctype html><html><body>${page}</body></html>`)).toEqual([
      ["Ada", "2019-02-01", null, "Lumber rose 5%."],
      ["Ben O.", "2019-02-02", 0, "Lumber is down 8% since."],
      ["Cy", "2019-02-03", null, "Cattle was flat."],
    ]);
  });

  it("keeps an element called content that holds a comment's head as well", () => {
    const one = (name: string, words: string) =>
      `<div class="comment"><div class="content"><span class="author">${name}</span><div class="comment-text"><p>${words}</p></div></div></div>`;
    const page = `<html><body>${one("kim", "Cocoa doubled.")}${one("lee", "Coffee fell 3%.")}</body></html>`;
    expect(postsOf(page).map(([author, , , text]) => [author, text])).toEqual([
      ["kim", "Cocoa doubled."],
      ["lee", "Coffee fell 3%."],
    ]);
  });
});

describe("heads of posts on a page saved as text", () => {
  const page = (heads: string[], words: string[]) => heads.map((line, i) => `${line}\n\n${words[i]}`).join("\n\n");
  const words = ["Tin rose 4% this week.", "Lead fell 3% since Monday."];

  it.each([
    ["Post by tin_man » Tue Mar 05, 2019 9:12 am", "Post by eve » Wed Mar 06, 2019 7:03 pm"],
    ["tin_man, 5 Mar 2019, 09:12:", "eve, 6 Mar 2019, 19:03:"],
    ["tin_man   (NW Iowa)   3/5/2019 09:12", "eve (S. Georgia) 3/6/2019 19:03"],
    ["tin_man (Mar 5, 2019 09:12)", "eve (Mar 6, 2019 19:03)"],
    ["tin_man 2019-03-05 09:12 5 points", "eve 2019-03-06 19:03 1 point"],
  ])("%s", (first, second) => {
    expect(postsOf(page([first, second], words))).toEqual([
      ["tin_man", "2019-03-05", null, words[0].slice(0, 24)],
      ["eve", "2019-03-06", null, words[1].slice(0, 24)],
    ]);
  });

  it("leave the thread's title, repeated over each, to no post", () => {
    const titled = words.map(
      (text, i) => `${i ? "Re: " : ""}Base metals\nPost by p${i} » Mar 0${i + 5}, 2019\n\n${text}`,
    );
    const texts = readDiscussion(titled.join("\n\n"), {}).posts.map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(words);
  });

  it("are not what tells a day inside a sentence", () => {
    const text = "Sugar peaked on Mar 5, 2019 at 09:12 in London.\n\nCotton fell 3% on Mar 6, 2019.";
    expect(readDiscussion(text, {}).posts.map(({ author }) => author)).not.toContain("Sugar peaked");
  });
});

describe("what a page counts", () => {
  const furnitureOf = (line: string) => {
    const text = `${line}\nSilver rose 4% in May and platinum fell.`;
    const [{ furniture, text: words }] = readDiscussion(`${text}\n\nReply\n\nGold fell 2%.\n\nReply`, {}).posts;
    return (furniture ?? []).map(({ start, end }) => words.slice(start, end));
  };

  it.each(["12 Likes · 3 Restacks", "9 posts · 2.1k views · 7 users", "14 replies • Page 2 of 3"])(
    "side by side is the page's: %s",
    (line) => expect(furnitureOf(line)).toEqual([line]),
  );

  it("is told from figures set side by side", () => {
    expect(furnitureOf("Revenue 12bn · 3% growth")).toEqual([]);
  });

  it("gives the first words their day where a date stands with it", () => {
    const text =
      "May 6, 2020 ∙ Paid ∙ 7 min read\n\nSilver rose 4%.\n\nAnn Lee\nMay 8, 2020\n\nIt fell since.\n\nReply\n\nBo\nMay 9, 2020\n\nGold too.\n\nReply";
    expect(postsOf(text).map(([author, at]) => [author, at])).toEqual([
      [null, "2020-05-06"],
      ["Ann Lee", "2020-05-08"],
      ["Bo", "2020-05-09"],
    ]);
  });
});

describe("a name and a day that open a post", () => {
  const words = ["Tin rose 4% in February.", "Lead fell 3% last week."];
  const posts = [
    ["tin man", "2019-03-05", null, words[0]],
    ["eve", "2019-03-06", null, words[1]],
  ];

  it.each([
    ["tin man, 5 Mar 2019", "eve, 6 Mar 2019"],
    ["tin man (2019-03-05)", "eve (2019-03-06)"],
    ["tin man – March 5, 2019:", "eve – March 6, 2019:"],
  ])("stand on a line of their own: %s", (first, second) => {
    expect(postsOf(`${first}\n${words[0]}\n\n${second}\n${words[1]}\n`)).toEqual(posts);
    expect(postsOf(`${first}\n\n${words[0]}\n\n${second}\n\n${words[1]}\n`)).toEqual(posts);
    expect(postsOf(`Base metals\n\n${first}\n${words[0]}\n\n${second}\n${words[1]}`).slice(-2)).toEqual(posts);
  });

  it.each([
    ["tin man, 5 Mar 2019: ", "eve, 6 Mar 2019: "],
    ["tin man (2019-03-05): ", "eve (2019-03-06): "],
    ["[2019-03-05] tin man: ", "[2019-03-06] eve: "],
    ["tin man (Mar 5, 2019, 10:32): ", "eve (Mar 6, 2019, 11:02): "],
  ])("stand before the words: %s", (first, second) => {
    expect(postsOf(`${first}${words[0]}\n${second}${words[1]}`)).toEqual(posts);
    const more = postsOf(`${first}${words[0]}\n\nNote: no advice.\n\n${second}${words[1]}`);
    expect(more.map(([author]) => author)).toEqual(["tin man", "eve"]);
  });

  it("are the source of a quotation where the text does not begin with them", () => {
    const text =
      "Somebody wrote this:\n\nTin rose.\n\nIt will fall.\n\nMining Weekly, 5 Mar 2019\n\nNobody believes it.";
    expect(readDiscussion(text, {}).posts.map(({ author }) => author)).not.toContain("Mining Weekly");
  });

  it("are the rows of a list where figures follow them", () => {
    const text = "AAPL (2019-03-05): 175.53\nMSFT (2019-03-05): 111.70\nIBM (2019-03-05): 137.84";
    expect(readDiscussion(text, {}).format).toBe("plain text");
  });
});

describe("heads of boards for shares", () => {
  const titled = (source: string) => readDiscussion(source, {});

  it("are read where their parts are labelled, and the subject of the first is the title", () => {
    const post = (name: string, when: string, number: number, re: string, words: string) =>
      `Author: ${name}  Date: ${when}  Number: ${number}\nSubject: ${re}Pier 1 Q3    Recommendations: 4\n\n${words}\n\n`;
    const source =
      post("wickerfan", "12/17/09 8:05 AM", 881, "", "Comps rose 7.9%.") +
      post("rattan_ron", "12/18/09 9:30 AM", 882, "Re: ", "And yet the stock is at 5.");
    expect(postsOf(source)).toEqual([
      ["wickerfan", "2009-12-17", null, "Comps rose 7.9%."],
      ["rattan_ron", "2009-12-18", expect.anything(), "And yet the stock is at "],
    ]);
    expect(titled(source).title).toBe("Pier 1 Q3");
  });

  it("stand below the name and how often the poster wrote, and the line above tells the firm", () => {
    const post = (name: string, count: string, when: string, words: string) =>
      `${name}\n${count} Posts\n${when}\nPost #: 6211${count}\n${words}\nPrice at posting: 10.5¢\n\n`;
    const source = `Torrin Lithium Limited\nAnn: Quarterly\n${post("Bilby9", "3210", "29/07/22 10:14", "Cash is $6.2m.")}${post("quokka", "812", "29/07/22 11:02", "They raise by May.")}`;
    expect(postsOf(source).map(([author, day, , text]) => [author, day, text])).toEqual([
      ["Bilby9", "2022-07-29", "Cash is $6.2m."],
      ["quokka", "2022-07-29", "They raise by May."],
    ]);
    expect(titled(source).title).toBe("Torrin Lithium Limited");
  });

  it("have a weekday behind the date and a number behind the time, or the month between the year and the day", () => {
    const board = `Anonymous (ID: a8Xk) 06/02/21(Wed)14:22:31 No.3341\nZinc is 3,000.\nTinfoil (ID: Qq91) 06/02/21(Wed)14:25:02 No.3342\nNot for long.`;
    expect(postsOf(board).map(([author, day]) => [author, day])).toEqual([
      ["Anonymous", "2021-06-02"],
      ["Tinfoil", "2021-06-02"],
    ]);
    const forum = `mulga\nposted 2023-Feb-7, 2:35 pm AEST\nRates rose 25bp.\n\nHume Hwy\nposted 2023-Feb-8, 2:51 pm AEST\nTwo more by May.`;
    expect(postsOf(forum).map(([author, day]) => [author, day])).toEqual([
      ["mulga", "2023-02-07"],
      ["Hume Hwy", "2023-02-08"],
    ]);
  });

  it("lose no first message, and keep the board's subject", () => {
    const source = `SI\nMetals : Zinc and Lead\n\nTo: All who wrote (12) 1/20/2000 7:02:00 AM\nFrom: Ann Ore Read Replies (3) of 40\n\nZinc rose 4%.\n\nTo: Ann Ore who wrote (13) 1/21/2000 8:31:00 AM\nFrom: ben Read Replies (1) | Respond to of 40\n\nIt fell 2% since.`;
    expect(postsOf(source).map(([author]) => author)).toEqual(["Ann Ore", "ben"]);
    expect(titled(source).title).toBe("Zinc and Lead");
  });

  it("keep a ticker in the title, and drop the site that a story links to", () => {
    const thread = (title: string) =>
      `${title}\n\nfinch\nMarch 5, 2019 9:41 AM\nBurn was 12 million.\n\nstork\nMarch 6, 2019 9:42 AM\nData in June.`;
    expect(titled(thread("Orvana Biotech (ORVB)")).title).toBe("Orvana Biotech (ORVB)");
    expect(titled(thread("Orvana runs low (example.org)")).title).toBe("Orvana runs low");
  });
});
