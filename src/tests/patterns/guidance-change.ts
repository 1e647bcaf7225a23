import { isoOf } from "../../calendar.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { placed } from "../measured.ts";
import { fiscalCalendar, type Series, seriesMeant, term } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";
import { BARE_GUIDANCE, type Ends, endsOf, saidTexts } from "./guidance.ts";
import { isAgainstGuidance } from "./guidance-beaten.ts";

const LOW_END = /\b(?:low(?:er)?|bottom) end\b|\b(?:bottom|floor|low) of\b/;
/** Says that the ends came closer or went apart, not which way they moved. */
const NARROWED = /narrow|tighten|widen/i;
const HIGH_END = /\b(?:high(?:er)?|top|upper) end\b|\b(?:top|ceiling|high) of\b/;

/** Low and high end of what a company guides for the measure of the words; null where they name no guidance. */
function guided(ask: Ask): { low: Series; high: Series } | null {
  const [subject, other] = subjectIds(ask);
  const named = [...new Set(ask.measures.map(({ measure }) => measure))];
  const bare = named.find((measure) => BARE_GUIDANCE.test(measure));
  if (!subject || other || !bare) return null;
  const [low, high] = ["low", "high"].map((end) => seriesMeant(ask.registry, subject, `${bare}_${end}`, false));
  return low && high ? { low, high } : null;
}

/** "This week", "in July": when something was said, not the year it is of. */
const whenSaid = ({ periods, saidAt }: Ask) =>
  periods.find(({ grain, first }) => ["week", "month"].includes(grain) && first !== null && first <= saidAt);

const PAST = /\b(?:cut|raised|lifted|lowered|hiked|trimmed|bumped|nudged|boosted|slashed|upped|increased|reduced)\b/i;

/** The year guided for: named, or the fiscal year of the day it was said. */
function yearOf(ask: Ask, series: Series): { window: Window; assumptions: string[] } | null {
  const when = whenSaid(ask);
  const ahead = ask.periods.filter((period) => period.grain !== "day" && period !== when);
  if (ahead.length > 1) return null;
  if (ahead.length === 1) {
    const window = placed(ask, series, ahead[0]);
    return window && { window, assumptions: [] };
  }
  const calendar = fiscalCalendar(series);
  const window = fiscalWindow(calendar, { year: fiscalQuarterAt(calendar, ask.saidAt).year });
  return { window, assumptions: [`no year named: the guidance for ${window.text}`] };
}

/** "Meta raised its 2025 capex guidance to $64-72bn", "cut the low end of its guide": what it says against what it had said before. */
export function guidanceChange(ask: Ask): Built | null {
  const ahead = ["forecast", "conditional"].includes(ask.claim.kind) && !(whenSaid(ask) && PAST.test(ask.claim.quote));
  const series = ahead ? null : guided(ask);
  const [quantity, another] = ask.quantities;
  const ways = [...new Set(ask.directions.map(({ direction }) => direction))];
  if (!series || another || ways.length !== 1 || ways[0] === "flat" || isAgainstGuidance(ask)) return null;
  const narrowed = ask.directions.some(({ text }) => NARROWED.test(text));
  if (narrowed && !quantity) return null;
  const year = yearOf(ask, series.low);
  if (!year) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [low, high] = [LOW_END.test(words), HIGH_END.test(words)];
  const meant = low === high ? [series.low, series.high] : low ? [series.low] : [series.high];
  const day = isoOf(ask.saidAt);
  const sum = (name: string, on = day) => meant.map((each) => `${name}(${term(each, year.window)}, ${on})`).join(" + ");
  const since = whenSaid(ask)?.first;
  const before = since ? sum("asof", isoOf(since - 1)) : sum("previous");
  const move = `${sum("asof")} ${ways[0] === "up" ? ">" : "<"} ${before}`;
  const [{ negated }] = ask.directions;
  const ends: Ends | null = quantity ? endsOf(meant, quantity) : null;
  if (quantity && (!ends || negated)) return null;
  const texts = ends ? saidTexts(meant, year.window, day, ends, quantity.unit) : [];
  return {
    text: [...texts, ...(narrowed ? [] : [negated ? `not (${move})` : move])].join(" and "),
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "guidance" || (negated && cue === "negation")),
    ],
    assumptions: [
      ...year.assumptions,
      "what the company had said by that day against what it had said before; both ends of the range together unless one is named",
    ],
    phrases: [LOW_END, HIGH_END],
    extremes: true,
  };
}
