import { dayFrom, isoOf, partsOf } from "../../calendar.ts";
import type { Mention, PeriodMention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";
import { lastMonth, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { type Window, windowOf } from "../window.ts";
import { sessionOf } from "./record.ts";

/** "Wiped out all of its gains", "has given up the year's losses": what was won or lost over a time is no more. */
const ERASED =
  /\b(?:wip(?:ed|es|ing) out|eras(?:ed|es|ing)|g(?:ave|iven|ive|ives|iving) (?:back|up)|surrender(?:ed|s|ing)?|(?:un(?:did|done)|revers(?:ed|es|ing)|retrac(?:ed|es|ing)|round-?tripp(?:ed|ing)|lost|clawed back|recovered|recouped|made back|won back|regained))\s+(?:(?:all|every bit|the whole|the entirety)\s+(?:of\s+)?)?(?:its|their|the|his|her|this|last)?\s*(?:entire|whole|full)?\s*(?:[\w’']+\s+){0,3}?(?<what>gains?|rally|advance|rise|loss(?:es)?|decline|drop|fall|slide|sell-?off)\b/i;
const PARTLY =
  /\b(?:half|third|quarter|most|much|part|some|many|nearly|almost|bulk|majority|portion|chunk|percent)\b|\d ?%/i;
const WON = /^(?:gain|rally|advance|rise)/i;
/** "Its gains for the year", "this year's gains". */
const THE_YEAR = /\b(?:for|on|of|this|the) (?:the )?year(?:[’']s)?\b/i;
const COUNTED_YEAR = /^20\d\d$/;

const isToCome = ({ claim, cues }: Ask) => claim.kind === "forecast" || cues.some(({ cue }) => cue === "future");

/** "Since September": from its beginning or from its end; since a day from its close. */
function since(ask: Ask, period: PeriodMention, window: Window | null): Window | null {
  const end = period.named?.last ?? null;
  if (!window || period.relation !== "since" || end === null) return window;
  if (end === window.start) return windowOf(end + 1, window.end);
  return ask.chooser.choose(`“${period.text}”`, "rival", [
    { value: window, words: "from the close before it began" },
    { value: windowOf(end + 1, window.end), words: "from its last close" },
  ]);
}

/** The time over which it was won or lost, with the mention that names it. */
function timeOf(ask: Ask): { window: Window | null; named: Mention | null } | null {
  const [period, another] = ask.periods;
  if (another) return null;
  const series = measured(ask)?.series;
  if (period && series && !THE_YEAR.test(period.text))
    return { window: since(ask, period, placed(ask, series, { ...period, relation: "in" })), named: period };
  const year = ask.quantities.find(({ text }) => COUNTED_YEAR.test(text));
  const spoken = year ? Number(year.text) : THE_YEAR.test(ask.claim.quote) ? partsOf(ask.saidAt).year : null;
  if (spoken === null) return null;
  return { window: windowOf(dayFrom(spoken, 1, 1), dayFrom(spoken, 12, 31)), named: year ?? period ?? null };
}

/** What a price had gained over a time and has lost again: it stands no higher than before that time, and did stand higher in it. */
export function gainsErased(ask: Ask): Built | null {
  const { quote } = ask.claim;
  const what = ERASED.exec(quote)?.groups?.what;
  if (what === undefined || PARTLY.test(quote) || isToCome(ask)) return null;
  const time = timeOf(ask);
  const unread = ask.quantities.some((one) => one !== time?.named);
  const series = measured(
    part(
      ask,
      ask.mentions.filter((one) => one !== time?.named),
    ),
  )?.series;
  if (!time?.window || unread || series?.unit !== "price") return null;
  const now = sessionOf(ask, series) ?? (series.grain === "month" ? lastMonth(ask, series) : null);
  if (!now || time.window.start >= now.start) return null;
  const before = time.window.start - 1;
  const base = term(series, series.grain === "month" ? isoOf(before).slice(0, 7) : isoOf(before));
  const over = `${isoOf(time.window.start)}..${isoOf(Math.min(time.window.end, now.end))}`;
  const text = WON.test(what)
    ? `${term(series, now)} <= ${base} and max(${term(series)}, ${over}) > ${base}`
    : `${term(series, now)} >= ${base} and min(${term(series)}, ${over}) < ${base}`;
  const used = ask.mentions.filter((one) => one.kind !== "cue" || ["total", "comparison", "opinion"].includes(one.cue));
  return { text, used, phrases: [ERASED], timed: [THE_YEAR], extremes: true };
}
