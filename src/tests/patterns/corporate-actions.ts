import { dayOf } from "../../calendar.ts";
import { ahead } from "../ahead.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { seriesMeant, written } from "../series.ts";
import { isForecast } from "../stance.ts";
import { type Window, windowOf } from "../window.ts";

const RATIO = /^\W*([a-z]+|\d+)[\s-]*(?:for|:|to)[\s-]*([a-z]+|\d+)/i;
/** Days back in which a split spoken of without a day is looked for. */
const RECENT = 45;

/** The period of the words for the closes of a share, or the days about the one it was said. */
export function windowFor(ask: Ask, subject: string, around: number): Window | null {
  const close = seriesMeant(ask.registry, subject, "close", false);
  const [period, another] = ask.periods;
  if (!close || another) return null;
  const window = period ? placed(ask, close, period) : windowOf(ask.saidAt - around, ask.saidAt);
  const told = window && window.start <= ask.saidAt && window.end > ask.saidAt && !isForecast(ask);
  return told && DONE.test(ask.claim.quote) ? windowOf(window.start, ask.saidAt) : window;
}
/** "Started trading on its split this week": what was done by the day it was said. */
const DONE =
  /\b(?:started|began|begun|split its|was split|were split|has|have|had|did|done|took|went|became|traded|opened|effected|completed|executed|paid|just|already)\b/i;

/** Of what was done in a time the day on which it was, where one is known: in what ratio, that day tells. */
function dayOfSplit(ask: Ask, subject: string, { start, end, ...window }: Window): Window {
  const days = (ask.registry.subject(subject)?.splits ?? []).map(({ day }) => dayOf(day));
  const known = days.filter((day) => day >= start && day <= end && day <= ask.saidAt);
  return known.length === 1 ? windowOf(known[0], known[0]) : { start, end, ...window };
}

/** "Nvidia split its stock ten for one in June": new shares for old ones on the day first traded so. */
export function split(ask: Ask): Built | null {
  const cue = cueOf(ask, "split-ratio");
  const [subject, other] = subjectIds(ask);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [, fresh, old] = RATIO.exec(cue?.text ?? "") ?? [];
  if (!cue || !subject || other || !/\bsplit/.test(words) || !fresh || ask.quantities.length > 0) return null;
  if (/\b(?:before|after|ahead of|pre|post|since)\b[^.;]*\bsplit/.test(words)) return null;
  const ratio = numberOf(fresh) / numberOf(old);
  const spoken = windowFor(ask, subject, RECENT);
  if (!spoken || !(ratio > 0)) return null;
  const window = isForecast(ask) ? spoken : dayOfSplit(ask, subject, spoken);
  const used = [...ask.subjects, ...ask.measures, cue, ...ask.periods, ...ask.directions];
  return {
    text: `any(split(${written(subject)}), ${window.text}) ~ ${Number(ratio.toFixed(6))}x`,
    used,
    phrases: [/\b(?:stock[- ])?splits?\b/, CAME],
    assumptions: ["counted on the first day traded on the new basis"],
  };
}
/** "Took effect", "came into force": when shares are traded on the new basis. */
const CAME =
  /\b(?:(?:took|takes|taken|in(?:to)?|came into|went into|goes into|is in|are in) (?:effect|force)|happened|went (?:live|through)|became effective|effective|kicked in|splits?|split)\b/;

/** "Splits its shares", "a stock split", "will split": of what is said to be announced alone no day is on record. */
const TO_SPLIT =
  /\b(?:(?:will|[’']ll|to|going to|gonna|does|do|doesn[’']t|won[’']t|not|never) )?splits? (?:(?:its|their|the) )?(?:(?:stock|shares?|share price)\b)?|\b(?:stock|share) splits?\b/;
const ANNOUNCED = /\bannounc\w*|\bdeclar\w*|\bunveil\w*|\bapprov\w*|\bvot\w*|\bpropos\w*|\bask\w*|\bplan\w*/;
const OF_OTHERS =
  /\bsplits? (?:up|off|between|into|from|the (?:vote|difference|bill|business|company|firm))\b|\bsplit-/;

/** "They will split the stock before the year is over": whether shares trade on a new basis by then, in whatever ratio. */
export function splitToCome(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const [period, another] = ask.periods;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!subject || other || !period || another || ask.quantities.length > 0 || !isForecast(ask)) return null;
  if (!TO_SPLIT.test(words) || ANNOUNCED.test(words) || OF_OTHERS.test(words) || cueOf(ask, "split-ratio")) return null;
  const close = seriesMeant(ask.registry, subject, "close", false);
  const window = close?.grain === "day" && close.known?.kind === "company" ? ahead(ask, close, period) : null;
  if (!window) return null;
  const reverse = /\breverse\b/.test(words);
  return {
    text: `any(split(${written(subject)}), ${window.text}) ${reverse ? "<" : ">"} 1x`,
    used: [...ask.subjects, ...ask.measures, period, ...ask.directions],
    phrases: [TO_SPLIT, /\breverse\b/],
    assumptions: ["counted on the first day traded on the new basis"],
  };
}
