import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

describe("a month's figure beside the extreme of a year that is over", () => {
  it.each([
    ["Zinc's April average took out the 2018 peak", "price(Zinc, 2024-04) > max(price(Zinc), 2018)"],
    ["Copper's April average was below its 2022 peak", "price(Copper, 2024-04) < max(price(Copper), 2022)"],
    ["Copper's April average was above its 2022 low", "price(Copper, 2024-04) > min(price(Copper), 2022)"],
    ["Intel is below its 2023 high", "close(INTC, 2024-05-13) < max(close(INTC), 2023)"],
  ])("is held against that extreme: %s", (text, expected) => expect(proposition(text, "2024-05-13")).toBe(expected));

  it.each(["Copper's April average was above its March high", "Intel beat its 2023 low"])(
    "is not where averages tell nothing, or the words leave the side open: %s",
    (text) => expect(proposition(text, "2024-05-13")).toMatch(/^[a-z-]+$/),
  );
});

it("what happened before says nothing of the way a price went", () =>
  expect(proposition("After the dam disaster iron ore averaged more than $110 a tonne in April", "2024-05-13")).toBe(
    'price("Iron ore, cfr spot", 2024-04) > 110 USD/dmtu',
  ));
