import { isoOf } from "../../calendar.ts";
import { type Ask, part, subjectIds } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { figure } from "../figure.ts";
import { placed } from "../measured.ts";
import { term } from "../series.ts";
import { isLarge } from "../takings.ts";
import { endsOfSubject } from "./term.ts";

const SIDES = "above|over|beyond|past|below|under|beneath|short of|inside|within|outside(?: of)?";
/** ", above their own range", ", which is below the bottom of its guide". */
const TAIL = new RegExp(
  `,\\s*(?:and )?(?:(?:which|that)(?:[’']s| is| would be) )?(?:(?:well|way|just|still|even|comfortably|far|right) )*(${SIDES}) ` +
    "(?:the (top|high end|upper end|ceiling|bottom|low end|lower end|floor) of )?(?:its|their|his|her|the (?:company|firm|management)[’']s) " +
    "(?:own )?(?:(?:guided|guidance|capex|spending|official|current|latest|full-year) )*(?:range|guide|guidance|outlook|forecast)[\\s.!]*$",
  "i",
);

/** What a figure is to the ends of the range: above its top, below its bottom, between both. */
function relationOf(side: string, end: string, value: string, [low, high]: readonly [string, string]): string | null {
  const named = /^(?:top|high|upper|ceil)/i.test(end) ? high : end ? low : null;
  if (/^(?:above|over|beyond|past)/i.test(side)) return `${named ?? high} < ${value}`;
  if (/^(?:below|under|beneath|short)/i.test(side)) return `${named ?? low} > ${value}`;
  if (named) return null;
  return /^outside/i.test(side)
    ? `(${low} > ${value} or ${high} < ${value})`
    : `${low} <= ${value} and ${high} >= ${value}`;
}

/**
 * "My number for its 2026 capex: 190bn, above their own range": what the words before state, and where their figure lies to what
 * is guided for that year. Undefined where nothing such stands there; null where either has no test.
 */
export function rangeBehind(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  const { claim, offset } = ask;
  const found = offset === null ? null : TAIL.exec(claim.quote);
  if (!found || offset === null) return undefined;
  const head = ask.mentions.filter(({ end }) => end <= offset + found.index);
  const of = part(ask, head);
  const [[quantity, more], [year, another], [subject, other]] = [of.quantities, of.periods, subjectIds(of)];
  if (!quantity || more || !year || another || !subject || other || !isLarge(quantity)) return null;
  if (["range", "at-most", "less-than"].includes(quantity.bound) || quantity.loose !== null) return null;
  const first = build({ ...of, claim: { ...claim, quote: claim.quote.slice(0, found.index) } });
  const ends = endsOfSubject(ask, subject);
  const window = ends && placed(ask, ends[0], year);
  if (!first || !ends || !window || !/^(?:cash_)?capex\(/.test(first.text)) return null;
  const [low, high] = ends.map((one) => `asof(${term(one, window)}, ${isoOf(ask.saidAt)})`);
  const value = figure(quantity.low ?? quantity.high ?? 0, quantity.unit || (ends[0].known?.currency ?? "USD"));
  const relation = relationOf(found[1], found[2] ?? "", value, [low, high]);
  if (!relation) return null;
  return {
    ...allOf([first, { text: relation, used: [] }], / (?:and|or) /),
    text: `${first.text} and ${relation}`,
    used: ask.mentions,
    phrases: [...(first.phrases ?? []), TAIL],
    extremes: true,
    assumptions: [...(first.assumptions ?? []), "the range as it stood on the day it was said"],
  };
}
