import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dayOf, isoOf, partsOf, weekday } from "../src/calendar.ts";
import { fiscalDays, fiscalQuarterAt } from "../src/fiscal.ts";

const days = (calendar: Parameters<typeof fiscalDays>[0], period: Parameters<typeof fiscalDays>[1]) => {
  const { start, end } = fiscalDays(calendar, period);
  return `${isoOf(start)}..${isoOf(end)}`;
};

describe("calendar days", () => {
  it("agree with the platform's own calendar from year 1 to 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(partsOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(day)).toBe(date.getUTCDay());
      }),
    );
  });

  it("are read back as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(dayOf(isoOf(day))).toBe(day);
      }),
    );
  });

  it.each(["2025-02-29", "2025-13-01", "25-01-01", "2025-1-1", "", "yesterday"])(
    "refuse %j with the form expected",
    (text) => {
      expect(() => dayOf(text)).toThrow(/not a date/);
    },
  );

  it("keep to the end of a shorter month", () => {
    expect(isoOf(addMonths(dayOf("2024-01-31"), 1))).toBe("2024-02-29");
    expect(isoOf(addMonths(dayOf("2024-03-31"), -13))).toBe("2023-02-28");
  });
});

describe("fiscal periods", () => {
  // Period ends as printed on the companies' own 10-Q and 10-K cover pages.
  it("follow Microsoft's year to June", () => {
    expect(days({ endMonth: 6 }, { year: 2025, quarter: 2 })).toBe("2024-10-01..2024-12-31");
    expect(days({ endMonth: 6 }, { year: 2025, half: 1 })).toBe("2024-07-01..2024-12-31");
  });

  it("follow Nvidia's year to the last Sunday of January", () => {
    const nvidia = { endMonth: 1, weeks: { weekday: 0, rule: "last" } } as const;
    expect(days(nvidia, { year: 2025, quarter: 4 })).toBe("2024-10-28..2025-01-26");
    expect(days(nvidia, { year: 2026, quarter: 1 })).toBe("2025-01-27..2025-04-27");
  });

  it("follow Intel's and AMD's year to the last Saturday of December", () => {
    const intel = { endMonth: 12, weeks: { weekday: 6, rule: "last" } } as const;
    expect(days(intel, { year: 2024, quarter: 1 })).toBe("2023-12-31..2024-03-30");
    expect(days(intel, { year: 2024 })).toBe("2023-12-31..2024-12-28");
  });

  it("follow Micron's year to the Thursday nearest the end of August", () => {
    const micron = { endMonth: 8, weeks: { weekday: 4, rule: "nearest" } } as const;
    expect(days(micron, { year: 2024 })).toBe("2023-09-01..2024-08-29");
    expect(days(micron, { year: 2023 })).toBe("2022-09-02..2023-08-31");
  });

  it("hold every day in exactly one quarter", () => {
    const calendars = [
      { endMonth: 6 },
      { endMonth: 12 },
      { endMonth: 1, weeks: { weekday: 0, rule: "last" } },
      { endMonth: 8, weeks: { weekday: 4, rule: "nearest" } },
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...calendars), fc.integer({ min: 10_000, max: 24_000 }), (calendar, day) => {
        const found = fiscalDays(calendar, fiscalQuarterAt(calendar, day));
        expect(found.start <= day && day <= found.end).toBe(true);
      }),
    );
  });
});
