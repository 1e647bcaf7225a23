import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { endOfNamed } from "../named-end.ts";
import { type Series, term } from "../series.ts";
import { endsOf, guidedEnds, saidTexts, TO_COME } from "./guidance.ts";
import { HIGH_END, LOW_END, yearOf } from "./guidance-change.ts";

const KEPT =
  /\b(?:kept|keeps?|left|leaves?|held|holds?|maintain(?:s|ed)?|maintaining|reaffirm(?:s|ed)?|reiterat(?:es|ed)|confirm(?:s|ed)|st(?:uck|icks?) (?:to|with|by)|st(?:ood|ands?) by|unchanged|untouched|unmoved|unaltered|as (?:it was|they were)|where (?:it was|they were))\b/;
const NOT_CHANGED =
  /\b(?:not|n[’']t|never|yet to|without) (?:chang(?:ed|ing|e)|touch(?:ed|ing)?|mov(?:ed|ing|e)|alter(?:ed|ing)?|budg(?:ed|ing|e)|amend(?:ed|ing)?)\b/;
/** "On the next call": of what it has yet to say. */
const NEXT = /\b(?:on|at|in|with) (?:its|the|their) next (?:call|report|results|update|earnings)\b/;
/** A statement made within so many days before is the one spoken of. */
const LATELY = 21;

const isSince = (period: PeriodMention) => ["since", "from", "after"].includes(period.relation);

/** The day before the statement spoken of: the end of the month that "since" names, else some weeks ago. */
function baseDay({ periods, saidAt }: Ask): number {
  const since = periods.find(isSince);
  return (since && endOfNamed(since)) ?? saidAt - LATELY;
}

/** "Keeps its guidance as it is on the next call": what it says next is what it had said. */
const toCome = (meant: readonly Series[], year: string, day: string) =>
  meant.map((each) => `next(${term(each, year)}, ${day}) = asof(${term(each, year)}, ${day})`);

/** Of both ends of a range those that the words name; both where they name none. */
function endsMeant(ends: [Series, Series] | null, words: string): Series[] | null {
  const [low, high] = [LOW_END.test(words), HIGH_END.test(words)];
  return ends && (low === high ? ends : low ? [ends[0]] : [ends[1]]);
}

/** "Left its 2025 capex plan untouched at 85bn", "has not changed its guide since January": the same as it had said before. */
export function guidanceKept(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [kept, unchanged] = [KEPT.exec(words), NOT_CHANGED.exec(words)];
  const [subject, other] = subjectIds(ask);
  const [quantity, another] = ask.quantities;
  if (
    !(kept || unchanged) ||
    !subject ||
    other ||
    another ||
    ask.directions.some(({ direction }) => direction !== "flat")
  )
    return null;
  const meant = endsMeant(guidedEnds(ask, subject), words);
  const stated = quantity && meant && endsOf(meant, quantity);
  if (!meant || (quantity && !stated)) return null;
  const year = yearOf(ask, meant[0], ask.periods.find(isSince));
  const negations = ask.cues.filter(({ cue }) => cue === "negation");
  if (!year || (negations.length > 0 && !unchanged)) return null;
  const coming = TO_COME.test(words) || NEXT.test(words);
  if (coming && quantity) return null;
  const day = isoOf(ask.saidAt);
  const both = meant.map((each) => term(each, year.window)).join(" + ");
  const same = `asof(${both}, ${day}) = asof(${both}, ${isoOf(baseDay(ask))})`;
  return {
    text: [
      ...(stated ? saidTexts(meant, year.window, day, stated, quantity.unit) : []),
      ...(coming ? toCome(meant, year.window.text, day) : [same]),
    ].join(" and "),
    used: ask.mentions.filter((one) => one.kind !== "cue" || ["guidance", "negation"].includes(one.cue)),
    phrases: [KEPT, NOT_CHANGED, NEXT, LOW_END, HIGH_END],
    extremes: true,
    timed: [NEXT],
    assumptions: [...year.assumptions, `held against what had been said by ${isoOf(baseDay(ask))}`],
  };
}
