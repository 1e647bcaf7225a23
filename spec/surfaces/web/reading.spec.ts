import { describe, expect, it } from "vitest";
import { addressOf, queryOf } from "../../../src/surfaces/web/address.ts";
import { chartedOf, isLine } from "../../../src/surfaces/web/charted.ts";
import { dayPlus, daysBetween, figure, periodText } from "../../../src/surfaces/web/figures.ts";
import { NO_FILTER, passes } from "../../../src/surfaces/web/filter.ts";
import { keyDays, stopAt } from "../../../src/surfaces/web/key-days.ts";
import { verdictOf } from "../../../src/surfaces/web/verdicts.ts";
import { board, fixtureService } from "../../fixtures/fixture-service.ts";

describe("the page's address", () => {
  it("keeps the day, the claim and the view, and survives a round trip", () => {
    for (const query of ["", "?as_of=2025-03-05&claim=c02", "?claim=c02&view=ledger", "?own&as_of=2025-03-05"]) {
      expect(queryOf(addressOf(query))).toBe(query);
    }
  });

  it("leaves out a day it cannot read", () => {
    expect(addressOf("?as_of=yesterday").asOf).toBeNull();
  });
});

describe("key days", () => {
  it("are the first day, each day of a flip with their number, and the board's day", () => {
    expect(keyDays(board)).toEqual([
      { day: "2025-03-04", changes: 0 },
      { day: "2025-03-06", changes: 5 },
      { day: "2025-06-23", changes: 1 },
      { day: "2025-10-31", changes: 1 },
      { day: "2025-11-03", changes: 0 },
    ]);
  });

  it("stop at the last that is not after a day", () => {
    const days = keyDays(board);
    expect([stopAt(days, "2025-01-01"), stopAt(days, "2025-03-06"), stopAt(days, "2025-06-22")]).toEqual([0, 1, 1]);
  });
});

describe("figures", () => {
  it("are written as in a note", () => {
    expect(figure(22.6e9, "USD")).toBe("22.6bn USD");
    expect(figure(0.714, "ratio")).toBe("71.4 %");
    expect(figure(118.6, "USD")).toBe("118.60 USD");
    expect(figure(75700, "KRW")).toBe("75,700 KRW");
    expect(figure(-1.25e6, "EUR")).toBe("-1.25m EUR");
    expect(figure(2.5, "x")).toBe("2.5×");
  });

  it("name a period as short as it can be said", () => {
    expect(periodText("2024-10-01", "2024-12-31")).toBe("Oct–Dec 2024");
    expect(periodText("2024-01-01", "2024-12-31")).toBe("2024");
    expect(periodText("2024-02-01", "2024-02-29")).toBe("Feb 2024");
    expect(periodText("2024-07-01", "2025-06-30")).toBe("Jul 2024 – Jun 2025");
    expect(periodText("2025-01-27", "2025-01-27")).toBe("27 Jan 2025");
    expect(periodText("2025-01-27", "2025-02-03")).toBe("27 Jan 2025 – 3 Feb 2025");
  });

  it("count days across months and leap days", () => {
    expect(dayPlus("2024-02-28", 2)).toBe("2024-03-01");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });
});

describe("the filter", () => {
  const shown = (part: object) => board.claims.filter((claim) => passes(claim, { ...NO_FILTER, ...part }));
  it("narrows by verdict, kind, subject and words, each word anywhere", () => {
    expect(shown({})).toHaveLength(board.claims.length);
    expect(shown({ verdict: "void" }).map((claim) => claim.id)).toEqual(["c14"]);
    expect(shown({ kind: "trade" }).map((claim) => claim.id)).toEqual(["c10"]);
    expect(shown({ subject: "Copper", words: "lost QUARTER" }).map((claim) => claim.id)).toEqual(["c12"]);
  });
});

describe("a claim that was not held against a record", () => {
  it("is shown as not marked, never with a verdict made up for it", () => {
    expect(verdictOf({ ...board.claims[0], mark: null })).toBe("unmarked");
  });
});

describe("the charted series", () => {
  it("are those the mark rests on, from well before its figures to no later than the board's day", () => {
    const [charted] = chartedOf(board.claims[1], "2025-11-03");
    expect(charted).toEqual({ subject: "NWND", measure: "capex", from: "2021-07-02", to: "2025-11-03" });
    const [closes] = chartedOf(board.claims[5], "2025-03-05");
    expect(closes).toMatchObject({ subject: "ACME", measure: "close", to: "2025-03-05" });
  });

  it("are none for a claim without test", () => {
    expect(chartedOf(board.claims[4], "2025-11-03")).toEqual([]);
  });

  it("are lines over days and bars over longer periods", async () => {
    const series = (measure: string) =>
      fixtureService.series({ subject: measure === "close" ? "ACME" : "NWND", measure, asOf: "2025-11-03" });
    expect(isLine(await series("close"))).toBe(true);
    expect(isLine(await series("capex"))).toBe(false);
  });
});
