import type { Language } from "../../api/schemas.ts";

/** A period a test may name, and what it is. */
export interface NamedPeriod {
  text: string;
  is: string;
}

const YEARS_BACK = 3;
const MONTHS = "January February March April May June July August September October November December".split(" ");

const yearsTo = (year: number) => Array.from({ length: YEARS_BACK + 2 }, (_, i) => year + 1 - i);
const quarters = [4, 3, 2, 1];

const fiscal = (years: number[], whose: string): NamedPeriod[] =>
  years.flatMap((year) => [
    ...quarters.map((q) => ({ text: `FY${year}Q${q}`, is: `${whose} quarter ${q}` })),
    ...[2, 1].map((half) => ({ text: `FY${year}H${half}`, is: `${whose} half ${half}` })),
    { text: `FY${year}`, is: `${whose} year` },
  ]);

const calendar = (years: number[]): NamedPeriod[] =>
  years.flatMap((year) => [
    { text: String(year), is: "calendar year" },
    ...quarters.map((q) => ({
      text: `${year}Q${q}`,
      is: `calendar quarter, ${MONTHS[3 * q - 3].slice(0, 3)}–${MONTHS[3 * q - 1].slice(0, 3)}`,
    })),
    ...[2, 1].map((half) => ({ text: `${year}H${half}`, is: "calendar half" })),
  ]);

function months(asOf: string): NamedPeriod[] {
  const [year, month] = asOf.split("-").map(Number);
  return Array.from({ length: 18 }, (_, i) => {
    const index = year * 12 + month - 1 - i;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    return { text: `${y}-${String(m).padStart(2, "0")}`, is: MONTHS[m - 1] };
  });
}

/**
 * Periods worth offering for a measure of a subject about a day, the likeliest first: fiscal ones for what companies report,
 * days and months for what is published daily.
 */
export function periodsFor(
  measure: Language["measures"][number] | undefined,
  subject: Language["subjects"][number] | undefined,
  asOf: string,
): NamedPeriod[] {
  const years = yearsTo(Number(asOf.slice(0, 4)));
  const whose = subject?.kind === "company" ? `${subject.name}’s fiscal` : "fiscal";
  const day = { text: asOf, is: "the day of the marks" };
  const range = { text: `${years[2]}-01-01..${asOf}`, is: "from the beginning of the one to the end of the other" };
  const own = fiscal(years, whose);
  if (measure?.grain === "day") return [day, range, ...months(asOf), ...calendar(years), ...own];
  if (measure?.grain === "month") return [...months(asOf), range, ...calendar(years), ...own, day];
  return subject && subject.kind !== "company"
    ? [...calendar(years), ...months(asOf), ...own, range, day]
    : [...own, ...calendar(years), ...months(asOf), range, day];
}
