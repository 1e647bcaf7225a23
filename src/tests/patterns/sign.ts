import { isoOf } from "../../calendar.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figureTerm, latestWords, measuredAs, measuresOf, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { EVERY } from "../quantifier.ts";
import { type Series, term } from "../series.ts";

const POSITIVE =
  /\b(?:positive|in the black|profitable|made money|makes money|making money|turned a profit|turns a profit|(?:made|makes|posted|posts|booked|reported|earned|turned|eked out|swung to|returned to) an? (?:net |operating |full-year |quarterly |annual )*profit|in profit|without (?:making |posting |taking )?a (?:net |operating |single )?loss)\b(?! of)/;
const NEGATIVE =
  /\b(?:negative|in the red|unprofitable|loss[- ]making|lost money|loses money|losing money|(?:posted|made|makes) an? (?:net |operating )*loss|(?:ran|runs|booked|reported|suffered|swung to|fell to|slipped to|ended with|in|with|had|took) an? (?:net |operating |full-year |quarterly |annual )*loss)\b(?! of)/;
/** Of a share that "finished the year in the red" the price is spoken of. */
const ENDED = /\b(?:end|finish|clos)(?:s|es|ed|ing)?\b/;
/** What "the quarter ended September" says of a time it does not say of a share. */
const ends = ({ periods }: Ask, words: string) =>
  ENDED.test(periods.reduce((left, { text }) => left.replace(text.toLowerCase(), ""), words));
const OPERATING = /\boperating\b/;

/** The measure that a profit or loss without an amount is of. */
function measureOf(ask: Ask): "operating_income" | "profit" {
  return OPERATING.test(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY)) ? "operating_income" : "profit";
}

const RUN =
  /\b(?:in|for) (\w+) (?:consecutive|straight|successive|running) quarters\b|\b(?:in|for) (\w+) quarters (?:in a row|running|straight|in succession)\b/;

/** "A net loss in six consecutive quarters": at least so many one after the other, up to the last one public. */
function runOf(ask: Ask, series: Series, words: string, up: boolean): Built | null {
  const [, before, after] = RUN.exec(words) ?? [];
  const count = numberOf(before ?? after ?? "none");
  const timed = ask.periods.some(({ first, last }) => first !== ask.saidAt || last !== ask.saidAt);
  if (!(count > 1) || series.grain !== "quarter" || timed) return null;
  return {
    text: `asof(streak(${term(series)} ${up ? ">" : "<"} 0), ${isoOf(ask.saidAt)}) >= ${count}`,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.quantities,
      ...ask.cues.filter(({ cue }) => cue === "streak"),
    ],
    phrases: [POSITIVE, NEGATIVE, OPERATING, RUN],
    assumptions: [`${count} running: at least as many, up to the last quarter public by ${isoOf(ask.saidAt)}`],
  };
}

/** "Free cash flow was negative last quarter", "lost money at the operating level in Q3": which side of zero a figure was on. */
export function sign(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [up, down] = [POSITIVE.test(words), NEGATIVE.test(words)];
  const [subject, other] = subjectIds(ask);
  const named = measuresOf(ask);
  const own = named[0] ? measuredAs(ask, subject ?? "", named[0]) : null;
  if (ask.claim.kind === "trade" || (ends(ask, words) && measuresOf(ask).length === 0)) return null;
  const lengths = ask.quantities.every(({ role }) => role === "duration" || role === "count");
  if (up === down || !subject || other || named.length > 1 || !lengths || ask.periods.length > 1) return null;
  const bare = !named[0] && ask.registry.subject(subject)?.kind === "company";
  if (!own && !bare) return null;
  const found = own ?? measuredAs({ ...ask, claim: { ...ask.claim, measure: measureOf(ask) } }, subject, undefined);
  if (found?.series.nature !== "flow" || found.series.unit !== "money") return null;
  const run = runOf(ask, found.series, words, up);
  if (run || ask.quantities.length > 0) return run;
  const [period] = ask.periods;
  const window = period ? placed(ask, found.series, period) : null;
  if (period && !window) return null;
  const every = window && EVERY.test(words);
  const figure = every ? `every(${term(found.series)}, ${window.text})` : figureTerm(ask, found.series, window);
  return {
    text: `${figure} ${up ? ">" : "<"} 0`,
    used: [
      ...found.used,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue, text }) => cue === "negation" && /^without$/i.test(text)),
    ],
    phrases: [POSITIVE, NEGATIVE, /\b(?:at|to) the operating level\b/, OPERATING, EVERY],
    assumptions: window ? [] : [latestWords(ask, found.series)],
  };
}
