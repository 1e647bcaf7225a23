import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const SAID = "2024-08-15";

describe("a close held against that of another time", () => {
  it.each([
    ["Intel is below its July 31 close", "close(INTC, 2024-08-15) < close(INTC, 2024-07-31)"],
    ["AMD is back above its June close", "close(AMD, 2024-08-15) > last(close(AMD), 2024-06)"],
    ["Intel is still 33% below its close on July 31", "close(INTC, 2024-08-15) / close(INTC, 2024-07-31) - 1 ~ -33%"],
    ["On August 8 AMD closed above its July 31 close", "close(AMD, 2024-08-08) > close(AMD, 2024-07-31)"],
    ["Intel closed lower on August 2 than the day before", "close(INTC, 2024-08-02) < close(INTC, 2024-08-01)"],
    [
      "AMD is above its August 5 close but below its July 31 close",
      "close(AMD, 2024-08-15) > close(AMD, 2024-08-05) and close(AMD, 2024-08-15) < close(AMD, 2024-07-31)",
    ],
    [
      "AMD is half way between its August 5 close and its July 10 close",
      "(close(AMD, 2024-08-15) - close(AMD, 2024-08-05)) / (close(AMD, 2024-07-10) - close(AMD, 2024-08-05)) in 40%..60%",
    ],
    ["AMD isn't above its 2023 close", "not (close(AMD, 2024-08-15) > last(close(AMD), 2023))"],
  ])("is told by the times of both: %s", (text, expected) => expect(proposition(text, SAID)).toBe(expected));

  it("is that of the day told before where it stands behind it", () =>
    expect(propositions("Intel closed at 21.48 on August 2, 26% below its close the day before.", SAID)[1]).toBe(
      "close(INTC, 2024-08-02) / close(INTC, 2024-08-01) - 1 ~ -26%",
    ));
});

describe("a price held against the average of another time", () => {
  it.each([
    ["Platinum is below its 2022 average", "price(Platinum, 2024-07) < mean(price(Platinum), 2022)"],
    ["AMD is above its June average", "close(AMD, 2024-08-15) > mean(close(AMD), 2024-06)"],
  ])("is held against that and no close: %s", (text, expected) => expect(proposition(text, SAID)).toBe(expected));
});
