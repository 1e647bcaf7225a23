import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2025-01-29") }));
const quotes = (text: string) => read(text).map((claim) => claim.quote);
/** What is left of a post that opens with a claim about Intel, so that the words behind it have a subject to take. */
const behind = (text: string) => quotes(`Intel revenue fell 5% in Q3.\n\n${text}`).slice(1);

describe("words on a trade as such", () => {
  it("are no claims where they tell no figure, move or day of it", () => {
    expect(
      quotes("The software is provided as is, without any warranty, and the authors owe nothing to anybody."),
    ).toEqual([]);
    expect(quotes("Banks hold licences that other firms do not have.")).toEqual([]);
  });

  it("are claims where they do", () => {
    expect(quotes("Software stocks fell 4% today.")).toHaveLength(1);
    expect(quotes("Banks cut 20,000 jobs last year.")).toHaveLength(1);
  });
});

describe("words that a statement is said in spite of", () => {
  it.each(["Intel revenue fell 5% in Q3, China charge or not", "Tariffs or no tariffs, Intel revenue fell 5% in Q3"])(
    "are no part of it: %s",
    (text) => {
      expect(quotes(text)).toEqual(["Intel revenue fell 5% in Q3"]);
    },
  );
});

describe("a long text that names no market", () => {
  const filler =
    "People say so many things about this every year that one could fill a whole shelf with them, and still the same old story comes round again and again until nobody listens any more.";

  it("still tells of the firm that its thread is about", () => {
    expect(behind(`${filler} I think sales won’t be what everyone thought.`)).toContain(
      "I think sales won’t be what everyone thought",
    );
  });

  it("makes no claim of a trade as such", () => {
    expect(quotes(`${filler} Banks were asked to send the forms, and software was used for it.`)).toEqual([]);
  });
});

describe("a measure of nobody", () => {
  it("is no claim where no figure, move or day is told of it", () => {
    expect(quotes("It manages the exports of your whole site without a plugin.")).toEqual([]);
    expect(quotes("Nearly all users of the editor remember the old menus.")).toEqual([]);
  });

  it("is one where a move or a figure is", () => {
    expect(quotes("Exports fell 4% in May.")).toHaveLength(1);
    expect(quotes("Unemployment will rise this year.")).toHaveLength(1);
  });
});

describe("what is no claim", () => {
  it.each([
    ["the poster's life", "I'm 43 and I rent."],
    ["the poster's life", "By 2040 I will be 68 and fishing."],
    ["the poster's life", "I turned $200 into $90,000."],
    ["the poster's life", "My landlady wants 12% more from March."],
    ["what a person did, the I left out", "Paid $9 for a sandwich yesterday."],
    ["what a person did, the I left out", "Got laid off in January after 12 years."],
    ["what a person did, the I left out", "Bought a house in 2019 at 2.9%."],
    ["what a person did, the I left out", "Went to Aldi on Saturday and the line was 40 people long."],
    ["what is the poster's", "In my building 3 of 10 flats are empty."],
    ["what is the poster's", "Customers at my bakery are spending less."],
    ["a share of nobody in particular", "90% of traders lose money."],
    ["a share of nobody in particular", "Half of you will hold bags."],
    ["a made-up sum", "Say you put $100 in at 7%, after 10 years you have $197."],
    ["a made-up sum", "Suppose a firm earns $1 a share and trades at 20."],
    ["what a term means", "A basis point is 0.01%."],
    ["what a term means", "A put gives you the right to sell at the strike."],
    ["a proverb, though it says buy and sell", "Buy the rumor, sell the news."],
    ["the numbers of pages and rules", "Page 2 of 5. It was removed under rule 3."],
    ["agreement", "+1, best answer yet."],
    ["the poster's people", "My brother is buying a boat."],
    ["the poster's people", "The wife and I paid 14% once."],
    ["the poster's firm", "We pay 31k a month for the racks."],
    ["the poster's firm", "We went from 3 ovens to 9 ovens."],
    ["what the poster lays by", "$40 every Tuesday, rain or shine."],
    ["what the poster was told", "The rate I was quoted went from 4% to 6%."],
    ["a bet", "A tenner says it is down 15% by June."],
    ["a definition", "EBITDA is French for add 60 cents and look away."],
    ["a question to the readers", "Anyone managed to get under 25k?"],
    ["a request", "Will the last one please turn off the 60 watt bulb."],
    ["the rules of a board", "Needs 200 comment karma."],
    ["what is quite so", "I am 100% sure."],
    ["who the poster is", "Retired plumber here, 30 years on the job."],
    ["an order that moves no market", "Call me when it's above 30."],
    ["an order that moves no market", "Take the 90k."],
    ["how much was said", "First answer I understood in 6 threads, thank you."],
    ["what an item's number is", "(2) they live on borrowed money."],
    ["a time of day", "The page is refreshed at 6am."],
    ["an advertisement", "Visit my channel for 5% a day."],
  ])("finds none in %s: %s", (_, text) => expect(behind(text)).toEqual([]));

  it.each([
    "I think it will fall 10% by June",
    "I'd start buying at 18",
    "I hold 300 shares from 22",
    "My guess is 15% by year end",
    "My average is 24.10",
    "I make it $40bn of debt",
    "I have it at 48% next year",
    "I get 31x earnings",
    "I paid 17.80 for mine",
    "My DCF gives me $14",
    "In my view margins fall to 15% next year",
    "Fell 5% premarket",
    "Been short since 24",
    "We closed at 18.50",
    "Half of its revenue is from China",
    "If you bought at 40 you are down 55%",
    "Stay short until 15",
    "Does anyone believe they ship 2 million?",
    "Stop at 17",
    "Management will call it $4bn at year end",
  ])("keeps %j, which is of the market", (text) => expect(behind(`${text}.`).length).toBeGreaterThan(0));

  it("reads no amount in the name of a form", () => {
    expect(read("Intel said so in the 8-K. It is in my 401k.").filter((claim) => claim.quantity)).toEqual([]);
  });

  it("takes nothing from bots and moderators", () => {
    const posts = [
      { id: "1", author: "AutoModerator", text: "Posts about Intel under 300 words fell 5% and will be removed." },
      { id: "2", author: "ann", text: "Intel revenue fell 5%." },
    ];
    expect(read(JSON.stringify({ posts })).map((claim) => claim.postId)).toEqual(["2"]);
  });

  it("does not take a line quoted from an earlier post again, and still knows what it is about", () => {
    const posts = [
      { id: "1", author: "ann", text: "Intel margins fell to 39%. Copper is at 9,400." },
      { id: "2", author: "bob", replyTo: "1", text: "> Intel margins fell to 39%.\n\nThey were 55% in 2021." },
    ];
    expect(read(JSON.stringify({ posts })).map((claim) => [claim.postId, claim.quote])).toEqual([
      ["1", "Intel margins fell to 39%"],
      ["1", "Copper is at 9,400"],
      ["2", "They were 55% in 2021"],
    ]);
  });

  it("leaves out the heads and feet of a page of comments", () => {
    expect(quotes("3 thoughts on “Oil falls 20%”\n\nIntel revenue fell 5%.\n\n← Previous: Gold up 30%")).toEqual([
      "Intel revenue fell 5%",
    ]);
  });
});
