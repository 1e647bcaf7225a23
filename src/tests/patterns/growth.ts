import { isoOf, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { isSingle, latestWords, measured, placed } from "../measured.ts";
import { fiscalCalendar, nameOf, type Series, term } from "../series.ts";
import { directionOf, isForecast } from "../stance.ts";
import { unnamedGrowth } from "../stretch-unnamed.ts";
import { fiscalWindow, type Window } from "../window.ts";
import { atLeast, isMove, isSetAgainst, signedMove } from "./change.ts";
import { hasTwoBases } from "./each-base.ts";
import { nested } from "./part-of-period.ts";
import { asNamed } from "./two-periods.ts";

/** The function of each cue that says what growth is counted against. */
const AGAINST: Record<string, "yoy" | "qoq"> = { yoy: "yoy", qoq: "qoq", mom: "qoq" };

const ONCE_MORE = /\b(?:again|once more|yet another|for another (?:quarter|month))\b/i;

/** On the year or on the period before: by the cue, else on the year, or on the period before where that may be meant too. */
export function against(ask: Ask, series: Series, window: Window | null): "yoy" | "qoq" {
  const cue = cueOf(ask, ...Object.keys(AGAINST));
  if (cue) return AGAINST[cue.cue];
  if (window && window.end - window.start > 300) return "yoy";
  // "Improved again in the May quarter": as it had in the quarter before.
  if (ONCE_MORE.test(ask.claim.quote)) return "qoq";
  return ask.chooser.choose<"yoy" | "qoq">(`growth of ${nameOf(series)}`, "rival", [
    { value: "yoy", words: "on the same period a year earlier" },
    { value: "qoq", words: "on the period just before" },
  ]);
}

/** "From 2015 to 2018": the first year against the last. */
export function yearsOf(window: Window): string | null {
  const [from, to] = [partsOf(window.start), partsOf(window.end + 1)];
  const whole = from.month === 1 && from.day === 1 && to.month === 1 && to.day === 1;
  return whole && to.year - from.year > 1 ? `FY${from.year}..FY${to.year - 1}` : null;
}

/** "From Q3 to Q2": the first quarter against the last. */
export function endsOf(
  series: Series,
  { text, grain }: PeriodMention,
  { start, end }: Window,
): [Window, Window] | null {
  if (series.grain !== "quarter" || grain !== "span" || !/^from\b/i.test(text) || end - start < 100) return null;
  const calendar = fiscalCalendar(series);
  const [first, last] = [start, end].map((day) => fiscalWindow(calendar, fiscalQuarterAt(calendar, day)));
  return [first, last];
}

/**
 * "Up 33% from Q1 2025", "tripled since Q1 2024" of a flow: the latest quarter public when it was said over the one named.
 * Undefined where nothing is counted from a quarter up to now; null where that is a longer time.
 */
export function sinceQuarter(ask: Ask, series: Series, period: PeriodMention | undefined): string | null | undefined {
  if (!period || !["from", "since"].includes(period.relation) || isForecast(ask)) return undefined;
  if (series.nature !== "flow" || series.grain !== "quarter" || (period.last ?? ask.saidAt) < ask.saidAt)
    return undefined;
  const named = period.named?.fiscal?.quarter || period.named?.grain === "quarter";
  const base = named ? placed(ask, series, { ...period, ...period.named, relation: "in" }) : null;
  return base && isSingle(series, base)
    ? `latest(${term(series)}, ${isoOf(ask.saidAt)}) / ${term(series, base)}`
    : null;
}

/** "June sales fell 18% from May": beside a later period what stands behind "from" is the time compared with. */
function asBase(period: PeriodMention, [one, other]: readonly PeriodMention[]): PeriodMention {
  const beside = period === one ? other : one;
  return beside && (beside.first ?? 0) > (period.named?.last ?? 0) ? asNamed(period) : period;
}

/** "They pay 40x earnings for Nvidia": what a share costs, told in what its firm earns, is no growth. */
const isPaidFor = ({ claim, directions, cues, registry }: Ask, { role }: Ask["quantities"][number]) =>
  role === "multiple" &&
  directions.length === 0 &&
  !cues.some(({ cue }) => cue in AGAINST) &&
  registry.measure(claim.measure ?? "")?.unit === "x";

/** "Less than half of free cash flow": a share of it that something else is, where nothing says that it fell. */
const isShareOf = (ask: Ask, { role, text, end }: Ask["quantities"][number]) => {
  if (role === "multiple" || ask.directions.length > 0) return false;
  const of = / of$/i.test(text) ? "of " : "";
  if (/^of (?:it|that|them|those|this|these|which)\b/.test(`${of}${wordsBetween(ask, end, end + 12).trim()}`))
    return true;
  return ask.measures.some(
    ({ start }) =>
      start > end &&
      /\bof\s+(?:(?:its|their|the|all|that|total)\s+)*$/.test(
        `${of}${wordsBetween(ask, end, start).trim()} `.replace(/^of {2}/, "of "),
      ),
  );
};

/** "Trades at ten times its revenue": something else is so many times what stands right behind. */
const isTimesOf = (ask: Ask, { role, text, end }: Ask["quantities"][number]) =>
  role === "multiple" &&
  /times|x$/i.test(text) &&
  ask.measures.some(
    ({ start }) =>
      start > end &&
      /^\s*(?:(?:its|their|the|annual|trailing|forward|expected)\s+)*$/.test(wordsBetween(ask, end, start)),
  );

/** "This year" of a firm in the middle of it: the quarters told of, against the same ones a year earlier. */
const RUN_OF_QUARTERS = /^FY\d+Q\d\.\.FY\d+Q\d$/;

/** "Guided capex up 50%", "plans to raise capex by a third": what a firm says of a year to come, which no figure of its past tells. */
const GUIDES = /\bguid(?:e|es|ed|ing)\b/i;
const isGuided = ({ claim, periods }: Ask) =>
  GUIDES.test(claim.quote) || (claim.kind === "guidance" && periods.length === 0);

/** "The stock is up 12% on the quarter": so far in it; "revenue is up 12% on the quarter": on the one before. */
const QUARTER_TO_DATE = /^on the quarter$/i;

const isExact = ({ bound, loose }: Ask["quantities"][number]) => bound === "exact" && loose === null;

/** "Copper's average rose 4% on the year in November": what a price told by the month is anyhow. */
export const ofMonths = (ask: Ask, series: Series, windows: readonly Window[]) =>
  series.grain === "month" && series.unit === "price" && windows.every((window) => isSingle(series, window))
    ? ask.cues.filter(({ cue }) => cue === "average")
    : [];

/** "TSMC January sales +36 % yoy", "data center nearly doubled yoy", "capex rose 12 % in 2024 from 2023". */
export function growth(ask: Ask): Built | null {
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  // "Sold at the 2025 close: a triple" is no growth of the firm's.
  if (ask.claim.kind === "trade" && ask.measures.length === 0) return null;
  if (!found || !quantity || another || ask.periods.length > 2) return null;
  // "Its margin rose 5%": of points or of a share of it; "doubled" can only be of itself.
  if (found.series.unit === "ratio" && quantity.role !== "multiple") return null;
  const { series } = found;
  const cues = ask.cues.filter(({ cue }) => cue in AGAINST);
  if (series.nature === "level" && cues.every(({ text }) => QUARTER_TO_DATE.test(text))) return null;
  if ((!isMove(quantity) && quantity.role !== "multiple") || isGuided(ask) || hasTwoBases(ask)) return null;
  if (isSetAgainst(ask, quantity) || isPaidFor(ask, quantity) || isTimesOf(ask, quantity) || isShareOf(ask, quantity))
    return null;
  const told = signedMove(ask, quantity);
  const interval = told && quantity.role === "multiple" && isExact(quantity) && isForecast(ask) ? atLeast(told) : told;
  const windows = ask.periods.map((period) => placed(ask, series, asBase(period, ask.periods)));
  if (!interval || windows.includes(null)) return null;
  const [a, b] = windows as Window[];
  const direction = directionOf(ask, quantity);
  const comparing = cues.length ? ask.cues.filter(({ cue }) => ["comparison", "beats", "trails"].includes(cue)) : [];
  const averages = ofMonths(ask, series, windows as Window[]);
  const used = [
    ...[...found.used, quantity, ...ask.periods, ...cues, ...comparing, ...averages],
    ...(direction ? [direction] : []),
  ];
  if (b) {
    const [early, late] = a.start < b.start ? [a, b] : [b, a];
    if (early.text === late.text || nested(early, late)) return null;
    const text = within(`${term(series, late)} / ${term(series, early)} - 1`, interval, "ratio");
    return { text, used: [...used, ...ask.cues.filter(({ cue }) => cue === "comparison")] };
  }
  const span = a && yearsOf(a);
  if (span && cues.length === 0) return { text: within(`growth(${term(series)}, ${span})`, interval, "ratio"), used };
  const since = cues.length === 0 ? sinceQuarter(ask, series, ask.periods[0]) : undefined;
  if (since === null) return null;
  if (since) return { text: within(`${since} - 1`, interval, "ratio"), used, assumptions: [latestWords(ask, series)] };
  const ends = a && cues.length === 0 ? endsOf(series, ask.periods[0], a) : null;
  if (ends) return { text: within(`${term(series, ends[1])} / ${term(series, ends[0])} - 1`, interval, "ratio"), used };
  const unnamed = a || cues.length ? null : unnamedGrowth(ask, series);
  if (unnamed) return { text: within(unnamed, interval, "ratio"), used, assumptions: [latestWords(ask, series)] };
  if (a && RUN_OF_QUARTERS.test(a.text)) {
    const before = a.text.replace(/FY(\d+)/g, (_, year) => `FY${Number(year) - 1}`);
    return { text: within(`${term(series, a)} / ${term(series, before)} - 1`, interval, "ratio"), used };
  }
  const name = against(ask, series, a ?? null);
  const move = a ? `${name}(${term(series)}, ${a.text})` : `latest(${name}(${term(series)}), ${isoOf(ask.saidAt)})`;
  return { text: within(move, interval, "ratio"), used, assumptions: a ? [] : [latestWords(ask, series)] };
}
