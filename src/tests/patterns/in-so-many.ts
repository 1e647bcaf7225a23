import { type Ask, wordsBetween } from "../ask.ts";
import { signOf } from "../bound-signs.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { term } from "../series.ts";
import { counted } from "../unit.ts";
import { windowOf } from "../window.ts";

const IN_SO_MANY =
  /\b(?:in|for|during) (no fewer than |not fewer than |at least |more than |only |just |exactly |no more than |at most |fewer than )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) of (?:the |its |those )?(?:first |last |past )?(?:\w+ )?(month|quarter)s\b/;

/** "In at least three of the four quarters of 2024 it sold more than 20bn": so many figures of a time beyond the line. */
export function inSoMany(ask: Ask): Built | null {
  const [phrase, how = "", many, unit] =
    IN_SO_MANY.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY)) ?? [];
  const at = phrase === undefined ? -1 : ask.claim.quote.toLowerCase().indexOf(phrase) + (ask.offset ?? 0);
  const inside = (one: { start: number; end: number }) => one.start >= at && one.end <= at + (phrase?.length ?? 0);
  const [quantity, another] = ask.quantities.filter((one) => !inside(one));
  const [period, second] = ask.periods;
  const found = phrase === undefined ? null : measured(ask);
  if (!found || !quantity || another || !period || second || found.series.grain !== unit) return null;
  const placedIn = placed(ask, found.series, period);
  const stated = intervalOf(quantity);
  const line = placedIn && stated && counted(ask, found.series, placedIn, quantity, stated);
  if (
    !placedIn ||
    !line ||
    quantity.role === "change" ||
    ask.cues.some((cue) => cue.cue === "negation" && !inside(cue))
  )
    return null;
  const last = found.series.grain === "month" ? lastPublished(found.series, ask.saidAt) : placedIn.end;
  const window = placedIn.end > last && placedIn.start < last ? windowOf(placedIn.start, last) : placedIn;
  const each = within(term(found.series), line.interval, line.unit);
  return {
    text: `count(${each}, ${window.text}) ${signOf(how)} ${numberOf(many)}`,
    used: ask.mentions.filter((one) => one.kind !== "cue" || inside(one) || one.cue === "average"),
    phrases: [IN_SO_MANY],
    assumptions: line.assumptions,
  };
}
