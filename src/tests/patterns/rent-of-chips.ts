import { isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { seriesMeant, term } from "../series.ts";
import { isForecast } from "../stance.ts";

/** A month that is over by the day it is said, or the day itself. */
interface Month {
  first: number;
  last: number;
  start: number;
}

function monthOf(ask: Ask, { first, last, grain, relation, start, named }: PeriodMention): Month | null {
  const days = named && relation !== "in" ? named : { first, last };
  const told = ["in", "over", "from", "since", "after", "until"].includes(relation) && grain === "month";
  return told && days.first !== null && days.last !== null && days.last <= ask.saidAt
    ? { first: days.first, last: days.last, start }
    : null;
}

const LESS = /\b(?:cheaper|lower|less|below|under|fell|dropped|declined|slid|down|off|eased|sank)\b/g;
const MORE =
  /\b(?:dearer|pricier|costlier|more expensive|higher|more|above|over|rose|climbed|jumped|up|gained|increased|recovered|rebounded)\b/g;
const SAME = /\b(?:same|unchanged|flat|level with|as (?:much|cheap|expensive|dear))\b/;
const DENIED = /\b(?:not|never|no longer|hardly)\b|n[’']t\b/;
/** Words that such a comparison is made of. */
const SAID =
  /\b(?:one|1|year|contracts?|deals?|rentals?|rents?|rates?|prices?|hour(?:ly)?|gpu|per|an|cost|costs|went|goes|ran|runs?|rented|renting|for|cheaper|dearer|pricier|costlier|had|been|it|low|lows|cycle|trough|against|compared|out|from|term)\b|\bone[- ]year\b/;

/** Which way the rent went from one month to the other, by its words; null where they tell both or neither. */
function wayOf(words: string): "<" | ">" | null {
  const plain = words.replace(/\b(?:more|less) than\b|\bone[- ]year\b/g, (found) => (/year/.test(found) ? "" : found));
  const [less, more] = [LESS, MORE].map((way) => plain.match(way) !== null);
  return less === more || SAME.test(words) || DENIED.test(words) ? null : less ? "<" : ">";
}

const CHANGED = /\b(?:more|less|dearer|cheaper|higher|lower|by|rose|fell|up|down)\b(?! than)/;

/** What an hour cost in a month, where one was quoted in it. */
function rentsIn(ask: Ask, subject: string) {
  const series = seriesMeant(ask.registry, subject, "price", false);
  if (!series) return null;
  const rent = term(series);
  return {
    of: ({ last }: Month) => `latest(${rent}, ${isoOf(last)})`,
    quoted: ({ first, last }: Month) => `any(${rent}, ${isoOf(first)}..${isoOf(last)}) > 0`,
  };
}

const isAmount = ({ unit, low }: QuantityMention) => unit.startsWith("USD") && low !== null;

/** "A one-year H100 contract was cheaper in March than last October", "went from $1.70 in October to $2.35 in March": the rent of a chip in two months in which it was quoted. */
export function rentOfChips(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  if (!subject || other || !/ rental$/.test(subject) || isForecast(ask)) return null;
  const rents = rentsIn(ask, subject);
  const months = ask.periods.map((period) => monthOf(ask, period));
  const [one, two, third] = months;
  if (!rents || !one || two === null || third !== undefined) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const figures = ask.quantities.filter(({ role }) => role !== "duration");
  const text = statement({ words, figures, one, two, of: rents.of });
  if (text === null) return null;
  return {
    text: `if ${[one, ...(two ? [two] : [])].map(rents.quoted).join(" and ")} then ${text}`,
    used: ask.mentions.filter(
      (mention) => mention.kind !== "cue" || ["comparison", "trails", "beats"].includes(mention.cue),
    ),
    phrases: [SAID],
    extremes: true,
    assumptions: ["as quoted for a contract of one year where sources tell the term"],
  };
}

interface Told {
  words: string;
  figures: readonly QuantityMention[];
  one: Month;
  two: Month | undefined;
  of: (month: Month) => string;
}

/** What is said of the two months: each one's figure, by how much one lies apart from the other, or which is the higher. */
function statement({ words, figures, one, two, of }: Told): string | null {
  const [first, second, more] = figures;
  if (more || (!two && (!first || second))) return null;
  if (!two) {
    const stated = isAmount(first) && !CHANGED.test(words) ? intervalOf(first) : null;
    return stated && within(of(one), stated, "");
  }
  const now = one.last > two.last ? one : two;
  const [later, earlier] = [of(now), of(now === one ? two : one)];
  if (first && second) {
    const parts = [first, second].map((figure, index) => {
      const stated = isAmount(figure) ? intervalOf(figure) : null;
      return stated && within(of(index === 0 ? one : two), stated, "");
    });
    return parts.includes(null) ? null : parts.join(" and ");
  }
  const way = wayOf(words);
  if (!first) return way && `${of(one)} ${way} ${of(two)}`;
  const stated = first.unit === "ratio" && first.role !== "multiple" ? intervalOf(first) : null;
  return stated && way && within(`${later} / ${earlier} - 1`, way === "<" ? opposite(stated) : stated, "ratio");
}
