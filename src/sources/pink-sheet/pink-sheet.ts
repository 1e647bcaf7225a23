import { type Day, dayFrom, isoOf, monthDays } from "../../calendar.ts";
import { AssayError } from "../../errors.ts";
import { keyOf } from "../../record/read-versions.ts";
import type { Recorder } from "../../record/recorder.ts";
import type { Version } from "../../record/version.ts";
import { plainNumber } from "../csv/cells.ts";
import type { Format, Report } from "../format.ts";
import type { SourceFile } from "../source-file.ts";
import { firstEntryName } from "../zip/zip-entries.ts";
import { readSheet, type SheetRow } from "./sheet.ts";

const SHEET = "Monthly Prices";
const MONTHS = "January February March April May June July August September October November December".split(" ");
/** The Pink Sheet comes out on the second working day of the month or soon after. */
const USUAL_DAY = 5;
const UNITS: Record<string, string> = {
  "$/bbl": "USD/bbl",
  "$/mt": "USD/t",
  "$/kg": "USD/kg",
  "$/mmbtu": "USD/mmbtu",
  "$/dmtu": "USD/dmtu",
  "$/troy oz": "USD/toz",
  "$/toz": "USD/toz",
  "$/cubic meter": "USD/m3",
  "cents/sheet": "UScents/sheet",
  "2010=100": "index 2010=100",
};

interface Sheet {
  released: Day;
  /** Column, commodity and unit. */
  series: { column: string; subject: string; unit: string }[];
  months: { start: Day; end: Day; row: SheetRow }[];
}

/**
 * The World Bank's Pink Sheet workbook. The release dates itself; a month's first publication is taken as the fifth of
 * the month after it, and the source says so. A value that differs from the one on record for its month is a revision,
 * known on the day of the release and not before.
 */
export const pinkSheet: Format = {
  name: "World Bank Pink Sheet XLSX",
  recognises: (file) => /^(\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/)/.test(firstEntryName(file) ?? ""),
  async read(file, recorder, report) {
    const rows = await readSheet(file, SHEET);
    if (!rows) throw changed(file, `no worksheet named ${SHEET}`);
    const sheet = sheetOf(rows, file);
    report.progress(0.5);
    await recordPrices(sheet, recorder, report);
    report.progress(1);
    await recorder.flush();
  },
};

function changed(file: SourceFile, what: string): AssayError {
  return new AssayError({
    code: "schema-changed",
    message: `not the shape of the Pink Sheet: ${what}`,
    at: { file: file.name },
    expected: `the worksheet ${SHEET} with "Updated on …", names, units, and rows such as 2026M05`,
  });
}

function releaseDay(rows: SheetRow[]): Day | undefined {
  for (const row of rows.slice(0, 8)) {
    for (const text of row.values()) {
      const match = /Updated on ([A-Z][a-z]+) (\d{1,2}), (\d{4})/.exec(text);
      if (match && MONTHS.includes(match[1]))
        return dayFrom(Number(match[3]), MONTHS.indexOf(match[1]) + 1, Number(match[2]));
    }
  }
  return undefined;
}

function sheetOf(rows: SheetRow[], file: SourceFile): Sheet {
  const released = releaseDay(rows);
  const first = rows.findIndex((row) => /^\d{4}M\d\d$/.test(row.get("A") ?? ""));
  if (released === undefined) throw changed(file, "no day of release");
  if (first < 2) throw changed(file, "no months");
  const [names, units] = [rows[first - 2], rows[first - 1]];
  const series = [...names].flatMap(([column, name]) => {
    const unit = (units.get(column) ?? "").trim().replace(/^\(|\)$/g, "");
    return column === "A"
      ? []
      : [{ column, subject: name.replace(/\s*\*+\s*$/, "").trim(), unit: UNITS[unit] ?? unit }];
  });
  const months = rows.slice(first).flatMap((row) => {
    const match = /^(\d{4})M(\d\d)$/.exec(row.get("A") ?? "");
    return match ? [{ ...monthDays(Number(match[1]), Number(match[2])), row }] : [];
  });
  return { released, series, months };
}

async function recordPrices({ released, series, months }: Sheet, recorder: Recorder, report: Report): Promise<void> {
  const held = await recorder.held(series.map(({ subject }) => ({ subject, measure: "price" })));
  const release = `World Bank Pink Sheet, release of ${isoOf(released)}`;
  for (const { column, subject, unit } of series) {
    const before = latestByMonth(held.get(keyOf({ subject, measure: "price" })) ?? []);
    for (const { start, end, row } of months) {
      const text = (row.get(column) ?? "").trim();
      const value = plainNumber(text);
      if (Number.isNaN(value)) {
        if (/\d/.test(text)) report.refuse(0, `${subject}: not a number: ${text.slice(0, 40)}`);
        continue;
      }
      if (recorder.full) await recorder.flush();
      const other = before.get(start);
      if (other?.value === value && other.unit === unit) {
        recorder.passOver();
        continue;
      }
      const usual = end + USUAL_DAY;
      const revised = other !== undefined;
      const known = revised || usual > released ? released : usual;
      const note = known === released ? "" : "; known_at approximated as the 5th of the next month";
      const source = recorder.source(`${release}${note}`);
      recorder.observe(
        recorder.series(subject, "price"),
        start,
        end,
        value,
        recorder.unit(unit),
        { day: known },
        source,
      );
    }
  }
}

const latestByMonth = (versions: Version[]): Map<Day, Version> =>
  new Map(versions.map((each) => [each.periodStart, each]));
