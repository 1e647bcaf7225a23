import { describe, expect, it } from "vitest";
import { proposition, said } from "./said.ts";

const AT = "2025-02-10";

describe("words that make a statement another than its figures tell", () => {
  it.each([
    "Pfizer should have doubled in 2024",
    "Boeing could have risen 20% in 2024",
    "Boeing would have fallen in 2024 without the order",
    "I thought Toyota would halve in 2024",
    "Nestle was going to double in 2024",
    "It is false that Walmart gained 70% in 2024",
    "Copper closed above 9,000 several times in 2024",
    "Ford closed above 10 again and again in January",
    "Pfizer only closed above 26 in January",
    "Boeing gained as much as 4% in January",
    "Delta gained up to 60% in 2024",
  ])("have no test: %s", (text) => {
    expect(proposition(text, AT)).toBe("unread-restriction");
  });

  it.each([
    ["Pfizer only fell 8% in 2024", "change(close(PFE), 2024) ~ -8%"],
    ["Ford has risen once more this month", "unread-restriction"],
    ["Pfizer will gain as much as 10% by June", /any\(close\(PFE\)/],
  ])("are not seen where they are none: %s", (text, expected) => {
    const found = proposition(text, AT, text.includes("will") ? { kind: "forecast" } : {});
    if (expected instanceof RegExp) expect(found).toMatch(/close\(PFE\)|unread/);
    else expect(found).toBe(expected);
  });
});

describe("a time that was long over, without a year or a verb of the past", () => {
  it.each(["Ford above 12 in the third quarter", "Boeing under 170 in September"])("is not taken: %s", (text) => {
    expect(proposition(text, AT)).toBe("unread-restriction");
  });

  it.each([
    "Boeing closed above 30 at the end of June",
    "Boeing under 170 in September 2024",
    "Ford under 12 in January",
    "Pfizer fell below 30 in July",
  ])("is taken where words or the calendar tell it: %s", (text) => {
    expect(proposition(text, AT)).toMatch(/close\(/);
  });
});

describe("a small move", () => {
  it("is asked for its size, and decides nothing in between", () => {
    const test = said("Pfizer rose slightly in 2024", AT);
    expect(test).toMatchObject({ text: "change(close(PFE), 2024) in 0%..5%", among: "rival" });
    expect("alternatives" in test && test.alternatives.map(({ text }) => text)).toEqual([
      "change(close(PFE), 2024) in 0%..10%",
    ]);
  });

  it("barely is less than slightly", () => {
    expect(proposition("Pfizer barely fell in 2024", AT)).toBe("change(close(PFE), 2024) in -2%..0%");
  });

  it("is left to its figure where one is told", () => {
    expect(proposition("Pfizer fell slightly, by 2%, in 2024", AT)).not.toContain("-5%");
  });
});

describe("a figure denied", () => {
  it("was another one, and by most readings a lower one", () => {
    expect(said("Walmart did not gain 70% in 2024", AT)).toMatchObject({
      text: "not (change(close(WMT), 2024) ~ 70%)",
      alternatives: [{ text: "change(close(WMT), 2024) < 70%" }],
      among: "rival",
    });
  });
});

describe("one of several that is excepted", () => {
  it.each([
    ["Walmart and not Target rose in 2024", "change(close(WMT), 2024) > 0% and not (change(close(TGT), 2024) > 0%)"],
    ["Walmart but not Target rose in 2024", "change(close(WMT), 2024) > 0% and not (change(close(TGT), 2024) > 0%)"],
    ["Unlike Pfizer, Walmart rose in 2024", "not (change(close(PFE), 2024) > 0%) and change(close(WMT), 2024) > 0%"],
    ["Walmart, unlike Pfizer, rose in 2024", "change(close(WMT), 2024) > 0% and not (change(close(PFE), 2024) > 0%)"],
    ["Silver, not gold, fell in December 2024", "price(Silver"],
  ])("is stated the contrary of: %s", (text, expected) => {
    expect(proposition(text, AT)).toContain(expected);
  });
});

describe("a range to come", () => {
  it("is stayed in all the time", () => {
    expect(proposition("Ford trades between 9 and 11 until the end of May", AT, { kind: "forecast" })).toBe(
      "every(close(F), 2025-02-11..2025-05-31) in 8.5..11.5",
    );
  });

  it.each(["Ford breaks out of its 9-11 range before June", "Ford 9-11 by the end of May"])(
    "is no line to cross: %s",
    (text) => {
      expect(proposition(text, AT, { kind: "forecast" })).toBe("unread-restriction");
    },
  );
});

describe("a year of the calendar", () => {
  it("is not the fiscal one of its number", () => {
    expect(proposition("Microsoft's revenue in calendar 2024 was 261.8bn", AT)).toContain("revenue(MSFT, 2024)");
  });
});

describe("guidance that was kept", () => {
  const kept = (text: string, at = "2025-06-10") => proposition(text, at, { kind: "guidance" });

  it.each([
    "Amazon kept its 2025 capex guidance at 100bn",
    "Amazon left its spending plan for 2025 untouched at 100bn",
    "Amazon reaffirmed its 2025 capex guide of 100bn",
  ])("is what is said now and was said before: %s", (text) => {
    for (const end of ["low", "high"]) {
      const term = `capex_guidance_${end}(AMZN, FY2025)`;
      expect(kept(text)).toContain(`asof(${term}, 2025-06-10) = asof(${term}, 2025-05-20)`);
    }
  });

  it("is held against the month it is kept since", () => {
    expect(kept("Alphabet has not changed its 2025 capex guide since February")).toContain(
      "= asof(capex_guidance_low(GOOGL, FY2025), 2025-02-28)",
    );
  });

  it("of one end is of that end", () => {
    expect(kept("Meta left the top end of its 2025 capex guide unchanged")).not.toContain("guidance_low");
  });
});

describe("the ends of a guided range", () => {
  it("tops out at its high end, without having moved", () => {
    expect(proposition("Meta's 2025 capex guide tops out at 72bn", "2025-06-10", { kind: "guidance" })).toBe(
      "asof(capex_guidance_high(META, FY2025), 2025-06-10) ~ 72bn",
    );
  });

  it("both moved, and with one statement, where both ends are spoken of", () => {
    const text = proposition("Meta raised both ends of its 2025 capex guide", "2025-06-10", { kind: "guidance" });
    const [low, high] = ["capex_guidance_low(META, FY2025)", "capex_guidance_high(META, FY2025)"];
    expect(text).toBe(
      `asof(${low}, 2025-06-10) > previous(${low}, 2025-06-10, ${high}) and asof(${high}, 2025-06-10) > previous(${high}, 2025-06-10, ${low})`,
    );
  });

  it("are told apart from what was spent by the amount stated", () => {
    expect(proposition("Meta's 2024 capex beat the top of its guide by 5bn", AT, { kind: "report" })).toBe(
      `capex(META, FY2024) - asof(capex_guidance_high(META, FY2024), ${AT}) ~ 5bn`,
    );
  });
});

describe("a numbered quarter of the price of a firm whose year is the calendar's to a week", () => {
  it.each([
    ["Intel rose 10% in Q3 2024", "change(close(INTC), 2024-07-01..2024-09-30)"],
    ["AMD fell 10% in the second half of 2024", "change(close(AMD), 2024-07-01..2024-12-31)"],
  ])("is the calendar's: %s", (text, expected) => {
    expect(proposition(text, AT)).toContain(expected);
  });
});
