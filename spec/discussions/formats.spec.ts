import { readdirSync, readFileSync } from "node:fs";
import { decodeHTML } from "entities";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../src/calendar.ts";
import type { Post } from "../../src/discussions/discussion.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { sourceSpan } from "../../src/discussions/source-span.ts";

const folder = new URL("../fixtures/discussions/", import.meta.url);
const read = (name: string) => readDiscussion(readFileSync(new URL(name, folder)), { name });
const told = ({ id, author, at, replyTo, text }: Post) => [id, author, at === null ? null : isoOf(at), replyTo, text];

/** Words only, escapes and markup undone: what a span and its place in the source must share. */
const wordsOf = (text: string) =>
  decodeHTML(decodeHTML(text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))))
    .replace(/\\n/g, " ")
    .replace(/=\r?\n/g, "")
    .replace(/<[^>]*>|<!\[CDATA\[/g, " ")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe("every format", () => {
  it.each(readdirSync(folder))("%s: each span leads back to the same words in the source", (name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    for (const post of read(name).posts) {
      const points = Array.from(post.text);
      for (const piece of post.sourceMap ?? []) {
        if (piece.length !== piece.sourceLength) continue;
        const there = source.slice(piece.source, piece.source + piece.sourceLength);
        expect(there).toBe(post.text.slice(piece.at, piece.at + piece.length));
      }
      for (const match of post.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const start = Array.from(post.text.slice(0, match.index)).length;
        const place = sourceSpan(post, start, start + Array.from(match[0]).length)!;
        expect(wordsOf(source.slice(place.start, place.end)).join("")).toBe(match[0]);
      }
      expect(points.length).toBeGreaterThan(0);
    }
  });
});

describe("a Reddit listing", () => {
  it("files its posts under the name of their board", () => {
    expect(read("reddit-listing.json").posts.map(({ about }) => about)).toEqual([["tin"], undefined, undefined]);
  });

  it("keeps the submission, the tree and Markdown as it stands, and says what is left out", () => {
    const { format, title, posts, notes, quotations } = read("reddit-listing.json");
    expect([format, title]).toEqual(["Reddit listing", "Tin doubles"]);
    expect(posts.map(told)).toEqual([
      ["t3_zz1", "miner49", "2025-01-29", null, "Tin doubles\n\nIt opened at 20k &amp; closed at 41k."],
      ["t1_c1", "ann", "2025-01-29", 0, "&gt; closed at 41k\n\nIt did not 😁."],
      ["t1_c2", "bob", "2025-01-29", 1, "It did on Friday."],
    ]);
    expect(notes).toEqual([
      '7 comments are not in the listing (Reddit left them out as "more")',
      "1 posts were deleted or removed",
    ]);
    expect(quotations.map((quotation) => quotation.attributedTo)).toEqual(["miner49"]);
  });
});

describe("Hacker News", () => {
  it("reads an item's tree, with <p> as a blank line and links kept aside", () => {
    const { posts } = read("hn-item.json");
    expect(posts.map((post) => post.text)).toEqual([
      "Smelter shuts",
      "Output fell 12% & won't recover.\n\nSee https://example.org/rep...",
      "> Output fell 12%\n\nOnly  in May.\n\na\n  b",
    ]);
    expect(posts.map((post) => post.links ?? [])).toEqual([
      ["https://example.org/smelter"],
      ["https://example.org/report"],
      [],
    ]);
    expect(posts.map((post) => post.replyTo)).toEqual([null, 0, 1]);
  });

  it("reads search hits and items by line", () => {
    expect(read("hn-search.json").posts.map(told)).toEqual([
      ["55", "ann", "2025-02-03", null, "Copper is flat <for now>"],
    ]);
    expect(read("hn-items.jsonl").posts.map(told)).toEqual([
      ["10", "ann", "2025-01-29", null, "Ask: is tin cheap?\n\nIt is 40% off its high."],
      ["11", "bob", "2025-01-29", 0, "I'd wait\n\nfor spring."],
    ]);
  });
});

describe("Substack", () => {
  it("reads a comment tree and leaves deleted comments out", () => {
    expect(read("substack-tree.json").posts.map(told)).toEqual([
      ["1", "Ann", "2025-05-07", null, "Great letter.\n\nLead rose 5% in May."],
      ["2", "Bob", "2025-05-08", 0, "It fell in June."],
    ]);
  });

  it("reads a reader's comment below those it answers", () => {
    expect(read("substack-reader-comment.json").posts.map((post) => [post.id, post.replyTo])).toEqual([
      ["6", null],
      ["7", 0],
    ]);
  });
});

describe("other boards and exports", () => {
  it("reads a Discourse topic, its quotations attributed by the markup", () => {
    const { posts, quotations } = read("discourse-topic.json");
    expect(posts.map(told)).toEqual([
      ["1", "ann", "2025-02-04", null, "Zinc will reach 3,000 by May.\n\nstocks are low\nmines are shut"],
      ["2", "bob", "2025-02-05", 0, "Zinc will reach 3,000 by May.\n\nI doubt it & I sold."],
    ]);
    expect(quotations.map(({ attributedTo, span }) => [attributedTo, span.exact])).toEqual([
      ["ann", "Zinc will reach 3,000 by May."],
    ]);
  });

  it("reads a Disqus export without spam, its HTML in CDATA or escaped", () => {
    const { posts, title } = read("disqus.xml");
    expect(title).toBe("Rates & metals");
    expect(posts.map(told)).toEqual([
      ["4", "ann", "2013-10-10", null, "Gold fell 3% & silver more."],
      ["5", "bob", "2013-10-11", 0, "It rose again."],
    ]);
  });

  it("reads a WordPress export", () => {
    expect(read("wordpress.xml").posts.map(told)).toEqual([
      ["1#2", "ann", "2014-01-14", null, "Tin fell 4% & rose again.\nTwice."],
      ["1#3", "bob", "2014-01-15", 0, "Once."],
    ]);
  });
});

describe("tables and records", () => {
  it("reads CSV with quoted cells, keeps entities and the ticker column as a hint", () => {
    const { posts } = read("posts.csv");
    expect(posts.map((post) => [post.text, post.about])).toEqual([
      ['$TIN up 3%, "at last"\nand more', ["TIN"]],
      ["$TIN &gt; $20 soon 🚀", ["TIN"]],
    ]);
  });

  it("reads tab-separated tables with CRLF", () => {
    expect(read("posts.tsv").posts.map(told)).toEqual([
      ["line 2", "ann", "2021-05-01", null, "Nickel is up, I sold."],
      ["line 3", "bob", "2021-05-02", null, "Too early."],
    ]);
  });

  it("reads a scrape of submissions with their comments as strings", () => {
    expect(read("scrape.json").posts.map(told)).toEqual([
      ["abc", null, "2025-03-04", null, "Is tin done?\n\nIt fell 49.2% in a year."],
      ["abc#1", null, null, 0, "Cooked. \n\n/s"],
      ["abc#2", null, null, 0, "Bought at 20"],
    ]);
  });

  it("finds records in an unknown envelope, and records by line", () => {
    const [message] = read("messages.json").posts;
    expect([message.author, message.about]).toEqual(["ann", ["TIN"]]);
    expect(read("posts.jsonl").posts.map((post) => post.replyTo)).toEqual([null, 0]);
  });

  it("takes a submission kept beside its comments for their parent, and lists of strings for posts", () => {
    const beside = {
      post: { id: "s", title: "Tin", body: "It fell.", author: "ann" },
      comments: [{ id: "c", body: "It did.", author: "bob" }],
    };
    expect(readDiscussion(JSON.stringify(beside)).posts.map(told)).toEqual([
      ["s", "ann", null, null, "Tin\n\nIt fell."],
      ["c", "bob", null, 0, "It did."],
    ]);
    expect(readDiscussion('["Tin fell today.", "It did not."]').posts.map((post) => post.text)).toEqual([
      "Tin fell today.",
      "It did not.",
    ]);
  });

  it("takes headlines for posts where a table holds nothing longer", () => {
    const table = "date,headline,ticker\n2024-01-02,Tin falls again,TIN\n";
    expect(readDiscussion(table).posts.map((post) => [post.text, post.about])).toEqual([["Tin falls again", ["TIN"]]]);
  });

  it("says which columns it found when none holds the text, and where a quote is never closed", () => {
    expect(() => readDiscussion("id,date,ticker\n1,2020-01-01,TIN\n")).toThrow(/no column holds.*id, date, ticker/);
    expect(() => readDiscussion('id,text\n1,"abc\n2,def\n')).toThrow(/never closed/);
  });
});

describe("pages saved as text", () => {
  it("take authors and days from their bylines, and buttons for the ends of posts", () => {
    const substack = read("substack-page.txt").posts;
    expect(substack.map(told)).toEqual([
      [
        "line 7",
        "Ann Byrne",
        "2025-01-30",
        null,
        "Lead fell 4% on the week, which is less than I feared.\n\nStocks are still low.",
      ],
      ["line 20", "Bo", "2025-01-31", 0, "@Ann Byrne they rose on Friday."],
    ]);
    const { title, posts } = read("hn-page.txt");
    expect(title).toBe("Smelter shuts for good");
    expect(posts.map((post) => [post.author, post.text])).toEqual([
      ["ann", "Output fell 12% in a month.\n\nIt will not come back."],
      ["bob", "I doubt that."],
    ]);
  });

  it("part posts at wide gaps where narrow ones part paragraphs", () => {
    expect(read("gaps.txt").posts.map((post) => post.text.split("\n\n").length)).toEqual([2, 1, 2, 1]);
  });
});

describe("a board that numbers its posts", () => {
  it("begins a post at each number, name and time, and leaves what stands above them whole", () => {
    const { posts } = readDiscussion(
      "Zinc: the glut is over\n\nStocks fell 12% in May.\n\nDemand is flat.\n\n#2  ann_b  |  24 Jul 2024, 11:26\nNot in China.\n\nThere it rose.\n" +
        "--------\n#3  bob  |  25 Jul 2024, 09:10\n@2 by 3%.\n",
      {},
    );
    expect(posts.map((post) => [post.author, post.text.split("\n\n").length])).toEqual([
      [null, 3],
      ["ann_b", 2],
      ["bob", 1],
    ]);
  });
});

describe("Hacker News on Gopher", () => {
  it("takes gutters and hard wraps away, and parents from the indentation; the story is a post of its title", () => {
    const { title, posts, quotations } = read("gopher.txt");
    expect(title).toBe("Smelter shuts for good");
    expect(posts.map((post) => [post.author, post.replyTo, post.text])).toEqual([
      [null, null, "Smelter shuts for good"],
      [
        "ann",
        0,
        "Output fell 12% in a single month, which is more than anyone in the trade had thought possible.\n\n" +
          "It will not come back. See [1].\n\n[1]: https://example.org/output",
      ],
      ["bob", 1, "> Output fell 12%\n\nOnly in May, and only at one of the three smelters that they run."],
      ["cy", 0, "Who cares?"],
    ]);
    expect(quotations.map((quotation) => quotation.attributedTo)).toEqual(["ann"]);
  });

  it("reads a copy that names itself and has no age above its comments by the day of its story", () => {
    const { title, posts } = read("gopher-named.txt");
    expect(title).toBe("Smelter shuts for good");
    expect(posts.map((post) => [post.author, isoOf(post.at!), post.replyTo, post.text])).toEqual([
      [null, "2023-05-04", null, "Smelter shuts for good"],
      ["ann", "2023-05-04", 0, "Output fell 12% in a month, and it will not come back."],
      ["bob", "2023-05-04", 1, "Only in May."],
    ]);
  });
});

describe("messages of Silicon Investor", () => {
  it("reads whom each answers, its author and its day from the words above it", () => {
    const { posts } = read("silicon-investor.txt");
    expect(posts.map((post) => [post.author, isoOf(post.at!), post.replyTo, post.text])).toEqual([
      ["Ann Byrne", "1999-02-06", null, "Lead goes to 30 by May."],
      ["bob", "1999-02-07", 0, "It will not, there is too much of it."],
    ]);
  });
});

describe("mail and Usenet", () => {
  it("reads a mailbox: authors, days, references, quoted-printable, signatures as furniture", () => {
    const { title, posts, quotations } = read("usenet.mbox");
    expect(title).toBe("Lead stocks");
    expect(posts.map((post) => [post.id, post.author, isoOf(post.at!), post.replyTo])).toEqual([
      ["<one@example.org>", "Ann Byrne", "2024-03-05", null],
      ["<two@example.org>", "Bob", "2024-03-06", 0],
    ]);
    expect(posts[0].furniture?.map(({ start, end }) => posts[0].text.slice(start, end))).toEqual([
      "-- \nAnn, typing badly",
    ]);
    expect(posts[1].text).toMatch(/They rose €5 a tonne in price, as one would expect\.$/);
    expect(quotations.map(({ attributedTo, span }) => [attributedTo, span.exact])).toEqual([
      ["Ann Byrne", "> Lead stocks fell by a tenth in\n> February."],
    ]);
  });

  it("reads the text of an HTML mail", () => {
    const { title, posts } = read("newsletter.eml");
    expect([title, posts[0].author]).toEqual(["Lead in March", "Ann Bürne"]);
    expect(posts[0].text).toBe("Lead will reach 2,300 by May.\n\nZinc fell 3% & tin rose.");
  });
});

describe("HTML pages", () => {
  it("reads comments by the page's classes and stated depths", () => {
    const { title, posts } = read("hn-page.html");
    expect(title).toBe("Smelter shuts | Hacker News");
    expect(posts.map(told)).toEqual([
      ["901", "ann", "2025-01-29", null, "Output fell 12% & won't recover.\n\nSee https://example.org/r"],
      ["902", "bob", "2025-01-30", 0, "Only in May."],
    ]);
  });

  it("reads nested comments, their times and blockquotes", () => {
    const { posts, quotations } = read("blog.html");
    expect(posts.map(told)).toEqual([
      ["comment-1", "Ann", "2014-01-14", null, "Tin fell 4% in a week.\n\nSomebody else said it would rise."],
      ["comment-2", "Bob", "2014-01-15", 0, "It rose <5%> since."],
    ]);
    expect(quotations.map((quotation) => quotation.span.exact)).toEqual(["Somebody else said it would rise."]);
  });

  it("takes a page without comments for one writer's text, scripts left out", () => {
    expect(read("letter.html").posts.map((post) => post.text)).toEqual([
      "Weekly letter\n\nLead will reach 2,300 by May, I think.\n\nSecond, zinc is too dear.\n\nThanks for reading this letter.",
    ]);
  });
});

describe("a chat log", () => {
  const posts = (text: string) => readDiscussion(text).posts.map(({ author, text: words }) => [author, words]);

  it("gives each line to who says it, and a line without a name to the one before", () => {
    expect(posts("ann: Tin to 40k\nbob: no\nann: Demand is up 8%\nand stocks are thin\nbob: It fell 2%")).toEqual([
      ["ann", "Tin to 40k"],
      ["bob", "no"],
      ["ann", "Demand is up 8%\nand stocks are thin"],
      ["bob", "It fell 2%"],
    ]);
  });

  it("knows lines that carry their time, and the day in it", () => {
    const text = [
      "2025-01-29, 10:32 - Ann Lee: Zinc fell",
      "2025-01-29, 10:33 - Bob: Why?",
      "2025-01-30, 09:01 - Cy: Smelters",
      "2025-01-30, 09:02 - Dee: ok",
    ];
    expect(
      readDiscussion(text.join("\n"))
        .posts.map(told)
        .map(([, author, at]) => [author, at]),
    ).toEqual([
      ["Ann Lee", "2025-01-29"],
      ["Bob", "2025-01-29"],
      ["Cy", "2025-01-30"],
      ["Dee", "2025-01-30"],
    ]);
  });

  it("is no list of labels: each of those stands once", () => {
    expect(posts("Ford: 521,334\nGM: 642,250\nToyota: 513,000\nHonda: 310,000").map(([author]) => author)).toEqual([
      null,
    ]);
  });
});

describe("mail in HTML", () => {
  it("keeps links and marked quotations aside", () => {
    const body =
      '<p>See <a href="https://example.org/zinc">this</a>.</p><blockquote>Zinc will rise 5% by May.</blockquote>';
    const text = `From: Ann <ann@example.org>\nSubject: Zinc\nContent-Type: text/html\n\n${body}`;
    const { posts, quotations } = readDiscussion(text);
    expect(posts[0].links).toEqual(["https://example.org/zinc"]);
    expect(quotations.map(({ span }) => span.exact)).toEqual(["Zinc will rise 5% by May."]);
  });
});
