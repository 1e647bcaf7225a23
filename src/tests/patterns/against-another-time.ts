import { isoOf } from "../../calendar.ts";
import type { DirectionMention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import type { Window } from "../window.ts";
import { isMove, THE_FIGURE } from "./change.ts";

/** "Twice that of June", "three times the figure for June", "half of what | March gave": what leads from a share or a multiple to the time it is of. */
const OF_LEAD = new RegExp(
  `^\\s*(?:of |as (?:much|many|high) as )?(?:what (?:(?:it|they) (?:was|were|did|had|made|cost|averaged|spent|earned)(?: in)? )?|(?:that|those) (?:of|in) |(?:the|its|their) ${THE_FIGURE} (?:of|in|for|from|at|back in)? ?|its |the )*$`,
);
/** "45 % below that of June", "above | June's". */
const APART_LEAD =
  /(?:^|\s)(?:(?:well|far|just|slightly|comfortably) )?(above|over|higher than|more than|dearer than|below|under|lower than|less than|cheaper than)\s+(?:(?:that|those) (?:of|in) |what (?:it|they) (?:was|were|did|had|made|cost|averaged|spent|earned)(?: in)? |its |the )*$/;
const MORE = /above|over|higher|more|dearer/;
/** "March's average", "March gave you": words that make the time's name that of its figure. */
const FIGURE_WORDS =
  "(?: (?:monthly |quarterly )?(?:average|mean|figure|level|price|number|total|reading|print|tally|sum|one))?(?: (?:gave|brought|had|saw|showed|delivered|offered|fetched)(?: (?:you|us|me))?)?";
const FIGURE = new RegExp(
  `^(?:[’']s?)?${FIGURE_WORDS}(?=\\s*(?:$|[,.;:!?)—–-]|(?:and|but|so|as|which|while|when|after|because|though|already|too)\\b))`,
);
const PHRASES = [
  / (?:monthly |quarterly )?(?:average|mean|tally)\b/,
  / (?:gave|brought|offered|fetched)(?: (?:you|us|me))?\b/,
];
const IN = /^(?:in|of|for|during) (?:the )?/i;

/** The words from one place to a period, its own preposition counted among them. */
const leadTo = (ask: Ask, from: number, base: PeriodMention) =>
  `${wordsBetween(ask, from, base.start)}${IN.exec(base.text)?.[0] ?? (/^the /i.test(base.text) ? "the " : "")}`;

/** "WTI averaged 16.52 in April, | which is half of March's": the one time named before words that go on with what they are of. */
function timeBefore({ claim, offset, subjects }: Ask): PeriodMention | undefined {
  if (offset === null || subjects.some(({ start }) => start >= offset)) return undefined;
  const before = claim.context.filter(
    (mention): mention is PeriodMention => mention.kind === "period" && mention.end <= offset,
  );
  const [only, another] = before;
  const told =
    only && !another && ["in", "over"].includes(only.relation) && !only.ofBase && !only.rule.startsWith("carried:");
  return told ? only : undefined;
}

/** The two windows, the later first; null where either is no single figure of the series. */
function windowsOf(ask: Ask, series: Series, own: PeriodMention, base: PeriodMention): [Window, Window] | null {
  const now = placed(ask, series, own);
  const named = placed(ask, series, { ...base, ...base.named, relation: "in" });
  if (!now || !named || !isSingle(series, now) || !isSingle(series, named)) return null;
  const then = named.start > now.start && !/\d{4}/.test(base.text) ? earlier(series, named, "year") : named;
  return then.start < now.start ? [now, then] : null;
}

/** The figures of the two times; with one time named of what stands in a balance sheet, the latest is held against it. */
function termsOf(ask: Ask, series: Series, own: PeriodMention | undefined, base: PeriodMention): string[] | null {
  if (own) return windowsOf(ask, series, own, base)?.map((window) => term(series, window)) ?? null;
  const isOfNow = series.nature === "level" && series.grain === "quarter" && series.unit === "money";
  if (!isOfNow || ask.claim.context.some(({ kind }) => kind === "period")) return null;
  const then = placed(ask, series, { ...base, ...base.named, relation: "in" });
  return then && isSingle(series, then) && then.end < ask.saidAt
    ? [`latest(${term(series)}, ${isoOf(ask.saidAt)})`, term(series, then)]
    : null;
}

/** How the figure stands to the other: the ratio of the two, or how much of it lies between them. */
function relationOf(
  ask: Ask,
  quantity: QuantityMention,
  base: PeriodMention,
): { interval: Interval; apart: boolean } | null {
  const stated = intervalOf(quantity);
  const lead = leadTo(ask, quantity.end, base);
  const told = FIGURE.exec(wordsBetween(ask, base.end, Number.POSITIVE_INFINITY))?.[0];
  if (!stated || told === undefined) return null;
  if (["share", "multiple"].includes(quantity.role)) {
    const ofTime = /\b(?:of|as|what|that|those|for)\b/.test(lead + quantity.text) || told !== "";
    const bare = /^\s*in (?:the )?$/.test(lead);
    const apart = APART_LEAD.exec(lead);
    if (quantity.role === "share" && apart)
      return { interval: MORE.test(apart[1]) ? stated : opposite(stated), apart: true };
    return OF_LEAD.test(lead) && ofTime && !bare ? { interval: stated, apart: false } : null;
  }
  const way = isMove(quantity) ? APART_LEAD.exec(lead)?.[1] : undefined;
  return way === undefined ? null : { interval: MORE.test(way) ? stated : opposite(stated), apart: true };
}

/** "Copper | fell in May, 42% above May 2025": a move of its own, told before the comma. */
const tellsOwnMove = (ask: Ask, { end }: DirectionMention) =>
  ask.periods.some(
    (period) =>
      period.start >= end && period.start - end <= 1 && /^[,;]/.test(wordsBetween(ask, period.end, period.end + 1)),
  );

/** Words that a lone time leaves open: of a month, or of what it moved by. */
const COMPARED = ["comparison", "beats", "trails", "average", "total"];

/**
 * One figure held against that of another time: "its July average was more than 10 % above June's", "…, which is less than
 * half of what March gave you", "was above the June figure".
 */
export function againstAnotherTime(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [first, second, third] = ask.periods;
  const base = second ?? first;
  if (!base || third || another) return null;
  const found = measured(ask);
  if (!found || found.series.grain === "day" || (isForecast(ask) && !second)) return null;
  const terms = termsOf(ask, found.series, second ? first : timeBefore(ask), base);
  if (!terms || (quantity && quantity.end > base.start)) return null;
  const [now, then] = terms;
  const used = [
    ...found.used,
    ...ask.quantities,
    ...ask.periods,
    ...ask.directions.filter((one) => !one.negated && !tellsOwnMove(ask, one)),
    ...ask.cues.filter(({ cue }) => COMPARED.includes(cue)),
  ];
  if (!quantity) {
    const way = second && APART_LEAD.exec(leadTo(ask, first.end, base))?.[1];
    return way ? { text: `${now} ${MORE.test(way) ? ">" : "<"} ${then}`, used, phrases: PHRASES } : null;
  }
  const relation = relationOf(ask, quantity, base);
  if (!relation || (relation.apart && found.series.unit === "ratio")) return null;
  const ratio = `${now} / ${then}`;
  return {
    text: relation.apart
      ? within(`${ratio} - 1`, relation.interval, "ratio")
      : within(ratio, relation.interval, quantity.role === "multiple" ? "x" : "ratio"),
    used,
    phrases: PHRASES,
  };
}
