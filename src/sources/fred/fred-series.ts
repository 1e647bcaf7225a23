import { z } from "zod";
import { type Day, dayOf, isoOf } from "../../calendar.ts";
import { AssayError } from "../../errors.ts";
import type { Grain } from "../format.ts";
import type { Asker } from "../live/asker.ts";
import { expectedJson } from "../live/expected-reply.ts";

/** Vintages that FRED gives in one reply (its own message states the number). */
const VINTAGES_A_REPLY = 2000;
const SERIES = z.object({
  seriess: z.array(
    z.object({
      id: z.string(),
      frequency: z.string(),
      frequency_short: z.string(),
      units: z.string(),
      seasonal_adjustment: z.string().default(""),
    }),
  ),
});
const VINTAGES = z.object({ vintage_dates: z.array(z.string()), count: z.number() });
const GRAINS: Record<string, Grain> = { D: "day", W: "week", M: "month", Q: "quarter", A: "year" };

/** What FRED says of a series: the unit Assay keeps it in, the power of ten that takes its figures there, and its grain. */
export interface FredSeries {
  unit: string;
  tens: number;
  grain: Grain;
}

const TENS: Record<string, number> = { Thousands: 3, Millions: 6, Billions: 9 };
const MONEY = /^(?:(Thousands|Millions|Billions) of )?(?:U\.?S\.? )?Dollars$/;
const COUNT = /^(?:Number|Persons|(?:Level in )?(Thousands|Millions)(?: of Persons)?)$/;

/**
 * The unit of a series as FRED names it, in a unit of Assay's where it has one, and the power of ten that takes its figures
 * there. Money at an annual rate is told apart from money of the period; chained dollars and indices stay as published.
 *
 * @example
 * fredUnit("Percent", "") // => { unit: "ratio", tens: -2 }
 * fredUnit("Billions of Dollars", "Seasonally Adjusted Annual Rate") // => { unit: "USD/year", tens: 9 }
 * fredUnit("Thousands of Persons", "Seasonally Adjusted") // => { unit: "count", tens: 3 }
 */
export function fredUnit(units: string, adjustment: string): { unit: string; tens: number } {
  if (units === "Percent") return { unit: "ratio", tens: -2 };
  const annual = /annual rate/i.test(adjustment);
  const [money, count] = [MONEY.exec(units), COUNT.exec(units)];
  if (money) return { unit: annual ? "USD/year" : "USD", tens: TENS[money[1]] ?? 0 };
  return count && !annual ? { unit: "count", tens: TENS[count[1]] ?? 0 } : { unit: units, tens: 0 };
}

/** @throws AssayError `unsupported-grain` for half-years and fortnights, which the record has no periods for. */
export async function fredSeries(base: string, id: string, asker: Asker): Promise<FredSeries> {
  const url = new URL(`${base}/fred/series`);
  url.search = `${new URLSearchParams({ series_id: id, file_type: "json" })}`;
  const reply = await asker.ask(url);
  const { seriess } = await expectedJson(reply, SERIES, "seriess[] with id, frequency, frequency_short, units");
  const series = seriess.find((each) => each.id.toUpperCase() === id.toUpperCase());
  const place = { file: reply.address };
  if (!series) throw new AssayError({ code: "not-at-source", message: `FRED describes no series ${id}`, at: place });
  const { frequency, frequency_short, units, seasonal_adjustment } = series;
  const grain = /as of/i.test(frequency) ? "day" : GRAINS[frequency_short];
  if (grain) return { ...fredUnit(units, seasonal_adjustment), grain };
  throw new AssayError({
    code: "unsupported-grain",
    move: "unsupported",
    message: `${id} is published ${frequency.toLowerCase()}`,
    at: place,
    expected: "a series by the day, week, month, quarter or year",
  });
}

/** Stretches of real time with no more vintages than FRED gives at once, one after another without a gap. */
export async function realtimeStretches(base: string, id: string, asker: Asker): Promise<{ from: Day; to: string }[]> {
  const dates: string[] = [];
  for (let offset = 0; ; ) {
    const url = new URL(`${base}/fred/series/vintagedates`);
    url.search = `${new URLSearchParams({ series_id: id, file_type: "json", offset: String(offset) })}`;
    const reply = await asker.ask(url);
    const page = await expectedJson(reply, VINTAGES, "vintage_dates[] and count");
    dates.push(...page.vintage_dates);
    offset += page.vintage_dates.length;
    if (page.vintage_dates.length === 0 || offset >= page.count) break;
  }
  const days = dates.map(dayOf).sort((a, b) => a - b);
  const starts = days.filter((_, index) => index % VINTAGES_A_REPLY === 0);
  return starts.map((from, index) => ({
    from,
    to: index + 1 < starts.length ? isoOf(starts[index + 1] - 1) : "9999-12-31",
  }));
}
