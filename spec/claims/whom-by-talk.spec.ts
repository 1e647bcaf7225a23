import { describe, expect, it } from "vitest";
import { whom } from "./whom-in-thread.ts";

describe("A name that several share", () => {
  it.each([
    [
      "Gas storage is 400 bcf below last year and LNG feedgas fell. Freeport lost 2 bcf/d",
      "Freeport lost",
      "Freeport LNG",
    ],
    ["Copper mines in Indonesia, copper smelters in China. Freeport lost 20% of its output", "Freeport lost", "FCX"],
    ["Airlines cut flights and fares rose at every airport. UA now flies 5% fewer seats", "UA now", "UAL"],
    ["Fares fell, the airline cut flights. Southwest lost $200m in the quarter", "Southwest lost", "LUV"],
    [
      "Insurers pay for every hurricane, reinsurance is dearer. Munich raised its target to 6bn",
      "Munich raised",
      "MUV2.DE",
    ],
    ["Tankers are dear, the vessels go round the Cape. Capes fell 12% this week", "Capes fell", "Capesize rates"],
  ])("is the one the talk is about: %s", (text, words, subject) => {
    expect(whom([text], words)?.[0]).toBe(subject);
  });

  it("is nobody's by a talk that is not there", () => {
    expect(whom(["UA sells fewer shoes, revenue fell 9%"], "revenue fell")).toEqual(["UA"]);
    expect(whom(["Rents in Munich rose 5%"], "rose 5%")).not.toContain("MUV2.DE");
  });
});

describe("A level told of nobody by name", () => {
  it("is of the one of two spoken of whose price stood near it", () => {
    const texts = ["PepsiCo is at 176. Celsius is at 62.5", "Sold all of it at 61"];
    expect(whom(texts, "at 61")).toEqual(["CELH"]);
  });

  it("is of what the thread is about, where nobody told a price of whoever was named since", () => {
    const texts = ["ZIM is at 13.8 and ZIM pays", "Maersk will avoid the Red Sea", "I sold half of mine at 14.2"];
    expect(whom(texts, "at 14.2", "ZIM to the moon")).toEqual(["ZIM"]);
  });
});

describe("A name", () => {
  it.each([
    ["Barry Callebaut cut 2,500 jobs", "2,500", "BARN.SW"],
    ["Progressive did 563m of losses in September", "563m", "PGR"],
    ["Anyway Zorblat opened down 9%", "9%", "Zorblat"],
  ])("at the start of its sentence is whom it is of: %s", (text, words, subject) => {
    expect(whom([text], words)?.[0]).toBe(subject);
  });

  it("is no grade of a bond", () => {
    expect(whom(["Their notes are BB+ and yield 7%"], "7%") ?? []).not.toContain("BB");
  });
});
