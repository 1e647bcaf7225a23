import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const [LOW, HIGH] = ["capex_guidance_low(META, FY2025)", "capex_guidance_high(META, FY2025)"];

describe("guidance that is to be changed", () => {
  it("is what is said next against what had been said", () => {
    const of = (name: string, end: string) => `${name}(capex_guidance_${end}(META, FY2025), 2025-03-03)`;
    expect(
      proposition("Meta will raise its capex guidance for 2025 on the next call", "2025-03-03", { kind: "guidance" }),
    ).toBe(`${of("next", "low")} + ${of("next", "high")} > ${of("asof", "low")} + ${of("asof", "high")}`);
  });
});

describe("guidance that was changed", () => {
  it("is what was said by the day against what had been said before, both ends together", () => {
    expect(proposition("Meta raised its 2025 capex guidance", "2025-05-02")).toBe(
      `asof(${LOW} + ${HIGH}, 2025-05-02) > previous(${LOW} + ${HIGH}, 2025-05-02)`,
    );
  });

  it.each([
    "Meta guided capex to 66-72bn for 2025, up from 64-72bn.",
    "Meta raised its capex guidance for 2025 to 66-72bn from 64-72bn",
  ])("tells both ranges, each end as it was before either of them last moved: %s", (text) => {
    const test = proposition(text, "2025-08-01");
    expect(test).toContain(`asof(${LOW}, 2025-08-01) ~ 66bn and asof(${HIGH}, 2025-08-01) ~ 72bn`);
    expect(test).toContain(`previous(${LOW}, 2025-08-01, ${HIGH}) ~ 64bn`);
    expect(test).toContain(`previous(${HIGH}, 2025-08-01, ${LOW}) ~ 72bn`);
    expect(test).not.toContain("capex(META");
  });

  it("is no pair of amounts spent while the year is not over", () => {
    expect(proposition("Alphabet lifted 2025 capex to 85bn from 75bn", "2025-08-01")).not.toContain("capex(");
  });
});

describe("guidance as it was changed at a time", () => {
  const width = `${HIGH} - ${LOW}`;

  it.each([
    [
      "Meta cut its 2025 capex guidance in October 2025",
      `asof(${LOW} + ${HIGH}, 2025-11-03) < asof(${LOW} + ${HIGH}, 2025-09-30)`,
    ],
    ["Meta narrowed its 2025 capex range in July", `asof(${width}, 2025-08-03) < asof(${width}, 2025-06-30)`],
    [
      "Meta widened its 2025 capex range to 64-72bn",
      `asof(${LOW}, 2026-02-03) ~ 64bn and asof(${HIGH}, 2026-02-03) ~ 72bn and asof(${width}, 2026-02-03) > previous(${width}, 2026-02-03)`,
    ],
    ["The midpoint of Meta's 2025 capex guide is 69bn", `asof((${LOW} + ${HIGH}) / 2, 2026-02-03) ~ 69bn`],
  ])("is told by what had been said by the end of it: %s", (text, test) => {
    expect(proposition(text, "2026-02-03")).toBe(test);
  });

  it("is not told by what came of it", () => {
    expect(proposition("Meta's 2025 capex was within its 72bn guide", "2026-02-03")).not.toContain("guidance");
  });
});

describe("a monthly price at the end of a period", () => {
  it.each([
    ["2025-03-31", "Copper ended the quarter above 9,500 dollars a tonne", "last", "2025-01-01..2025-03-31"],
    ["2025-03-31", "Copper averaged more than 9,500 this quarter", "mean", "2025-01-01..2025-03-31"],
    ["2025-03-14", "Copper averaged more than 9,500 this quarter", "mean", "2025-01-01..2025-02-28"],
  ])("said on %s, %s", (at, text, gathered, period) => {
    expect(proposition(text, at)).toMatch(
      new RegExp(`^${gathered}\\(price\\(Copper\\), ${period.replaceAll(".", "\\.")}\\)`),
    );
  });
});

describe("one end of guidance that was changed", () => {
  it("moved with the last change of the range, not with one before it", () => {
    expect(proposition("Meta raised the top end of its 2025 capex range", "2025-08-01")).toBe(
      `asof(${HIGH}, 2025-08-01) > previous(${HIGH}, 2025-08-01, ${LOW})`,
    );
  });

  it("is held against what was said days ago where it was today", () => {
    expect(proposition("Meta raised the top end of its 2025 capex range today", "2025-08-01")).toBe(
      `asof(${HIGH}, 2025-08-01) > asof(${HIGH}, 2025-07-28)`,
    );
  });

  it("is more than its move where the other end stayed", () => {
    expect(proposition("Meta raised only the bottom of its 2025 capex guidance", "2025-08-01")).toBe(
      `asof(${LOW}, 2025-08-01) > previous(${LOW}, 2025-08-01, ${HIGH}) and asof(${HIGH}, 2025-08-01) = previous(${HIGH}, 2025-08-01, ${LOW})`,
    );
  });
});
