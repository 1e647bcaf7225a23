import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-10-16") }));
const first = (text: string) => read(text)[0];

describe("which way a measure goes", () => {
  it.each([
    ["Regional banks cracked below 50.", "down"],
    ["Crude is bid, 74 and change.", "up"],
    ["Lumber rolls over from 620.", "down"],
    ["Silver broke through 31.", "up"],
    ["Bunds went from minus 0.3% to 2.1%.", "up"],
    ["Swiss yields went from minus 0.7% to minus 0.2%.", "up"],
    ["The BoE went 50bps in June.", "up"],
    ["The Riksbank went 50bps in a cut nobody saw coming.", "down"],
    ["JPM expects home prices 12% peak to trough.", "down"],
    ["Rents have gone nowhere for six quarters.", "flat"],
    ["Nucor keeps its capex at 3bn.", "flat"],
    ["Supply could exceed 240bn barrels.", "up"],
    ["no it melts down, lira at 35 by summer", "down"],
    ["No growth in Germany this year.", "flat"],
    ["I'm not selling my Nvidia.", "up"],
    ["Never sold a share of my Apple.", "up"],
    ["I sold my Nvidia.", "down"],
    ["Since the hike mortgage demand fell 8%.", "down"],
    ["Ford new HOD at 11.26", "up"],
    ["Ford made a new LOD at 10.40", "down"],
    ["Netflix needs to flush to 600 first", "down"],
    ["$BA $241 to $155 in 1 week", "down"],
    ["BTC $150k is an inevitability.", "up"],
  ])("%s: %s", (text, direction) => expect(first(text)?.direction).toBe(direction));

  it("is not told by what only says when: since the crash, just before the rally", () => {
    expect(first("Since the crash silver is at 31.")?.direction).toBeNull();
    expect(first("Nickel was at 17,000 just before the rally.")?.direction).toBeNull();
  });
});

describe("a move and where it ended", () => {
  it.each([
    ["oil fell 2 to 81", 81, 81],
    ["Cocoa dropped 400 to 7,600.", 7600, 7600],
    ["Gold rose $12 to $2,660.", 2660, 2660],
    ["The S&P gained 40 to 5,800.", 5800, 5800],
    ["Home sales fell 3 to 5% in May.", 0.03, 0.05],
    ["Unemployment rose 2 to 10% over the decade.", 0.02, 0.1],
  ])("%s", (text, low, high) => expect(first(text)?.quantity).toMatchObject({ low, high }));
});

