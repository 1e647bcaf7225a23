import { z } from "zod";
import { type Day, dayOf, monthDays, partsOf, quarterDays, yearDays } from "../../calendar.ts";
import { AssayError } from "../../errors.ts";
import { plainNumber } from "../csv/cells.ts";
import type { Format, Grain } from "../format.ts";
import { jsonHead, readJson } from "../json/read-json.ts";
import { nameOf, noteName } from "../name-of.ts";
import type { SourceFile } from "../source-file.ts";

const SHAPE = z.object({
  observations: z.array(
    z.object({ realtime_start: z.string(), realtime_end: z.string(), date: z.string(), value: z.string() }),
  ),
});

/** FRED's stand-in for "since ever": no day of publication is known. */
const EVER = dayOf("1776-07-04");

function dayIn(text: string): Day | undefined {
  try {
    return dayOf(text);
  } catch {
    return undefined;
  }
}

/** A number times a power of ten, as shifting its decimal point would have it. */
const shifted = (value: number, tens = 0): number => (tens === 0 ? value : Number(`${value}e${tens}`));

/** How long a period a series has, told from the gaps between its dates. */
function grainOf(dates: Iterable<Day>, file: SourceFile): Grain {
  const days = [...new Set(dates)].sort((a, b) => a - b);
  if (days.length === 1) {
    throw new AssayError({
      code: "grain-unknown",
      message: "one date alone does not tell how long a period it stands for",
      at: { file: file.name },
      expected: "two dates or more of the series, or its grain told",
      remedy: "Run the same command with --grain day, week, month, quarter or year.",
    });
  }
  const gap = days.slice(1).reduce((least, day, i) => Math.min(least, day - days[i]), Number.POSITIVE_INFINITY);
  if (gap >= 360) return "year";
  if (gap >= 89) return "quarter";
  if (gap >= 28) return "month";
  return gap === 7 ? "week" : "day";
}

/** First and last day a FRED date stands for: it is a period's first day, but a week's last. */
function periodOf(day: Day, grain: Grain): { start: Day; end: Day } {
  const { year, month } = partsOf(day);
  if (grain === "year") return yearDays(year);
  if (grain === "quarter") return quarterDays(year, Math.ceil(month / 3));
  if (grain === "month") return monthDays(year, month);
  return grain === "week" ? { start: day - 6, end: day } : { start: day, end: day };
}

/**
 * FRED and ALFRED `series/observations`: each value became public on its `realtime_start`. One request over all
 * vintages gives every revision; a request without them gives today's values, known (as far as it proves) today.
 */
export const fredObservations: Format = {
  name: "FRED/ALFRED JSON",
  recognises: (file) => /"realtime_start"\s*:/.test(jsonHead(file)) && /"observations"\s*:\s*\[/.test(jsonHead(file)),
  async read(file, recorder, report, options) {
    const parsed = SHAPE.safeParse(await readJson(file));
    if (!parsed.success) {
      throw new AssayError({
        code: "schema-changed",
        message: `not the shape of FRED observations: ${parsed.error.issues[0].path.join(".")}`,
        at: { file: file.name },
        expected: "observations[] with realtime_start, realtime_end, date, value",
      });
    }
    const subject = nameOf(file, options);
    noteName(subject, options, report);
    const rows = parsed.data.observations.flatMap((row) => {
      const [day, known] = [dayIn(row.date), dayIn(row.realtime_start)];
      if (day !== undefined && known !== undefined) return [{ ...row, day, known }];
      report.refuse(0, `not a date: ${row.date.slice(0, 20)}, ${row.realtime_start.slice(0, 20)}`, true);
      return [];
    });
    const grain =
      options.grain ??
      grainOf(
        rows.map((row) => row.day),
        file,
      );
    const last = new Map<Day, string>();
    for (const { day, known, value } of rows.sort((a, b) => a.day - b.day || a.known - b.known)) {
      const number = plainNumber(value);
      if (Number.isNaN(number))
        report.refuse(0, value === "." ? "no value in that vintage" : `not a number: ${value.slice(0, 40)}`);
      else if (known <= EVER) report.refuse(0, "no day of publication is known");
      else if (last.get(day) !== value) {
        if (recorder.full) await recorder.flush();
        const { start, end } = periodOf(day, grain);
        const source = recorder.source(options.source ?? "FRED, Federal Reserve Bank of St. Louis (ALFRED vintages)");
        recorder.observe(
          recorder.series(subject, options.measure ?? "value"),
          start,
          end,
          shifted(number, options.tens),
          recorder.unit(options.unit ?? "as published"),
          { day: known },
          source,
        );
      }
      last.set(day, value);
    }
    report.progress(1);
    await recorder.flush();
  },
};
