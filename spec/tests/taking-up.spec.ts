import { describe, expect, it } from "vitest";
import { isToldInPart, propositions } from "./said.ts";

/** A statement, its day, and what its last claim comes to. */
type Case = [text: string, at: string, last: string];
const last = (text: string, at: string) => propositions(text, at).at(-1);

describe("how another fared, behind what was told of one", () => {
  it.each<Case>([
    [
      "Intel lost 4% on Monday and Qualcomm did even worse",
      "2025-08-13",
      "change(close(QCOM), 2025-08-11) < change(close(INTC), 2025-08-11)",
    ],
    [
      "Oracle gained 59% in 2024. Broadcom far more",
      "2025-01-03",
      "change(close(AVGO), 2024) > change(close(ORCL), 2024)",
    ],
    [
      "Adobe fell 25% in 2024. Cisco did not do as well",
      "2025-01-03",
      "change(close(CSCO), 2024) < change(close(ADBE), 2024)",
    ],
    [
      "Apple dropped 9% on Thursday. Dell fell less",
      "2025-04-04",
      "change(close(DELL), 2025-04-03) > change(close(AAPL), 2025-04-03) and change(close(DELL), 2025-04-03) < 0%",
    ],
    ["Oracle more than doubled in 2024. Cisco didn't even close to that", "2025-01-03", "no-measure"],
    ["Oracle more than doubled in 2024. Cisco did not", "2025-01-03", "not (change(close(CSCO), 2024) > 100%)"],
    ["Dell jumped 16% on Friday. Oracle 3%", "2024-03-04", "change(close(ORCL), 2024-03-01) ~ 3%"],
    [
      "Amazon spent 25bn on capex in Q1 2025, Meta much less",
      "2025-05-02",
      "capex(AMZN, FY2025Q1) ~ 25bn and capex(META, FY2025Q1) < capex(AMZN, FY2025Q1)",
    ],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("is not read where it moved the other way, by so many points, or in another firm's year", () => {
    expect(last("Oracle gained 5% on Friday. Dell fell even more", "2024-03-04")).not.toMatch(/[<>]/);
    expect(last("Oracle gained 5% on Friday. Dell gained 3 points more", "2024-03-04")).not.toMatch(/ORCL/);
    expect(last("Meta spent 13.7bn on capex in FY2025Q1. Oracle less", "2025-05-02")).not.toMatch(/[<>]/);
  });
});

describe("a move set against the moves of another time", () => {
  it.each<Case>([
    [
      "Oracle +36% on Wednesday. Even the dotcom days of 2000 weren't like this",
      "2025-09-11",
      "change(close(ORCL), 2025-09-10) > max(change(close(ORCL)), 2000-01-01..2000-12-31)",
    ],
    [
      "Micron lost 16% on Thursday. Not even March 2020 had a day this bad",
      "2025-04-04",
      "change(close(MU), 2025-04-03) < min(change(close(MU)), 2020-03-01..2020-03-31)",
    ],
    [
      "AMD gained 24% on Wednesday. We have not seen anything like it since 2016",
      "2025-04-10",
      "change(close(AMD), 2025-04-09) > max(change(close(AMD)), 2017-01-01..2025-04-08)",
    ],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("is not read of a rise that words call bad", () => {
    expect(isToldInPart("AMD gained 24% on Wednesday. Not even March 2020 was this bad", "2025-04-10")).toBe(true);
  });
});

describe("a line crossed, and not before", () => {
  it.each<Case>([
    [
      "Broadcom above 300 at the close, never been there before Tuesday",
      "2025-09-03",
      "close(AVGO, 2025-09-02) > 300 and not (any(close(AVGO), before(2025-09-02)) > 300)",
    ],
    [
      "Zinc averaged over 3,000 in May 2025. First month above that since 2022",
      "2025-07-03",
      "price(Zinc, 2025-05) > 3000 USD/t and not (any(price(Zinc), 2023-01-01..2025-04-30) > 3000 USD/t)",
    ],
    [
      "Oracle closed at 307 on Tuesday, a level never seen before this month",
      "2025-09-03",
      "close(ORCL, 2025-09-02) in 306..308 and close(ORCL, 2025-09-02) > max(close(ORCL), before(2025-09-01))",
    ],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("tells of another day than the one it was said on, so that of that day nothing is held", () => {
    expect(isToldInPart("Oracle above 300 at the close. Never been there before Friday", "2025-09-10")).toBe(true);
  });
});

describe("the same of another time, or a part of it", () => {
  it.each<Case>([
    ["Oracle: revenue of 14.9bn in fiscal Q1 2026, last year 13.3bn", "2025-09-12", "revenue(ORCL, FY2025Q1) ~ 13.3bn"],
    [
      "DeepSeek V3 has 671B parameters, just 37B of which are switched on",
      "2025-01-10",
      "latest(parameters_activated_per_token(DeepSeek-V3), 2025-01-10) ~ 37bn",
    ],
    ["Nickel: January was a record month, average above 18k", "2026-02-10", "price(Nickel, 2026-01) > 18000 USD/t"],
    ["Staples up 12% in 2024, materials down 2% (XLP, XLB)", "2025-01-03", "change(close(XLB), 2024) ~ -2%"],
    [
      "Tin is within 3% of where it was in May 2024",
      "2025-08-20",
      "price(Tin, 2025-07) / price(Tin, 2024-05) - 1 in -3%..3%",
    ],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("takes no remark for such a part", () => {
    expect(isToldInPart("AMD fell 9% today, never thought I would see that", "2024-10-30")).toBe(false);
  });

  it("leaves a move open behind which stands, in a part of its own, what it was the most of", () => {
    expect(isToldInPart("Oracle up 36% on the news, its largest one-day jump of the year", "2025-09-10")).toBe(true);
    expect(isToldInPart("Intel down 26% on the results. Worst session in the company's history", "2024-08-02")).toBe(
      true,
    );
    expect(isToldInPart("Intel down 26% today. Hasn't had a day like it in decades", "2024-08-02")).toBe(true);
    expect(isToldInPart("Intel down 26% on the results. Worst of the chip makers", "2024-08-02")).toBe(false);
  });

  it("leaves a statement open whose part cannot be read", () => {
    expect(propositions("Capex of 17.2bn at Alphabet in Q1 2025, most of it on servers", "2025-05-02")[0]).toBe(
      "unread-restriction",
    );
    expect(
      isToldInPart("Oracle spent 21.2bn on capex in fiscal 2025. Nearly half of it went to one site", "2025-07-02"),
    ).toBe(true);
  });
});