describe("the kind of a claim by its form", () => {
  it.each(["Ford anyone believes it'll hit 14 today??", "Nike anybody see 100 by Friday?"])("asks: %s", (text) =>
    expect(first(text)).toMatchObject({ kind: "question", speech: "asked" }),
  );

  it("is conditional where something is provided that, not where somebody provided it", () => {
    expect(first("France has provided over 75% of its power from reactors.")?.kind).toBe("report");
    expect(first("Intel breaks even in 2025 provided that margins hold.")?.kind).toBe("conditional");
    expect(first("Provided margins hold, Intel breaks even in 2025.")?.kind).toBe("conditional");
  });

  it("is no condition where “if you go by” only says how one looks at it, nor where something happened “never once”", () => {
    expect(read("Ford did better than Toyota in 2023 if you go by price.")).toMatchObject([{ kind: "comparison" }]);
    expect(first("Ford never once closed above 15 in 2023.")?.kind).toBe("report");
    expect(first("Once Ford hits 15 it goes to 20.")?.kind).toBe("conditional");
  });

  it("tells of two where both are named, of a level in words, and of a forecast beside a bet on it", () => {
    expect(read("May was savage, both Ford and Tesla lost more than a third of their value.").at(-1)?.subjects).toEqual(
      ["F", "TSLA"],
    );
    expect(first("S&P eight thousand by new year.")).toMatchObject({ kind: "forecast", quantity: { low: 8000 } });
    expect(read("SOX at 15,000 by Labor Day or I eat my hat.")).toMatchObject([{ kind: "forecast" }]);
  });

  it("reads no end of a year in the top end of a range", () => {
    expect(first("Ford lowered the top end of its 2025 capex range.")?.period?.start).not.toBe(dayOf("2025-12-31"));
  });

  it.each([
    ["$BA Going Down Big", "forecast"],
    ["Upward we go $BABA", "forecast"],
    ["Going up 5% last week was nice for Ford.", "report"],
    ["$BA Any chance of a sell off today", "question"],
    ["any idea why Ford is down 5%", "question"],
    ["Any sell off today is a gift for Ford.", "report"],
  ])("%s: %s", (text, kind) => expect(first(text)?.kind).toBe(kind));

  it("takes the end of “end of year 2025” for its day", () => {
    expect(first("Ford 15 by end of year 2025.")?.period).toMatchObject({ end: dayOf("2025-12-31") });
  });

  it("keeps the margin of a figure with it", () => {
    expect(read("Ford guided to sales of 43bn in the third quarter, plus or minus 2%.")).toHaveLength(1);
    expect(read("Ford's sales will be 43bn in Q4, give or take a billion.")).toHaveLength(1);
    expect(read("Oil fell by 5 to 70 dollars.")[0]?.quantity).toMatchObject({ low: 70, high: 70 });
    expect(read("Ford's sales rose by 2 to 3% in Q2.")[0]?.quantity).toMatchObject({ low: 0.02, high: 0.03 });
  });

  it("keeps a remark about another measure apart", () => {
    expect(first("Ford hits 15 by the end of March, earnings were insane.")).toMatchObject({ measure: "price" });
  });

  it("is a report and no comparison where “more than” only bounds the figure", () => {
    expect(first("Ford closed up more than ten percent.")?.kind).toBe("report");
    expect(first("Ford sold more than Toyota.")?.kind).toBe("comparison");
  });

  it("is not cut at “so far”, nor at the names of a sum", () => {
    expect(read("Ford's best month so far this year was in May, and it sold 200,000 cars.")[0]?.quote).toContain(
      "so far",
    );
    expect(read("Combined capex of Ford and Toyota came to 30bn in 2023.")).toHaveLength(1);
  });

  it("tells of a plan and not of a price where guidance is what moved, or did not", () => {
    expect(first("Starbucks full year guidance unchanged.")).toMatchObject({ measure: "guidance", direction: "flat" });
    expect(first("Nike cut its outlook.")).toMatchObject({ measure: "guidance", direction: "down" });
    expect(first("Visa is up 5% on its guidance.")?.measure).not.toBe("guidance");
  });

  it.each([
    [
      "what stands in a list under guidance",
      "Infineon Q3 guide: revenue 3.7bn, gross margin 38%.",
      ["guidance", "guidance"],
    ],
    ["a plan without a verb", "Verizon about $17bn of capex in 2024.", ["guidance"]],
    ["a plan without a verb", "AT&T 21-22bn of capex.", ["guidance"]],
    ["a guess", "Deere's revenue for fiscal 2026 ends up above 60 billion.", ["forecast"]],
    ["what was spent", "Verizon spent $17bn of capex in 2023.", ["report"]],
    ["an aim", "Stellantis promised double digit margins for 2025.", ["guidance"]],
    ["an aim", "Cameco wants 22 million lbs of output this year.", ["guidance"]],
    ["a move of a sum under way", "Memory capex at Samsung drops 30% this year.", ["forecast"]],
    ["a move of a price so far", "Nvidia drops 4% this week.", ["report"]],
    ["a bound that is passed", "Anything under 2,000 on ether gets bought.", ["conditional"]],
    ["a bound that is passed", "Any CPI print above 3.5% kills the cut.", ["conditional"]],
    ["an own estimate", "We cut our 2025 copper surplus estimate to 100kt.", ["forecast"]],
    ["an own estimate", "I raised my EPS estimate on Deere to 24.", ["forecast"]],
    ["another case", "The 2014-16 oil bust lasted 20 months.", ["analogy"]],
    ["another case", "In 1990 it took Japan 15 years to clean up its banks.", ["analogy"]],
    ["another case", "Gold: 2011 all over again.", ["analogy"]],
    ["a case of today", "The yen unwind took three days in August.", ["report"]],
    ["a question", "Has any bank cut its dividend this year?", ["question"]],
    ["a question", "Could tesco pass aldi by 2026 tho?", ["question"]],
  ])("%s: %s", (_, text, kinds) => expect(read(text).map(({ kind }) => kind)).toEqual(kinds));
});
