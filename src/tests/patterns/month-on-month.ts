import type { Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, part, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import { wayOf } from "../stance.ts";
import type { Window } from "../window.ts";

const AVERAGE = "(?: (?:monthly )?(?:avg\\.?|averages?|mean|figures?|prices?))?";
/** "Jan avg | vs jan avg", "May | over May", "Nov | against Nov 2023": what stands between the two times compared. */
const BETWEEN = new RegExp(`^${AVERAGE},? ?(?:vs\\.?|versus|over|on|against|to|compared (?:with|to))? ?$`, "i");
const JOINED = /\b(?:vs\.?|versus|over|on|against|to|compared (?:with|to))\b/i;
const TAIL =
  /[,:;(–—-]? ?(?:(?:on|by|in|going by|using|measured by) )?(?:the )?(?:monthly )?(?:averages?|avg\.?|means?|prices?|figures?|pink sheet(?: averages)?)?,? ?(?:comparing |that is |i\.e\. )?$/i;
const NUMBER = "(a|an|one|two|three|four|five|six|ten|twelve|\\d{1,2})";
const YEARS = new RegExp(`\\b${NUMBER} years?\\b`, "i");
const NAMES = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|q[1-4])/i;

/** "May | over May": of a name told twice the first may be read as no month at all. */
function saidTwice(ask: Ask, then: PeriodMention): PeriodMention | null {
  const name = /\b[a-z]{3,}$/i.exec(then.text)?.[0];
  const words = name && wordsBetween(ask, ask.offset ?? 0, then.end);
  const found = new RegExp(`\\b${name}${AVERAGE} (?:vs\\.?|versus|over|on|against) ${name}$`, "i").exec(words ?? "");
  const start = (ask.offset ?? 0) + (found?.index ?? 0);
  return found && name ? { ...then, start, end: start + name.length, text: name, relation: "in" } : null;
}

/** The two times at the end of the words that say of which figures the statement is; null where none stand there. */
function basisOf(ask: Ask): [PeriodMention, PeriodMention] | null {
  const [then, before] = [...ask.periods].reverse();
  const now = then && (saidTwice(ask, then) ?? before);
  if (!then || !now || !["in", "over", "from"].includes(then.relation)) return null;
  const between =
    wordsBetween(ask, now.end, then.start) + (/^(?:vs\.?|versus|over|on|against|to)\b/i.exec(then.text)?.[0] ?? "");
  const named = [now, then].every(({ text, grain }) => NAMES.test(text) && ["month", "quarter"].includes(grain));
  if (!named || !BETWEEN.test(between) || !JOINED.test(between)) return null;
  const end = wordsBetween(ask, then.end, Number.POSITIVE_INFINITY);
  return new RegExp(`^${AVERAGE}\\s*\\)?\\s*$`, "i").test(end) ? [now, then] : null;
}

/** The windows of the two: of a time named twice the later year and the one so many years before that the words tell. */
function windowsOf(ask: Ask, series: Series, [now, then]: [PeriodMention, PeriodMention]): [Window, Window] | null {
  const [later, named] = [now, then].map((period) =>
    placed(ask, series, { ...period, ...period.named, relation: "in" }),
  );
  if (!later || !named || !isSingle(series, later) || !isSingle(series, named)) return null;
  if (named.start < later.start) return [later, named];
  if (/\d{4}/.test(then.text) || named.start !== later.start) return null;
  const count = YEARS.exec(wordsBetween(ask, ask.offset ?? 0, now.start))?.[1];
  let base = named;
  for (let step = 0; step < (count ? numberOf(count.toLowerCase()) : 1); step++) base = earlier(series, base, "year");
  return [later, base];
}

/** What the figure says of the one over the other: so many times, a share of it, or how far apart. */
function relation(
  ask: Ask,
  quantity: QuantityMention | undefined,
  ratio: string,
  rest: readonly Mention[],
): string | null {
  const way = rest.find((one) => one.kind === "direction");
  if (!quantity) return way?.kind === "direction" ? `${ratio} - 1 ${way.direction === "up" ? ">" : "<"} 0%` : null;
  const stated = intervalOf(quantity);
  if (!stated) return null;
  if (quantity.role === "multiple") return within(ratio, stated, "x");
  const before = wordsBetween(ask, quantity.end, quantity.end + 16);
  if (quantity.role === "share" && /\bof$/i.test(quantity.text) && /^ ?(?:what|its|that)\b/.test(before))
    return within(ratio, stated, "ratio");
  const told = way?.kind === "direction" ? way.direction : wayOf(ask, quantity);
  if (!told || quantity.unit !== "ratio") return null;
  return within(`${ratio} - 1`, told === "up" ? stated : opposite(stated), "ratio");
}

/**
 * "Silver tripled in twelve months, jan avg vs jan avg", "is half of what it was two years ago (Nov vs Nov 2023)": the two times
 * at the end say which figures the statement holds against each other.
 */
export function monthOnMonth(ask: Ask): Built | null {
  const basis = basisOf(ask);
  if (!basis) return null;
  const [now, then] = basis;
  const rest = ask.mentions.filter((one) => one !== now && one !== then && one.start < now.start);
  const found = measured(part(ask, rest));
  const [quantity, another] = rest.filter((one) => one.kind === "quantity" && one.role !== "duration");
  const windows = found && !another ? windowsOf(ask, found.series, basis) : null;
  if (!found || !windows || found.series.grain === "day" || !TAIL.test(wordsBetween(ask, ask.offset ?? 0, now.start)))
    return null;
  if (rest.some((one) => one.kind === "cue" && ["condition", "record-high", "record-low"].includes(one.cue)))
    return null;
  const [later, base] = windows;
  const ratio = `${term(found.series, later)} / ${term(found.series, base)}`;
  const text = relation(ask, quantity as QuantityMention | undefined, ratio, rest);
  return text === null
    ? null
    : {
        text,
        used: ask.mentions.filter((one) => one.kind !== "cue" || one.cue !== "negation"),
        phrases: [/\b(?:avg|averages?|mean|figures?|prices?|comparing|what|of|half|third|quarter)\b/],
        extremes: true,
      };
}
