import { isoOf, unitDays } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, part, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { isSingle, lastPublished, measured, placed } from "../measured.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { fiscalWindow, quarterStep, type Window, windowOf } from "../window.ts";
import { isMove, signedMove } from "./change.ts";
import { asNamed } from "./two-periods.ts";

/** What a move is counted from: "from Q1 2025", "on the December quarter", "versus Q4". */
const BASE_LED =
  /\b(?:from|on|over|than(?: in)?|versus|vs\.?|against|compared (?:to|with)|relative to)\s+(?:the |its |that of |that in )*$/;
const REPORTED = ["month", "quarter", "half", "year"];

/** The one period of the words where it is only what they count from. */
function baseOf(ask: Ask): PeriodMention | null {
  const [period, another] = ask.periods;
  const [head] = [...ask.quantities, ...ask.directions].sort((one, other) => one.start - other.start);
  if (!period || another || !head || period.start < head.end) return null;
  const led = BASE_LED.test(wordsBetween(ask, head.end - 1, period.start)) || /^(?:on|over)\b/i.test(period.text);
  return led || period.relation === "from" ? { ...asNamed(period), relation: "in" } : null;
}

/** The time that the figure before these words was of, in the same sentence. */
const timeBefore = ({ claim, offset }: Ask): PeriodMention | undefined =>
  claim.context.findLast(
    (mention): mention is PeriodMention =>
      mention.kind === "period" &&
      mention.end <= (offset ?? 0) &&
      REPORTED.includes(mention.grain) &&
      mention.relation === "in" &&
      !mention.ofBase,
  );

/** "…, lower than in June", "…, up on Q1": which way it went from the time named, no figure told; null where several ways are. */
function wayFrom({ quantities, directions, cues }: Ask): "up" | "down" | null {
  const [first, ...others] = directions;
  if (!first || quantities.length > 0 || first.direction === "flat") return null;
  if (cues.some(({ cue }) => ["yoy", "qoq", "mom"].includes(cue))) return null;
  return others.some(({ direction }) => direction !== first.direction) || directions.some(({ negated }) => negated)
    ? null
    : first.direction;
}

/**
 * "Its Q1 revenue was 56bn, up a third from Q1 2025": the move is from the time named to that of the figure before. Undefined
 * where the words are none of this kind; null where they are, and what moved has no single figure for each time.
 */
export function upOnPeriod(ask: Ask): Built | null | undefined {
  const base = baseOf(ask);
  const own = base ? timeBefore(ask) : undefined;
  const [quantity, another] = ask.quantities;
  if (base && !own && !quantity && ON.test(ask.periods[0].text)) return wentOn(ask, base);
  const way = wayFrom(ask);
  const sized = quantity && (isMove(quantity) || quantity.role === "multiple");
  if (!base || another || isForecast(ask) || !(way || sized)) return undefined;
  if (!own) return !way && /^(?:on|over)\b/i.test(ask.periods[0].text) ? sinceBase(ask, base) : undefined;
  if (base.first === own.first || base.grain !== own.grain) return undefined;
  const found = measured(part(ask, [...ask.mentions.filter(({ kind }) => kind !== "period"), own]));
  if (!found || found.series.grain === "day") return undefined;
  const { series } = found;
  const [to, from] = [placed(ask, series, own), placed(ask, series, base)];
  const interval = way ? null : signedMove(ask, quantity);
  if (!to || !from || !(way || interval) || from.start >= to.start) return null;
  if (series.nature !== "flow" && !(isSingle(series, to) && isSingle(series, from))) return null;
  if (way) return { text: `${term(series, to)} ${way === "up" ? ">" : "<"} ${term(series, from)}`, used: takenOf(ask) };
  if (series.unit === "ratio" || !interval) return null;
  return {
    text: within(`${term(series, to)} / ${term(series, from)} - 1`, interval, "ratio"),
    used: takenOf(ask),
  };
}

const ON = /^(?:on|over)\b/i;
const STILL = ["2%", "5%"];

/** "Its net income was up on Q3", "flat on Q3": the last quarter or month that was over against the one named. */
function wentOn(ask: Ask, base: PeriodMention): Built | null | undefined {
  const [first, ...others] = ask.directions;
  if (!first || !["month", "quarter"].includes(base.grain) || isForecast(ask)) return undefined;
  const found = measured(part(ask, [...ask.mentions.filter(({ kind }) => kind !== "period"), base]));
  const from = found && placed(ask, found.series, base);
  if (found?.series.nature !== "flow" || found.series.grain !== base.grain || !from) return undefined;
  const to = lastOver(ask, found.series);
  if (!to || to.start <= from.start || others.length > 0 || first.negated) return null;
  const [now, then] = [term(found.series, to), term(found.series, from)];
  const text =
    first.direction !== "flat"
      ? `${now} ${first.direction === "up" ? ">" : "<"} ${then}`
      : ask.chooser.choose(
          `“${first.text}”`,
          "rival",
          STILL.map((size) => ({
            value: `${now} / ${then} - 1 in -${size}..${size}`,
            words: `moved by no more than ${size}`,
          })),
        );
  return { text, used: takenOf(ask) };
}

/** The last quarter or month that was over when it was said. */
function lastOver(ask: Ask, series: Series): Window | null {
  if (series.grain === "quarter") {
    const calendar = fiscalCalendar(series);
    return fiscalWindow(calendar, quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1));
  }
  const { start, end } = unitDays("month", lastPublished(series, ask.saidAt));
  return windowOf(start, end);
}

/** All but the cues that a move says nothing with. */
const takenOf = (ask: Ask) =>
  ask.mentions.filter(
    ({ kind, ...mention }) =>
      kind !== "cue" || ["comparison", "beats", "trails", "average"].includes((mention as { cue: string }).cue),
  );

/** "Its net income was down 83% on Q3 2024": what is told of is the same quarter a year later, or the latest one. */
function sinceBase(ask: Ask, base: PeriodMention): Built | null | undefined {
  const found = measured(part(ask, [...ask.mentions.filter(({ kind }) => kind !== "period"), base]));
  if (found?.series.nature !== "flow" || found.series.grain !== "quarter") return undefined;
  const { series } = found;
  const from = placed(ask, series, base);
  const interval = signedMove(ask, ask.quantities[0]);
  if (!from?.fiscal || !interval || !isSingle(series, from)) return undefined;
  const later = fiscalWindow(fiscalCalendar(series), { ...from.fiscal, year: from.fiscal.year + 1 });
  const latest = `latest(${term(series)}, ${isoOf(ask.saidAt)})`;
  const options = [
    ...(later.end < ask.saidAt ? [{ value: term(series, later), words: `${later.text}, a year later` }] : []),
    { value: latest, words: "the latest quarter" },
  ];
  const to = ask.chooser.choose("the time it moved to", "fit", options);
  return { text: within(`${to} / ${term(series, from)} - 1`, interval, "ratio"), used: takenOf(ask) };
}
