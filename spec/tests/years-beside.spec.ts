import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2024-06-10";

describe("a quarter or month told without its year", () => {
  it.each([
    [
      "Boeing's revenue was 18.1bn in Q3 2022, down from 19.8bn in Q2",
      "revenue(BA, FY2022Q3) ~ 18.1bn and revenue(BA, FY2022Q2) ~ 19.8bn",
    ],
    [
      "Boeing's revenue fell from 20bn in Q4 to 17.9bn in Q1 2023",
      "revenue(BA, FY2022Q4) ~ 20bn and revenue(BA, FY2023Q1) ~ 17.9bn",
    ],
    ["Boeing's revenue was higher in Q2 2022 than in Q1", "revenue(BA, FY2022Q2) > revenue(BA, FY2022Q1)"],
    [
      "TSMC's revenue fell from NT$200bn in January to NT$163bn in February 2023",
      "monthly_revenue(TSM, 2023-01) ~ 200bn TWD and monthly_revenue(TSM, 2023-02) ~ 163bn TWD",
    ],
  ])("is of the time about the one told with it: %s", (text, test) => {
    expect(proposition(text, AT, { kind: "comparison" })).toBe(test);
  });

  it("goes on from one to the next in a list", () => {
    expect(propositions("Boeing's revenue was 14bn in Q1 2022, 16.7bn in Q2, 16bn in Q3 and 20bn in Q4.", AT)).toEqual(
      [14, 16.7, 16, 20].map((figure, quarter) => `revenue(BA, FY2022Q${quarter + 1}) ~ ${figure}bn`),
    );
  });

  it("is the latest where the other is what it is held against", () => {
    expect(proposition("Boeing's revenue was 16.6bn in Q1, down from 17.9bn in Q1 2023", AT)).toBe(
      "revenue(BA, FY2024Q1) ~ 16.6bn and revenue(BA, FY2023Q1) ~ 17.9bn",
    );
  });
});

describe("growth of two", () => {
  const grew = (firm: string, measure = "revenue") => `yoy(${measure}(${firm}), FY2023Q3)`;

  it.each([
    ["AMD's revenue grew faster than Intel's in Q3 2023", `${grew("AMD")} > ${grew("INTC")} and ${grew("AMD")} > 0%`],
    ["AMD's revenue growth was slower than Intel's in Q3 2023", `${grew("AMD")} < ${grew("INTC")}`],
    [
      "AMD's revenue grew more slowly than Intel's in Q3 2023",
      `${grew("AMD")} < ${grew("INTC")} and ${grew("AMD")} > 0%`,
    ],
    [
      "AMD's revenue rose more modestly than Intel's in Q3 2023",
      `${grew("AMD")} < ${grew("INTC")} and ${grew("AMD")} > 0%`,
    ],
    ["AMD's revenue outgrew Intel's in Q3 2023", `${grew("AMD")} > ${grew("INTC")}`],
    ["AMD's revenue did not outgrow Intel's in Q3 2023", `not (${grew("AMD")} > ${grew("INTC")})`],
    [
      "AMD's revenue grew faster than Intel's in Q3 2023, 4% against -8%",
      `${grew("AMD")} > ${grew("INTC")} and ${grew("AMD")} > 0% and ${grew("AMD")} ~ 4% and ${grew("INTC")} ~ -8%`,
    ],
    [
      "AMD's capex grew faster than its revenue in Q3 2023",
      `${grew("AMD", "capex")} > ${grew("AMD")} and ${grew("AMD", "capex")} > 0%`,
    ],
    [
      "AMD added more revenue than Intel did in Q3 2023",
      "(revenue(AMD, FY2023Q3) - revenue(AMD, FY2022Q3)) > (revenue(INTC, FY2023Q3) - revenue(INTC, FY2022Q3))",
    ],
    [
      "Nvidia added more revenue in fiscal 2024 than AMD made in 2023",
      "(revenue(NVDA, FY2024) - revenue(NVDA, FY2023)) > revenue(AMD, FY2023)",
    ],
  ])("holds a rate against a rate, an amount against an amount: %s", (text, test) => {
    expect(proposition(text, AT, { kind: "comparison" })).toBe(test);
  });
});

describe("a part of a firm that leads the statement", () => {
  it.each([
    "From advertising Meta made 36.5bn in Q1 2024",
    "In its foundry business Intel lost 0.4bn in Q1 2024",
    "Outside the data center Nvidia made 3.5bn in Q1 fiscal 2025",
    "All but 13% of Nvidia's revenue came from the data center in fiscal Q1 2025",
  ])("is not the firm as a whole: %s", (text) => {
    expect(proposition(text, AT)).not.toMatch(/[<>~]/);
  });

  it("is none where it tells the time or the place", () => {
    expect(proposition("In its fiscal Q1 2024 Intel had revenue of 12.7bn", AT)).toBe(
      "revenue(INTC, FY2024Q1) ~ 12.7bn",
    );
  });
});

describe("one price of a model and not the other", () => {
  const price = (side: string, model: string) => `latest(price_${side}(${model}), 2025-08-20)`;

  it("is denied of the other", () => {
    expect(proposition("GPT-5 is cheaper than GPT-4o on input but not on output", "2025-08-20")).toBe(
      `${price("input", "gpt-5")} < ${price("input", "gpt-4o")} and not (${price("output", "gpt-5")} < ${price("output", "gpt-4o")})`,
    );
  });

  it("is something else told of each", () => {
    expect(proposition("GPT-5 costs less than GPT-4o on input and the same on output", "2025-08-20")).not.toContain(
      "<",
    );
  });
});
