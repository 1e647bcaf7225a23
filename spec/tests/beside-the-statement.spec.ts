import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const FELL = "change(close(CRM), 2025-05) < 0%";

describe("what is said beside a statement", () => {
  it.each([
    "Salesforce fell in May, mark my words",
    "Salesforce fell in May, somehow no one mentions it",
    "Salesforce fell in May, so much for the comeback",
    "Salesforce fell in May, to the delight of every grumpy bear",
    "Salesforce fell in May, and I am running out of tissues",
    "Salesforce fell in May, which my uncle calls a bargain",
    "Salesforce fell in May (and my wife wants the money back)",
    "Salesforce fell in May on a slide deck about robots",
    "Salesforce fell in May, despite all the cheerleading",
    "Salesforce fell in May, not that anyone cares",
    "Back from the lake and straight into it, Salesforce fell in May",
    "With the shooting in Peru Salesforce fell in May",
    "Thanks to a storm in Vietnam Salesforce fell in May",
    "Even after the K200 writedown Salesforce fell in May",
    "Salesforce, once the darling of every taxi driver, fell in May",
    "Salesforce, to the dismay of its fans, fell in May",
    "Bulls in tears, Salesforce fell in May",
    "Quietly, without any fuss, Salesforce fell in May",
  ])("leaves it as it is: %s", (text) => {
    expect(propositions(text, "2025-06-05")).toEqual([FELL]);
  });

  it.each([
    "Salesforce fell in May, not counting dividends",
    "Salesforce fell in May, most of it in Asia",
    "Salesforce fell in May, said no one ever",
    "Salesforce fell in May, or so the bears claim",
    "Salesforce fell in May, which no other name did",
    "Salesforce fell in May, if the rumours are right",
    "Salesforce fell in May, measured in gold",
    "Salesforce fell in May. Not",
    "Salesforce, adjusted for the dividend, fell in May",
    "In another universe Salesforce fell in May",
    "The rumour that Salesforce fell in May",
    "Were it not for the lawyers, Salesforce fell in May",
    "Salesforce fell in May on the Frankfurt exchange",
  ])("is not passed over where it takes something from it: %s", (text) => {
    expect(propositions(text, "2025-06-05")).not.toContain(FELL);
  });

  it("builds nothing that goes both ways", () => {
    const [found] = propositions("Micron green for the ninth session in a row, buying puts", "2025-06-05");
    expect(found ?? "").not.toMatch(/streak.*and -streak/);
  });
});

describe("a condition behind a statement that has a consequence of its own", () => {
  it("takes nothing from the statement before it", () =>
    expect(
      propositions("Salesforce fell in May, but if the savings are real, that means it will rise again", "2025-06-05"),
    ).toContain(FELL));

  it("leaves what is assumed beside it a statement", () =>
    expect(
      propositions(
        "If you assume an increase and assume USD1-2bn of capex at Salesforce in Q1 2025, all its budget is front loaded",
        "2025-06-05",
      ).join(),
    ).toMatch(/capex\(CRM/));
});
