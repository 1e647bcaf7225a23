import { describe, expect, it } from "vitest";
import { proposition, said } from "./said.ts";

describe("a price of a time before a split that has come since", () => {
  it("may be meant in today's shares or as it was quoted then", () => {
    expect(said("Nvidia closed 2023 at 495", "2025-08-15")).toMatchObject({
      text: "last(close(NVDA), 2023) in 494..496",
      alternatives: [{ text: "last(close(NVDA), 2023) in 49.4..49.6" }],
    });
  });

  it("has one reading where no split came between", () => {
    expect(said("Nvidia closed 2024 at 134", "2025-08-15")).toMatchObject({ alternatives: [] });
  });

  it("has no test where only the split tells the time", () => {
    expect(proposition("Nvidia closed at 1,200 before the split", "2025-08-15")).not.toContain("close(");
  });
});
