import { addMonths, isoOf } from "../../calendar.ts";
import type { CueMention, PeriodMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { type Window, windowOf } from "../window.ts";
import { AT_THE_END, ownWords, THROUGHOUT } from "./threshold.ts";

/** What of a time that is over the line is, by the word for it. */
const GATHERS: readonly (readonly [noun: RegExp, gather: string])[] = [
  [/^(?:highs?|peaks?|tops?|best)$/, "max"],
  [/^(?:lows?|troughs?|bottoms?|worst)$/, "min"],
  [/^(?:close|closing price|closing level|finish)$/, "last"],
  [/^(?:average|avg|mean)$/, "mean"],
];
const NOUN = "highs?|peaks?|tops?|lows?|troughs?|bottoms?|close|closing price|closing level|finish|average|avg|mean";
/** "Its 2024 | low", "January's | closing high". */
const BEHIND = new RegExp(`^(?:[’']s)? ?(?:(?:closing|monthly|own) )?(${NOUN})\\b`);
/** "The low | of 2024", "its high | from January". */
const BEFORE = new RegExp(
  `\\b(?:the|its|their) (?:(?:closing|monthly) )?(${NOUN}) (?:(?:of|from|in|for|set in|made in) )?(?:(?:the|its) )?$`,
);
const OVER =
  /\b(?:above|over|past|beyond|exceed(?:s|ing)?|tops?|topping|beats?|beating|surpass(?:es|ing)?|clears?|higher than)\b/;
const UNDER = /\b(?:below|under|beneath|lower than|undercuts?|undercutting)\b/;
/** Verbs whose side the extreme tells: "takes out its April low" is below it. */
const THROUGH = /\b(?:through|takes? out|taking out|breaks?|breaking|cracks?|busts?|smash(?:es)?|violates?)\b/;
const BACK =
  /\b(?:back (?:to|at)|returns? to|revisits?|retests?|regains?|reclaims?|touch(?:es)?|reach(?:es)?|hits?|tags?|gets? to|sees?)\b/;
/** What was lost and is had again lies above. */
const REGAINS = /\b(?:regains?|reclaims?|recovers?|recoups?|wins? back)\b/;
/** No close tells of the highs of a session. */
const BY_THE_HOUR = /\bintra-?day\b|\bat any hour\b|\btrades? (?:above|below|through)\b/;

interface Line {
  period: PeriodMention;
  gather: string;
  /** The words between the claim's start and the line. */
  before: string;
}

/** "Its March high", said in May of what is to come: the March that is over. */
function lastOf(period: PeriodMention, saidAt: number): PeriodMention {
  const { first, last, grain, text } = period.named ? { ...period, ...period.named } : period;
  const isNext =
    first !== null && first > saidAt && ["day", "month", "quarter"].includes(grain) && !/\d{4}|\bnext\b/.test(text);
  return isNext && last !== null
    ? { ...period, named: undefined, first: addMonths(first, -12), last: addMonths(last + 1, -12) - 1 }
    : period;
}

/** The period of the words whose high, low, close or average they name. */
function lineOf(ask: Ask): Line | null {
  const offset = ask.offset ?? 0;
  for (const period of ask.periods) {
    const lead = wordsBetween(ask, offset, period.start);
    const own = /^(?:of|in|from|for) /i.exec(period.text)?.[0] ?? "";
    const ahead = BEHIND.exec(wordsBetween(ask, period.end, period.end + 24));
    const noun = ahead?.[1] ?? BEFORE.exec(lead + own.toLowerCase())?.[1];
    const gather = noun && GATHERS.find(([of]) => of.test(noun))?.[1];
    const past = lastOf(period, ask.saidAt);
    const start = (past.named ?? past).first;
    if (gather && start !== null && start <= ask.saidAt) return { period: past, gather, before: lead };
  }
  return null;
}

/** On which side of the line something is to come; null where no word tells. */
function sideOf(before: string, gather: string): string | null {
  const extreme = gather === "max" ? ">" : gather === "min" ? "<" : null;
  const words = before.slice(-40);
  if (UNDER.test(words)) return "<";
  if (OVER.test(words)) return ">";
  if (REGAINS.test(words)) return extreme === "<" ? null : ">=";
  if (BACK.test(words)) return extreme && `${extreme}=`;
  return THROUGH.test(words) ? extreme : null;
}

/** The figure of the line: of a single day or month its own, else what the word gathers, as far as it was public. */
function lineText(ask: Ask, series: Series, { period, gather }: Line): string | null {
  const { first, last } = period.named ?? period;
  const named = placed(ask, series, { ...period, ...(period.named ?? {}), relation: "in", first, last });
  if (!named || named.start > ask.saidAt) return null;
  const past: Window = named.end > ask.saidAt ? windowOf(named.start, ask.saidAt) : named;
  if (series.grain === "day" && past.start === past.end) return gather === "mean" ? null : term(series, past);
  if (series.grain === "month" && isSingle(series, past)) return term(series, past);
  return `${gather}(${term(series)}, ${past.text})`;
}

/** Cues that are part of the line or of how it is passed; a denial is none of them. */
const isOfLine = ({ cue }: CueMention) =>
  /^(?:record|highest|lowest|average|beats|trails|comparison|ends-at)/.test(cue);

/** "Closes under its 2024 low this month", "back above the high of January by June": a line that an earlier time of the same series drew. */
export function pastLine(ask: Ask): Built | null {
  const line = ask.quantities.length === 0 && isForecast(ask) ? lineOf(ask) : null;
  const found = line && measured(ask);
  const [deadline, another] = ask.periods.filter(({ start }) => start !== line?.period.start);
  if (!line || !found || another || found.series.nature !== "level" || found.series.unit !== "price") return null;
  const { series } = found;
  const window = deadline
    ? ahead(ask, series, deadline)
    : { start: ask.saidAt + 1, end: ask.saidAt + 1, text: `after(${isoOf(ask.saidAt)})` };
  const side = sideOf(line.before, line.gather);
  const text = lineText(ask, series, line);
  if (!window || !side || !text || BY_THE_HOUR.test(ask.claim.quote.toLowerCase())) return null;
  const words = ownWords(ask);
  const mode = THROUGHOUT.test(words) ? "every" : deadline && AT_THE_END.test(words) ? "last" : "any";
  return {
    text: `${mode}(${term(series)}, ${window.text}) ${side} ${text}`,
    used: [...ask.mentions.filter(({ kind }) => kind !== "cue"), ...ask.cues.filter(isOfLine)],
    phrases: [new RegExp(`\\b(?:${NOUN})\\b`), /\b(?:closing|monthly|own)\b/, OVER, UNDER, THROUGH, BACK, REGAINS],
    extremes: true,
    assumptions: [`closing levels from ${isoOf(window.start)} on`, ...(deadline ? [] : ["no date was named"])],
  };
}
