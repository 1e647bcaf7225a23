import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2025-01-02";
const move = (id: string, when = "2024") => `change(close(${id}), ${when})`;

describe("how one did against another", () => {
  it.each([
    ["SOXL did far better than plain SOXX over calendar 2024", `${move("SOXL")} > ${move("SOXX")}`],
    ["boring old utilities (XLU) left the Nasdaq Composite in the dust in 2024", `${move("XLU")} > ${move("^IXIC")}`],
    ["Nvidia smoked AMD in 2024", `${move("NVDA")} > ${move("AMD")}`],
    ["Apple left Nvidia behind in 2024", `${move("AAPL")} > ${move("NVDA")}`],
    ["AMD got smoked by Nvidia in 2024", `${move("AMD")} < ${move("NVDA")}`],
    ["Meta crushed Google in 2024", `${move("META")} > ${move("GOOGL")}`],
    ["AMD was no match for Broadcom in 2024", `${move("AMD")} < ${move("AVGO")}`],
    ["AMD couldn't keep up with the Nasdaq in 2024", `${move("AMD")} < ${move("^IXIC")}`],
    ["AMD was not outperformed by Intel in 2024", `not (${move("AMD")} < ${move("INTC")})`],
    ["Intel was a worse stock to own than AMD in 2024", `${move("INTC")} < ${move("AMD")}`],
    ["Intel came in well behind AMD in 2024", `${move("INTC")} < ${move("AMD")}`],
    ["Half time score: Intel ahead of Micron in 2024", `${move("INTC")} > ${move("MU")}`],
    ["Intel lost to AMD in 2024 by more than 30 points", `${move("INTC")} - ${move("AMD")} < -30%`],
    [
      "2024 report card from my desk: Nvidia > Broadcom > AMD",
      `${move("NVDA")} > ${move("AVGO")} and ${move("AVGO")} > ${move("AMD")}`,
    ],
    [
      "Nvidia and AMD have both beaten the Nasdaq in 2024",
      `${move("NVDA")} > ${move("^IXIC")} and ${move("AMD")} > ${move("^IXIC")}`,
    ],
  ])("%s", (text, test) => expect(propositions(text, SAID)[0]).toBe(test));

  it.each([
    "AMD crushed Intel in data center revenue in 2024",
    "AMD beat Intel for most of 2024",
    "Nvidia smoked AMD or Intel in 2024",
    "Nvidia overtook Microsoft in June 2024 as the most valuable company",
    "Nvidia rose three times as much as Intel fell in 2024",
  ])("is not told of prices by words that say something else as well: %s", (text) =>
    expect(propositions(text, SAID)[0]).not.toMatch(/[<>]/),
  );
});

describe("which way each of several went", () => {
  const day = "2025-04-09";
  it.each([
    [
      "nvda, amd, mu - every one of them put on 20%+ today",
      day,
      `count(${["NVDA", "AMD", "MU"].map((id) => `${move(id, day)} >= 20%`).join(", ")}) = 3`,
    ],
    [
      "of NVDA AMD AVGO and INTC only Intel lost ground in 2023",
      SAID,
      `${["NVDA", "AMD", "AVGO"].map((id) => `not (${move(id, "2023")} < 0%)`).join(" and ")} and ${move("INTC", "2023")} < 0%`,
    ],
    [
      "of MSFT META AMZN and GOOG only Microsoft lost ground in H1",
      "2026-07-01",
      ["MSFT", "META", "AMZN", "GOOGL"]
        .map((id) => `${move(id, "2026-01-01..2026-06-30")} < 0%`)
        .map((text, index) => (index === 0 ? text : `not (${text})`))
        .join(" and "),
    ],
    [
      "Not one of the hyperscalers escaped today",
      day,
      ["AMZN", "GOOGL", "META", "MSFT"].map((id) => `not (${move(id, day)} >= 0%)`).join(" and "),
    ],
    [
      "More of the hyperscalers rose than fell in 2024",
      SAID,
      [">", "<"]
        .map((sign) => `count(${["AMZN", "GOOGL", "META", "MSFT"].map((id) => `${move(id)} ${sign} 0%`).join(", ")})`)
        .join(" > "),
    ],
    [
      "Just one of AMD, INTC and MU lost money in 2024",
      SAID,
      `count(${["AMD", "INTC", "MU"].map((id) => `${move(id)} < 0%`).join(", ")}) = 1`,
    ],
  ])("%s", (text, at, test) => expect(propositions(text, at)[0]).toBe(test));

  it.each(["Many of AMD, INTC and MU lost ground in 2024", "All but Apple of the Mag 7 rose in 2024"])(
    "is not told where the words tell no number of them: %s",
    (text) => expect(propositions(text, SAID)[0]).not.toMatch(/[<>]/),
  );
});

describe("a session told in two parts", () => {
  it.each([
    [
      "Nvidia dipped below 87 on Monday and finished the day higher",
      "low(NVDA, 2025-04-07) < 87 and change(close(NVDA), 2025-04-07) > 0%",
    ],
    [
      "NVDA opened lower yesterday and closed higher",
      "open(NVDA, 2025-04-07) < close(NVDA, 2025-04-06) and change(close(NVDA), 2025-04-07) > 0%",
    ],
  ])("is of one day: %s", (text, test) => expect(propositions(text, "2025-04-08")[0]).toBe(test));

  it("ends on the day told before, not on the one it is said", () =>
    expect(
      propositions("NVDA traded under 90 yesterday at the lows and STILL finished the day higher", "2025-04-08"),
    ).toEqual(["low(NVDA, 2025-04-07) < 90", "change(close(NVDA), 2025-04-07) > 0%"]));

  it("tells with a length how long ago a day was", () =>
    expect(propositions("KWEB is up more than 40% in the two weeks since Sept 20", "2024-10-07")[0]).toBe(
      "latest(close(KWEB), 2024-10-07) / close(KWEB, 2024-09-20) - 1 > 40%",
    ));
});

describe("the move of one beside that of another", () => {
  const on = (id: string) => `change(close(${id}), 2025-01-27)`;
  it.each([
    [
      "Broadcom's drop was more than twice AMD's on Monday",
      `${on("AVGO")} < 0% and ${on("AMD")} < 0% and ${on("AVGO")} / ${on("AMD")} > 2x`,
    ],
    [
      "Micron fell three times as hard as Qualcomm on Monday",
      `${on("MU")} < 0% and ${on("QCOM")} < 0% and ${on("MU")} / ${on("QCOM")} `,
    ],
    [
      "Micron rose three times as hard as Qualcomm on Monday",
      `${on("MU")} > 0% and ${on("QCOM")} > 0% and ${on("MU")} / ${on("QCOM")} `,
    ],
  ])("is a multiple of it where both went that way: %s", (text, expected) =>
    expect(propositions(text, "2025-01-28")[0].replaceAll(/\((change\([^/]*?\))\)/g, "$1")).toContain(expected),
  );

  it("keeps pace where it is no worse", () =>
    expect(propositions("Qualcomm kept pace with Intel in 2024", SAID)).toEqual([
      `${move("QCOM")} >= ${move("INTC")}`,
    ]));
});
