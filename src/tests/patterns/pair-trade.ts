import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { measuredAs } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { isMove } from "./change.ts";

const LONG = /\b(?:long|longing|bought|buying|own(?:ing)?)\s+(?:the )?$/;
const SHORT = /\b(?:short|shorting|shorted|sold short|selling)\s+(?:the )?$/;
const WON =
  /\b(?:(?:made|makes|earned|brought in|returned)\b(?! less)|paid(?: off)?\b|worked\b|in the (?:green|black)\b|(?:is|was|be|been) up\b|ahead\b|winn(?:er|ing)\b)/;
const LOST = /\b(?:lost|loses|cost|in the red|losing|loser|under ?water|(?:is|was|be|been) down|backfired)\b/;
const TO_COME = /\b(?:will|won[’']t|going to|should)\b|\bwould\b(?! have)/;
const MONEY =
  /\b(?:you |me |us |anyone )?(?:any |some )?money\b|\b(?:the |this |that )?(?:pair|trade)\b|\bwould have\b/;

const led = (ask: Ask, by: RegExp): SubjectMention | undefined =>
  ask.subjects.find(({ start }) => by.test(wordsBetween(ask, start - 16, start)));

/** One side is held against the other: the result is that of both, never of one. */
export const isPair = (ask: Ask): boolean => {
  const [a, b] = [led(ask, LONG), led(ask, SHORT)];
  return a !== undefined && b !== undefined && a.subject !== b.subject;
};
/** "Long Micron, | short Intel since June made 8 %": the other side stands before the claim's own words. */
export const isHalfOfPair = ({ claim }: Ask): boolean =>
  /^(?:short|long)\b/i.test(claim.quote) && /\b(?:long|short)\b[^.;!?]*(?:[,/&+]|\band)\s*$/i.test(claim.span.prefix);

/** "Long gold, short silver since March would have made money": the one's move less the other's, each with the same money. */
export function pairTrade(ask: Ask): Built | null {
  const [a, b] = [led(ask, LONG), led(ask, SHORT)];
  const [period, another] = ask.periods;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!a || !b || a.subject === b.subject || subjectIds(ask).length !== 2 || !period || another) return null;
  if (TO_COME.test(words) || ask.cues.some(({ cue }) => cue === "negation")) return null;
  const both = [a, b].map(({ subject }) =>
    measuredAs({ ...ask, claim: { ...ask.claim, measure: "price" } }, subject, undefined),
  );
  const moves = both.map((found) => {
    const window = found?.series.unit === "price" ? moveWindow(ask, found.series, period) : null;
    return found && window && window.end <= ask.saidAt ? moved(ask, found.series, window) : null;
  });
  const [quantity, second] = ask.quantities;
  const [won, lost] = [WON.test(words), LOST.test(words)];
  const stated = quantity ? (isMove(quantity) ? intervalOf(quantity) : null) : null;
  if (moves.includes(null) || won === lost || second || (quantity && !stated)) return null;
  const difference = `${bare(moves[0] as string)} - ${bare(moves[1] as string)}`;
  return {
    text: stated ? within(difference, won ? stated : opposite(stated), "ratio") : `${difference} ${won ? ">" : "<"} 0%`,
    used: [
      ...both.flatMap((found) => found?.used ?? []),
      ...ask.quantities,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue.startsWith("trade-") || ["comparison", "question"].includes(cue)),
    ],
    phrases: [/\b(?:long|longing|bought|buying|short|shorting|shorted|selling|owning)\b/, WON, LOST, MONEY],
    supposed: true,
    assumptions: ["the same money on either side, close to close"],
  };
}

const bare = (text: string) => (/ [-/] /.test(text) ? `(${text})` : text);
