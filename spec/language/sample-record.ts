import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../src/calendar.ts";
import { evaluate, parse } from "../../src/language/index.ts";
import type { Lookup, Observation } from "../../src/observation.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

const folder = join(import.meta.dirname, "../../data/sample");

function rows(file: string): string[][] {
  const [head, ...lines] = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  return [head.split(","), ...lines.map((line) => line.split(","))];
}

const CURRENCIES: Record<string, string> = { "0981.HK": "HKD", "005930.KS": "KRW" };

function closes(): Observation[] {
  const [head, ...lines] = rows("closes.csv");
  return lines.flatMap(([date, ...cells]) =>
    cells.flatMap((cell, i) => {
      const day = dayOf(date);
      const subject = head[i + 1];
      const one = { subject, measure: "close", periodStart: day, periodEnd: day, value: Number(cell) };
      return cell === "" ? [] : [{ ...one, unit: CURRENCIES[subject] ?? "USD", known: day, source: "exchange closes" }];
    }),
  );
}

function figures(): Observation[] {
  return rows("figures.csv")
    .slice(1)
    .map(([subject, measure, start, end, value, unit, known, ...source]) => ({
      subject,
      measure,
      periodStart: dayOf(start),
      periodEnd: dayOf(end),
      value: Number(value),
      unit,
      known: dayOf(known),
      source: source.join(","),
    }));
}

/** The facts of the sample that comes with Assay: published closes of 2024-06 to 2025-02 and published figures. */
export const SAMPLE: readonly Observation[] = [...closes(), ...figures()];
export const SAMPLE_LOOKUP: Lookup = lookupOf(SAMPLE);

/** Evaluates a test, by default on the sample. */
export function marked(text: string, asOf: string, lookup: Lookup = SAMPLE_LOOKUP) {
  const { proposition, errors } = parse(text);
  if (!proposition) throw new Error(errors.map((error) => `${error.message}\n${error.excerpt}`).join("\n"));
  return evaluate(proposition, lookup, dayOf(asOf), DEFAULT_REGISTRY);
}

/** A fact for specs that need their own. */
export function fact(
  subject: string,
  measure: string,
  period: string,
  value: number,
  known: string,
  unit = "USD",
): Observation {
  const [start, end = start] = period.split("..");
  const days = { periodStart: dayOf(start), periodEnd: dayOf(end) };
  return { subject, measure, ...days, value, unit, known: dayOf(known), source: "made for this spec" };
}
