import type { Ask } from "./ask.ts";
import { isForecast } from "./stance.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

/** "After that backlog number", "given those results": what has just come out and lets somebody foretell the rest. */
const OCCASION =
  /(?:^|[\s,(—–-])(?:after|following|given|with|thanks to|on the back of|off the back of|in light of|because of|on) (?:that|this|such an?|those|these)(?: [\w$&.'’-]+){0,3}? (?:numbers?|prints?|figures?|reports?|results|beat|miss|guide|guidance|outlook|news|announcements?|backlog|rpo|orders?|deals?|earnings|keynote|release|letter|filing|call|bombshell|blowout|disaster)\b(?! (?:is|was|are|were|day|week|month|date|beats?|misses|comes?))(?:[,)]|(?=\s|$|[.!?;:]))/i;

/** The ask without what had come out when it was said, of what is foretold by a time that the words name. */
export function withoutOccasion(ask: Ask): Ask {
  const { claim, offset, periods, saidAt } = ask;
  if (offset === null || !isForecast(ask) || claim.kind === "conditional") return ask;
  const found = OCCASION.exec(claim.quote);
  if (!found || !periods.some(({ last }) => last !== null && last > saidAt)) return ask;
  const [from, to] = placesOfMatch(found).map((at) => at + offset);
  const inside = ask.mentions.filter(({ start, end }) => start < to && from < end);
  if (inside.some(({ kind }) => kind === "quantity" || kind === "period")) return ask;
  const named = ask.subjects.some((one) => !inside.includes(one));
  const measure =
    claim.measure !== null && inside.some((one) => one.kind === "measure" && one.measure === claim.measure);
  if (!named) return ask;
  const cut = withoutWords(ask, placesOfMatch(found));
  return measure && cut.measures.length === 0 ? { ...cut, claim: { ...cut.claim, measure: null } } : cut;
}
