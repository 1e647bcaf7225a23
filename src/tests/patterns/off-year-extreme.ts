import { dayFrom, isoOf, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { measured } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { lastWeekday, windowOf } from "../window.ts";
import { isMove } from "./change.ts";

const PREPOSITION = "(?:from|off|below|under|above|over|since|of|on|beneath|short of|shy of)";
const WHOSE = "(?:(?:its|their|the|his|her|that|this)\\s+)?";
const YEAR = "(?:the year|this year|the calendar year|(?:19|20)\\d\\d)";
const SIDE = "(?:(high|low)(?:est)?|(best|worst)|(peak|top)|(bottom|trough))";
const CLOSE = "(?:close|closing (?:level|price)|finish)";
/** "Its highest close of the year", "its closing low for 2025", "the year's closing high", "its closing high so far this year". */
const OF_THE_YEAR = new RegExp(
  `\\b${PREPOSITION}\\s+${WHOSE}(?:(?:year|20\\d\\d)(?:[’']s)? )?(?:${SIDE} ${CLOSE}|closing ${SIDE})s?(?:,? so far)?(?:,?(?: of| for| in)? ${YEAR})?(?: so far| to date)?(?! ago)`,
  "i",
);
const NAMES_YEAR = /\b(?:year|(?:19|20)\d\d)\b/i;
const AWAY_DOWN =
  /\b(?:below|under|beneath|down|off|lower|short of|shy of|given (?:back|up)|gave (?:back|up)|lost|shed|fallen|from)\b/i;
const AWAY_UP = /\b(?:above|over|up|higher|off|bounced|rebounded|recovered|risen|gained|rallied|from|climbed)\b/i;
const UP = /\b(?:above|over|up|higher|bounced|rebounded|recovered|risen|gained|rallied|climbed)\b(?! \d)/i;
const DOWN = /\b(?:below|under|beneath|down|lower|given|gave|lost|shed|fallen)\b(?! \d)/i;
/** "Was 15 % below": at some time before. */
const PAST = /\b(?:was|were|had been|ended|closed|finished)\b/i;
const FILLER = /\b(?:sits?|sitting|stands?|standing|still|now|bounced|rebounded|back|given|away|only|just|counting)\b/i;

/** The side of the year that the words name: its highest or its lowest close. */
function sideOf(match: RegExpExecArray): "max" | "min" {
  const said = match.slice(1).find((word) => word !== undefined) ?? "";
  return /^(?:high|best|peak|top)/i.test(said) ? "max" : "min";
}

/** "15 % below its highest close of the year", "up 40 % from the year's closing low": today's close against the extreme of a year's closes. */
export function offYearExtreme(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = OF_THE_YEAR.exec(words);
  const [quantity, another] = ask.quantities;
  if (!match || !NAMES_YEAR.test(match[0]) || !quantity || another || !isMove(quantity) || isForecast(ask)) return null;
  const found = measured({ ...ask, claim: { ...ask.claim, measure: "price" } });
  const stated = intervalOf(quantity);
  if (!found || !stated || quantity.signed || found.series.measure !== "close" || PAST.test(words)) return null;
  if (ask.cues.some(({ cue }) => cue === "negation")) return null;
  const from = (ask.offset ?? 0) + match.index;
  const inMatch = ({ start, end }: PeriodMention) => start >= from && end <= from + match[0].length;
  const others = ask.periods.filter((period) => !inMatch(period));
  if (others.some(({ first, last }) => first !== ask.saidAt || last !== ask.saidAt)) return null;
  const side = sideOf(match);
  const rest = words.replace(match[0], match[0].split(/\s/)[0]);
  if (!(side === "max" ? AWAY_DOWN : AWAY_UP).test(rest) || (side === "max" ? UP : DOWN).test(rest)) return null;
  const { year: now } = partsOf(ask.saidAt);
  const year = Number(/(?:19|20)\d\d/.exec(match[0])?.[0] ?? now);
  if (year > now) return null;
  const session = lastWeekday(ask.saidAt);
  const days = windowOf(dayFrom(year, 1, 1), year === now ? session : dayFrom(year, 12, 31)).text;
  const end = term(found.series, windowOf(session, session));
  return {
    text: within(
      `${end} / ${side}(${term(found.series)}, ${days}) - 1`,
      side === "max" ? opposite(stated) : stated,
      "ratio",
    ),
    used: [
      ...found.used,
      quantity,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(isOfExtreme),
      ...ask.measures,
    ],
    phrases: [OF_THE_YEAR, FILLER],
    timed: [OF_THE_YEAR],
    extremes: true,
    assumptions: [`of the closes of ${year} up to ${isoOf(session)}`],
  };
}
const isOfExtreme = ({ cue }: { cue: string }) => /^(?:comparison|trails|beats|record|highest|lowest|ytd)/.test(cue);
