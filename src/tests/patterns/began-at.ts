import { type CalendarUnit, isoOf, unitDays } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { foundIn, MASK, WHO } from "../masked.ts";
import { measured } from "../measured.ts";
import { seriesMeant, term } from "../series.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";

const { period: T, quantity: Q } = MASK;
const FORMS = [
  `^(?:(?:and|but|so|yet|then|though|while) )*(?:${WHO} ?)?(?:has |had )?(?:started|began|entered|opened|kicked off|starts|begins)` +
    `(?: (?:the|this|off) (?:new )?(?<unit>year|month|quarter|week)| (?:the )?(?<time>${T}))(?: (?:trading|out))?(?: (?:at|around|near|about|just|right))*` +
    ` (?:the )?(?<figure>${Q})[.!]*$`,
].map((each) => new RegExp(each, "di"));
const MAY_TELL = /\b(?:start|beg[ai]n|enter|open|kick)/i;

/** The time that began: of a time named, or of the one under way. */
function timeOf(ask: Ask, unit: string | undefined, time: PeriodMention | undefined): Window | null {
  if (unit) {
    const { start, end } = unitDays(unit.toLowerCase() as CalendarUnit, ask.saidAt);
    return windowOf(start, end);
  }
  if (!time || time.grain === "day" || time.relation !== "in" || time.first === null || time.last === null) return null;
  return time.first <= ask.saidAt ? windowOf(time.first, time.last) : null;
}

/** "Started the year at 134": the last close before it, or the first price or close in it. */
export function beganAt(ask: Ask): Built | null {
  const { offset, mentions, claim } = ask;
  if (offset === null || !MAY_TELL.test(claim.quote)) return null;
  const found = foundIn({ words: claim.quote, start: offset, mentions }, FORMS);
  const [figure] = found?.figures("figure") ?? [];
  const subjects = mentions.filter(({ kind }) => kind === "subject");
  const series = found && measured(part(ask, subjects))?.series;
  const window = found && timeOf(ask, found.groups.unit, found.times("time")[0]);
  const stated = figure && intervalOf(figure);
  if (series?.unit !== "price" || series.grain !== "day" || !window || !figure || !stated) return null;
  const line = counted(ask, series, null, figure, stated);
  const open = seriesMeant(ask.registry, series.subject, "open", false);
  if (!line) return null;
  const at = ask.chooser.choose(`what it began ${window.text} at`, "fit", [
    { value: term(series, isoOf(window.start - 1)), words: "the last close before it" },
    { value: `first(${term(series)}, ${window.text})`, words: "its first close" },
    ...(open ? [{ value: `first(${term(open)}, ${window.text})`, words: "its first price" }] : []),
  ]);
  return readWhole(ask, within(at, line.interval, line.unit), line.assumptions);
}
