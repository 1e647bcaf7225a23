import { type CalendarUnit, unitDays } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { CueMention, Mention, PeriodMention } from "../claims/mention.ts";

/** "As | of Feb 7", "as of | Friday's close": the day up to which something is told. */
const AS_OF = /\bas (?:of )?(?:the )?(?:close (?:of|on) )?(?:trading on )?$/i;
/** "For the year", "on the week": the stretch that runs up to that day. */
const STRETCH =
  /\b(?:for|on|over|in) the (year|week|month|quarter)\b|\b(?:year|month|week|quarter)[- ]to[- ]date\b|\bytd\b/i;

const isDay = (one: Mention): one is PeriodMention & { first: number } =>
  one.kind === "period" && one.grain === "day" && one.relation === "in" && one.first !== null;
const isStretch = (one: Mention, day: number): one is PeriodMention =>
  one.kind === "period" &&
  one.grain !== "day" &&
  one.first !== null &&
  one.last !== null &&
  one.first <= day &&
  day <= one.last &&
  (one.relation === "in" || one.rule === "year-to-date" || one.rule === "unit-to-date");

/** The words of a stretch that no period was read from, as one up to the day. */
function spoken(claim: Claim, offset: number, day: number): PeriodMention | null {
  const found = STRETCH.exec(claim.quote);
  if (!found) return null;
  const unit = (found[1] ?? /^\w+/.exec(found[0])?.[0] ?? "year").toLowerCase();
  const of = unit === "ytd" ? "year" : (unit as CalendarUnit);
  const { start } = unitDays(of, day);
  const at = offset + found.index;
  return {
    kind: "period",
    start: at,
    end: at + found[0].length,
    text: found[0],
    rule: "as-of",
    relation: "in",
    first: start,
    last: day,
    grain: "span",
  };
}

/** "Down 3% for the year as of Feb 7": the stretch under way, up to the day told and not to the one it was said on. */
export function withAsOf(mentions: readonly Mention[], claim: Claim, offset: number | null): readonly Mention[] {
  if (offset === null || claim.measure !== "price" || !/\bas (?:of|the)\b/i.test(claim.quote)) return mentions;
  const told = mentions.find(
    (one) => isDay(one) && AS_OF.test(claim.quote.slice(0, one.start - offset) + (/^of /i.exec(one.text)?.[0] ?? "")),
  );
  if (!told || !isDay(told)) return mentions;
  const day = told.first;
  // "As of tonight": up to the day it was said on.
  if (claim.saidAt !== null && day >= claim.saidAt) return mentions;
  const own = mentions.find((one) => isStretch(one, day));
  const stretch: PeriodMention | null =
    own?.kind === "period"
      ? { ...own, relation: "in", last: day, grain: "span", rule: "as-of" }
      : spoken(claim, offset, day);
  if (!stretch) return mentions;
  const { start, end, text, rule } = told;
  const until: CueMention = { kind: "cue", cue: "lead-in", start, end, text, rule };
  const covered = (one: Mention) => one === told || (one.start < stretch.end && stretch.start < one.end);
  return [...mentions.filter((one) => !covered(one)), stretch, until].sort((a, b) => a.start - b.start);
}
