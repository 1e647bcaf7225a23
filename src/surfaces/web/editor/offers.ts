import type { Language } from "../../api/schemas.ts";
import { periodsFor } from "./periods.ts";
import { type PlaceInTest, placeIn } from "./place.ts";

/** Something that could stand where the cursor is. */
export interface Offer {
  /** What is typed when it is taken. */
  text: string;
  label: string;
  detail: string;
  kind: "function" | "measure" | "subject" | "period" | "keyword" | "unit";
  /** Longer lines about it: what it returns, its unit, an example. */
  about: string[];
  example?: string;
  /** How many characters of what is typed the cursor stands before the end: inside the brackets of a call. */
  back?: number;
}

const KEYWORDS: Record<string, string> = {
  and: "both hold",
  or: "one of them holds",
  not: "it does not hold",
  if: "if A then B: open until A is decided, void when it fails",
  let: "let name = value; …",
  by: "ends every period that reaches past the date there",
};
const CURRENCIES = ["USD", "EUR", "GBP", "JPY", "CNY", "HKD", "TWD", "CHF", "KRW", "INR"];
const MOST = 60;

/** A name with characters that a bare word cannot have stands in quotation marks. */
const written = (name: string) => (/^(?:[A-Za-z_][\w.&-]*\w|\^\w+|\d+\.\w+|[A-Za-z])$/.test(name) ? name : `"${name}"`);

function functionOffer(entry: Language["functions"][number]): Offer {
  const { name, shapes, summary, details, unit, example, gives } = entry;
  const about = [
    ...shapes,
    summary,
    details,
    gives.includes("figure") ? `Gives ${unit}.` : `Gives a ${gives.join(" or ")}.`,
  ];
  return {
    text: `${name}()`,
    back: 1,
    label: name,
    detail: shapes[0].slice(name.length),
    kind: "function",
    about,
    example,
  };
}

function measureOffer({ id, name, unit, nature, grain, definition }: Language["measures"][number]): Offer {
  const about = [
    `${id}(subject, period)`,
    definition ?? `${name}.`,
    `A ${nature} in ${UNITS[unit] ?? unit}, by the ${grain}.`,
  ];
  return { text: `${id}()`, back: 1, label: id, detail: name, kind: "measure", about };
}

const UNITS: Record<string, string> = {
  money: "a currency",
  price: "a currency a unit",
  x: "multiples",
  none: "no unit",
};

function subjectOffer({ id, name, kind, aliases, fiscalYearEnds }: Language["subjects"][number]): Offer {
  const about = [
    `${name}, ${kind.replace("-", " ")}`,
    ...(fiscalYearEnds ? [`Its fiscal year ends in month ${fiscalYearEnds}.`] : []),
    ...(aliases.length ? [`Also: ${aliases.slice(0, 8).join(", ")}`] : []),
  ];
  return { text: written(id), label: id, detail: name === id ? kind : name, kind: "subject", about };
}

/** How well a name fits what was typed: 0 best, or null for not at all. */
function closeness(typed: string, names: readonly string[]): number | null {
  if (typed === "") return 0;
  let best: number | null = null;
  for (const [i, name] of names.entries()) {
    const lower = name.toLowerCase();
    const at =
      lower === typed
        ? 0
        : lower.startsWith(typed)
          ? 1
          : lower.includes(` ${typed}`) || lower.includes(`_${typed}`)
            ? 2
            : null;
    if (at !== null && (best === null || at * 2 + Math.min(i, 1) < best)) best = at * 2 + Math.min(i, 1);
  }
  return best;
}

function fitting<T>(
  typed: string,
  entries: readonly T[],
  names: (entry: T) => string[],
  offer: (entry: T) => Offer,
): Offer[] {
  return entries
    .map((entry) => ({ entry, score: closeness(typed, names(entry)) }))
    .filter((one): one is { entry: T; score: number } => one.score !== null)
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST)
    .map(({ entry }) => offer(entry));
}

const byIdOf = <T extends { id: string; name: string; aliases: string[] }>(entries: readonly T[], name: string) =>
  entries.find(({ id }) => id === name) ??
  entries.find((entry) => [entry.name, ...entry.aliases].some((one) => one.toLowerCase() === name.toLowerCase()));

/** A measure by the name of a function is out of reach: a call by that name is the function's. */
function figures(language: Language, typed: string): Offer[] {
  const functions = new Set(language.functions.map(({ name }) => name));
  const measures = language.measures.filter(({ id }) => !functions.has(id));
  return [
    ...fitting(typed, measures, ({ id, name, aliases }) => [id, name, ...aliases], measureOffer),
    ...fitting(typed, language.functions, ({ name }) => [name], functionOffer),
  ];
}

function periods(language: Language, { call, first }: PlaceInTest, typed: string, asOf: string): Offer[] {
  // `sum(capex(MSFT), …`: the measure and subject stand in the series.
  const series = /^\s*([\w-]+)\(\s*"?([^,")]*)/.exec(first);
  const measure = language.measures.find(({ id }) => id === (series?.[1] ?? call));
  const subject = byIdOf(language.subjects, (series?.[2] ?? first).trim());
  return periodsFor(measure, subject, asOf)
    .filter(({ text }) => text.toLowerCase().startsWith(typed))
    .slice(0, MOST)
    .map(({ text, is }) => ({ text, label: text, detail: is, kind: "period", about: [] }));
}

/** What could stand at the cursor, the likeliest first; `asOf` is the day about which periods are offered. */
export function offersAt(before: string, language: Language, asOf: string): { place: PlaceInTest; offers: Offer[] } {
  const place = placeIn(before);
  const typed = place.word.replace(/^"/, "").toLowerCase();
  return { place, offers: offersFor(place, typed, language, asOf) };
}

function offersFor(place: PlaceInTest, typed: string, language: Language, asOf: string): Offer[] {
  const { call, argument, afterNumber, inComment } = place;
  if (inComment) return [];
  if (afterNumber) return [...units(typed), ...keywords(typed)];
  const isFunction = language.functions.some(({ name }) => name === call);
  if (call && !isFunction) {
    if (argument === 0)
      return fitting(typed, language.subjects, ({ id, name, aliases }) => [id, name, ...aliases], subjectOffer);
    return periods(language, place, typed, asOf);
  }
  if (call && argument > 0) return [...periods(language, place, typed, asOf), ...figures(language, typed)];
  return [...figures(language, typed), ...keywords(typed)];
}

const units = (typed: string): Offer[] =>
  CURRENCIES.filter((code) => code.toLowerCase().startsWith(typed)).map((code) => ({
    text: code,
    label: code,
    detail: "currency",
    kind: "unit",
    about: [],
  }));

const keywords = (typed: string): Offer[] =>
  Object.entries(KEYWORDS)
    .filter(([word]) => typed !== "" && word.startsWith(typed))
    .map(([word, is]) => ({ text: `${word} `, label: word, detail: is, kind: "keyword", about: [] }));
