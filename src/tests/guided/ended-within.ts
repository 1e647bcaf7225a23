import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { figure } from "../figure.ts";
import { ends as endsStated, saidTexts } from "../patterns/guidance.ts";
import { term } from "../series.ts";
import { ALL_WORDS, endOf } from "../terms/statement.ts";
import { type Token, tokensOf } from "../terms/tokens.ts";
import { scaledTo } from "./scaled.ts";
import { guidedSide } from "./side.ts";
import { endsOfSubject, ownerOf, spentIn, spentSeries, yearOfSide } from "./term.ts";
import { guidedAt } from "./words.ts";

const INSIDE =
  /^(?:(?:comfortably|well|right|just|squarely|safely|neatly|bang|smack|still) )*(?:inside|within|in the middle of|in)\b(?= (?:of )?(?:its|their|his|her|the|that)\b)/i;
const OUTSIDE = /^(?:(?:well|just|far) )*outside(?: of)?\b(?= (?:its|their|his|her|the|that)\b)/i;
/** Plans are told in whole billions. */
const HALF_STEP = 5e8;
const DENIED = /\b(?:not|never|no)\b|n[’']t\b/i;

interface Cut {
  left: Token[];
  right: Token[];
  inside: boolean;
}

/** The words cut where what came of a plan is put inside or outside of it. */
function cutOf(ask: Ask, from: number): Cut | null {
  const word: { at: number; inside: boolean }[] = [];
  const tokens = tokensOf(ask, from, endOf(ask), (text, start) => {
    const found = INSIDE.exec(text) ?? OUTSIDE.exec(text);
    if (found && word.length === 0 && !ask.periods.some((one) => one.start === start)) {
      word.push({ at: start, inside: !/outside/i.test(found[0]) });
      return { kind: "word", role: "filler", start, end: start + found[0].length, text: found[0] };
    }
    return guidedAt(text, start, ask.mentions);
  });
  const [cut] = word;
  if (!cut) return null;
  const told = tokens.filter(({ kind, text }) => !(kind === "guided" && /^end(?:ed|s)$/i.test(text)));
  return {
    left: told.filter(({ start }) => start < cut.at),
    right: told.filter(({ start }) => start > cut.at),
    inside: cut.inside,
  };
}

/**
 * "Ended up inside its own 91 to 93 billion range for 2025", "landed outside the range it gave in October": what came of a year
 * against both ends of what had been guided for it.
 */
export function endedWithin(ask: Ask): Built | null {
  const { offset, claim } = ask;
  if (offset === null || ask.mentions.length === 0 || DENIED.test(claim.quote)) return null;
  const cut = cutOf(ask, offset);
  const [left, right] = [cut && guidedSide(cut.left), cut && guidedSide(cut.right)];
  if (!cut || !left || !right || left.guide || left.end || left.value || left.said !== null) return null;
  if (!right.guide || right.end || right.earlier || right.spent || right.said !== null) return null;
  const periods = [...left.periods, ...right.periods];
  const subject = ownerOf(ask, left, right);
  const ends = subject && endsOfSubject(ask, subject);
  const year = ends && yearOfSide(ask, { ...left, periods }, ends[0], null);
  const named = periods.length > 0 || left.capex || left.spent || right.value !== null;
  if (!subject || !ends || !year || !named) return null;
  const series = spentSeries(ask, subject, left.paid);
  const spent = year.end < ask.saidAt ? spentIn(ask, subject, year, left.paid)?.text : series && term(series, year);
  const value = right.value && scaledTo(right.value);
  const stated = value && endsStated(value);
  if (!spent || (value && (value.bound !== "range" || !stated))) return null;
  const day = isoOf(ask.saidAt);
  const [low, high] = ends.map((one) => `asof(${term(one, year)}, ${day})`);
  const also = value && stated ? saidTexts(ends, year, day, stated, value.unit) : [];
  const between = (slack: string) => {
    const [from, to] = slack ? [`${low} - ${slack}`, `${high} + ${slack}`] : [low, high];
    return cut.inside ? `${spent} >= ${from} and ${spent} <= ${to}` : `(${spent} < ${from} or ${spent} > ${to})`;
  };
  const text = ask.chooser.choose("the ends of the range", "rival", [
    { value: between(""), words: "exactly" },
    { value: between(figure(HALF_STEP, ends[0].known?.currency ?? "USD")), words: "as rounded as they are told" },
  ]);
  return {
    text: [...also, text].join(" and "),
    used: ask.mentions,
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    assumptions: [`the range as it stood by ${day}, its ends included`],
  };
}
