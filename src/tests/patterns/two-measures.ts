import type { MeasureMention, QuantityMention } from "../../claims/mention.ts";
import { isMoneyAmount, tellsApart } from "../amount-apart.ts";
import { type Ask, subjectIds, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isLoss } from "../losses.ts";
import { figureTerm, latestWords, type Measured, measuredAs, measuresOf, placed } from "../measured.ts";

const ABOVE =
  /\b(?:above|over|beats?|more than|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|higher than|bigger than|larger than|greater than|outstripp?(?:s|ed)|outpaced?s?|outr[au]ns?|overt(?:ook|akes?)|surpass(?:es|ed)?|ahead of|beyond|dwarf(?:s|ed)?|eclips(?:es|ed)|outweigh(?:s|ed)?)\b/;
const BELOW = /\b(?:below|under|less than|lower than|smaller than|behind|short of|trail(?:s|ed)|within)\b/;

/** "Half its revenue guidance": what was said of it, no figure of it. */
const GUIDED = /^ (?:guid(?:ance|e)|outlook|target|forecast|budget|estimate|plan)/;

/** The two measures of the words as series of the one subject, both flows of money; null otherwise. */
function bothOf(ask: Ask): { mentions: [MeasureMention, MeasureMention]; series: [Measured, Measured] } | null {
  const subjects = subjectIds(ask);
  const [first, second, third] = measuresOf(ask);
  if (subjects.length !== 1 || !first || !second || third || ask.periods.length > 2) return null;
  if ([first, second].some(({ end }) => GUIDED.test(wordsBetween(ask, end, end + 12)))) return null;
  const [a, b] = [first, second].map((mention) => measuredAs(ask, subjects[0], mention));
  if (!a || !b || a.series.measure === b.series.measure) return null;
  const fit = [a, b].every(
    ({ series }) => series.nature === "flow" && series.unit === "money" && series.grain === "quarter",
  );
  return fit ? { mentions: [first, second], series: [a, b] } : null;
}

function termsOf(ask: Ask, series: readonly Measured[]): { texts: string[]; assumptions: string[] } | null {
  const [period, second] = ask.periods;
  const windows = series.map((each, index) => {
    const own = index > 0 && second ? second : period;
    return own ? placed(ask, each.series, own) : null;
  });
  if (period && windows.includes(null)) return null;
  return {
    texts: series.map((each, index) => figureTerm(ask, each.series, windows[index])),
    assumptions: period ? [] : [latestWords(ask, series[0].series)],
  };
}

/** "Capex stayed below operating cash flow in Q4", "spent more on capex than it made in operating cash flow", "outran it by 10bn". */
export function twoMeasures(ask: Ask): Built | null {
  const both = bothOf(ask);
  const [apart, more] = ask.quantities;
  if (!both || more || (apart && !(isMoneyAmount(apart) && tellsApart(ask, apart)))) return null;
  const { mentions, series } = both;
  const between = wordsBetween(ask, mentions[0].end, mentions[1].start);
  const before = wordsBetween(ask, ask.offset ?? 0, mentions[0].start);
  const than = /\bthan\b/.test(between);
  const words =
    than && !ABOVE.test(between) && !BELOW.test(between)
      ? `${before.match(/\b(?:more|less)\b/)?.[0] ?? ""} than`
      : between;
  const [above, below] = [ABOVE.test(words), BELOW.test(words)];
  const terms = above !== below ? termsOf(ask, series) : null;
  if (!terms) return null;
  const [one, other] = terms.texts.map((text, index) => (isLoss(mentions[index]) ? `-${text}` : text));
  const stated = apart && intervalOf(apart);
  const losses = mentions.some(isLoss);
  if (apart && (!stated || losses)) return null;
  const difference = above ? `${one} - ${other}` : `${other} - ${one}`;
  return {
    text: stated ? within(difference, stated, apart.unit) : `${one} ${above ? ">" : "<"} ${other}`,
    used: [
      ...ask.quantities,
      ...series.flatMap(({ used }) => used),
      ...ask.periods,
      ...ask.measures,
      ...ask.directions.filter(
        ({ negated, text }) => !negated && /stay|remain|h[eo]ld|exceed|top|surpass|more|less|over/i.test(text),
      ),
      ...ask.cues.filter(({ cue }) => ["comparison", "beats", "trails", "total"].includes(cue)),
    ],
    assumptions: terms.assumptions,
  };
}

/** The words between a share and a measure, without the period that may stand there: "a third of its 2025 revenue". */
const withoutPeriods = (ask: Ask, from: number, to: number, share: string) =>
  ask.periods
    .reduce(
      (words, { text }) => words.replace(/^its /i.test(text) ? text.slice(4).toLowerCase() : text.toLowerCase(), ""),
      `${share.toLowerCase()}${wordsBetween(ask, from, to)}`,
    )
    .replace(/\s+/g, " ");

/** The measure that a share or multiple is of: the one right after "a third of", "six times" or "half". */
function whole(ask: Ask, share: QuantityMention, mentions: readonly MeasureMention[]): MeasureMention | undefined {
  return mentions.find(
    (mention) =>
      mention.start > share.end &&
      /(?:\bof|\btimes|\btwice|\bhalf|\bdouble|\btriple)\s+(?:[\w.&-]+[’']s? )?(?:its |their |the |all |total |all its )?$/.test(
        withoutPeriods(ask, share.end, mention.start, share.text),
      ) &&
      mention.start - share.end < 32,
  );
}

/** "Capex was 40 % of revenue in Q4", "spends a fifth of its revenue on capex", "was six times its cash flow": one measure as a share of another. */
export function shareOfMeasure(ask: Ask): Built | null {
  const both = bothOf(ask);
  const [quantity, another] = ask.quantities;
  const isMultiple = quantity?.role === "multiple" && quantity.unit === "x";
  if (!both || !quantity || another || !(quantity.unit === "ratio" || isMultiple)) return null;
  const of = whole(ask, quantity, both.mentions);
  const stated = intervalOf(quantity);
  const terms = of && stated && ask.periods.length < 2 ? termsOf(ask, both.series) : null;
  if (!of || !stated || !terms) return null;
  const [top, bottom] = of === both.mentions[1] ? terms.texts : [...terms.texts].reverse();
  return {
    text: within(`${top} / ${bottom}`, stated, quantity.unit),
    used: [
      ...both.series.flatMap(({ used }) => used),
      quantity,
      ...ask.periods,
      ...ask.measures,
      // "Twice the": the multiple itself.
      ...ask.cues.filter(({ cue, start }) => cue === "comparison" && start >= quantity.start && start < quantity.end),
      ...(wordsBefore(ask, quantity, 1)[0] === "to" ? ask.directions.filter(({ negated }) => !negated) : []),
    ],
    assumptions: terms.assumptions,
  };
}
