import { type Day, isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { asThreshold, intervalOf } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { counted } from "../unit.ts";

const YET_TO = /\b(?:has|have|had) (?:yet to|still to)\b|\b(?:has|have) still not\b/;
const NEVER_BEFORE = /\b(?:had|has|have) never\b/;
const ANY =
  /\b(?:in|on|over|for) (?:any|a|a single|one) (?:single |full |whole )?(?:day|session|month|quarter)\b|\bat (?:any|some) point\b/;

const WEEKDAY = /(?:mon|tues|wednes|thurs|fri)day$/i;
/** "Had never closed above 200 until Thursday": not before it, and in it; such a weekday is the last that was. */
function upTo({ named, text }: PeriodMention, saidAt: Day): { text: string; and: string } | null {
  const ahead = named && named.first > saidAt && named.first - saidAt < 7 && WEEKDAY.test(text);
  const [first, last] = named ? [named.first - (ahead ? 7 : 0), named.last - (ahead ? 7 : 0)] : [saidAt + 1, saidAt];
  return first > saidAt
    ? null
    : { text: `before(${isoOf(first)})`, and: `${isoOf(first)}..${isoOf(Math.min(last, saidAt))}` };
}

/** Where the days spoken of begin and end: those of the period named, else all up to the day it was said, or up to a time named by "before". */
function daysOf(ask: Ask, words: string): { text: string; and: string | null } | null {
  const [period, another] = ask.periods;
  const found = measured(ask);
  if (another || !found) return null;
  const last = found.series.grain === "day" ? ask.saidAt : lastPublished(found.series, ask.saidAt);
  const until = `before(${isoOf(last + 1)})`;
  if (!period) return YET_TO.test(words) ? { text: until, and: null } : null;
  if (period.relation === "before" && NEVER_BEFORE.test(words)) {
    const start = period.named?.first ?? period.first;
    return start !== null && start <= ask.saidAt
      ? { text: `before(${isoOf(start)})`, and: `${isoOf(start)}..${isoOf(ask.saidAt)}` }
      : null;
  }
  if (period.relation === "until" && /\bhad never\b/.test(words)) return upTo(period, ask.saidAt);
  const window =
    YET_TO.test(words) && ["in", "over"].includes(period.relation) ? placed(ask, found.series, period) : null;
  if (!window || window.start > ask.saidAt) return null;
  return { text: `${isoOf(window.start)}..${isoOf(Math.min(window.end, ask.saidAt))}`, and: null };
}

/** "Has yet to average more than 80", "had never closed over 50 before this week": no figure beyond the line by then. */
export function notYet(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [quantity, another] = ask.quantities;
  if (!(YET_TO.test(words) || NEVER_BEFORE.test(words)) || !quantity || another) return null;
  const found = measured(ask);
  const days = found && daysOf(ask, words);
  const stated = intervalOf(quantity);
  const isFigure = found && (found.series.nature === "level" || found.series.grain === "month");
  if (!days || !stated || !isFigure || quantity.role === "change") return null;
  const line = counted(
    ask,
    found.series,
    null,
    quantity,
    quantity.bound === "exact" ? asThreshold(stated, "up") : stated,
  );
  if (!line) return null;
  const some = (when: string) => within(`any(${term(found.series)}, ${when})`, line.interval, line.unit);
  return {
    text: `not (${some(days.text)})${days.and ? ` and ${some(days.and)}` : ""}`,
    used: ask.mentions.filter((one) => one.kind !== "cue" || ["negation", "average", "future"].includes(one.cue)),
    phrases: [YET_TO, NEVER_BEFORE, ANY],
    assumptions: ["as far back as the record goes", ...line.assumptions],
  };
}
