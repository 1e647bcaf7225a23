import { describe, expect, it } from "vitest";
import { heldBack, propositions } from "./said.ts";

describe("a part that tells how a day ended", () => {
  it("is of the day told before, where it says what it could not do too", () =>
    expect(propositions("Oracle put on 13% Thursday but still couldn't close above 200", "2025-06-13")[1]).toBe(
      "not (close(ORCL, 2025-06-12) > 200)",
    ));
});

describe("a part that does not stand by itself", () => {
  it("is where a move that was not read ended up", () =>
    expect(
      heldBack(
        "Redmond's not-yet-commenced leases more than doubled between September and December, to $155bn",
        "2026-01-30",
      ),
    ).toEqual([false, true]));

  it("is the figure that another, unread, is held against", () =>
    expect(
      heldBack(
        "Meta put on 20% on the 2nd, but Nvidia has had an even bigger day than that this month",
        "2024-02-29",
      )[0],
    ).toBe(true));
});

describe("a month of a firm at the head of a line", () => {
  it("is its month though it is spelled as a verb", () =>
    expect(propositions("May at TSMC: off 8% from April", "2025-06-11")[0]).toBe(
      "monthly_revenue(TSM, 2025-05) / monthly_revenue(TSM, 2025-04) - 1 ~ -8%",
    ));
});

describe("a run that ended at so many", () => {
  it("was that long and no longer", () =>
    expect(propositions("XLK's winning run ended today at nine", "2025-12-11")).toEqual([
      "change(close(XLK), 2025-12-11) < 0% and streak(close(XLK), 2025-12-10) = 9",
    ]));
});

describe("what is spent against a plan told beside it", () => {
  it("is of the spending", () =>
    expect(propositions("Amazon spends more than the $200bn it guided to on capex in 2026", "2026-02-11")).toEqual([
      "capex(AMZN, FY2026) > 200bn USD",
    ]));
});

describe("a price that traded within a session", () => {
  it.each([
    ["ORCL never traded above 340 today", "not (high(ORCL, 2025-09-10) > 340)"],
    ["ORCL printed 345 today", "unread-restriction"],
    ["ORCL ran beyond 340 today", "unread-restriction"],
    ["ORCL closed above 340 today", "close(ORCL, 2025-09-10) > 340"],
    ["Nvidia might as well have lost 5% today", "unread-restriction"],
  ])("is never held against the close: %s", (text, test) => expect(propositions(text, "2025-09-10")).toEqual([test]));
});

describe("what never happened within a day", () => {
  it.each(["ORCL never got above 340 today", "ORCL never got below 310 today", "ORCL never closed above 340 today"])(
    "is asked of that day, and not of all the record: %s",
    (text) => {
      const [test] = propositions(text, "2025-09-10");
      expect(test).toMatch(/^not \((?:close|high|low)\(ORCL, 2025-09-10\) [<>]/);
    },
  );

  it("is asked of all the record where no day is told: ORCL has never closed above 340", () => {
    expect(propositions("ORCL has never closed above 340", "2025-09-10")).toEqual([
      "not (any(close(ORCL), before(2025-09-11)) > 340)",
    ]);
  });
});
