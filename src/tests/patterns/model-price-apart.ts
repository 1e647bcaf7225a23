import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { built, latest, ofSides, type Side } from "./model-sides.ts";
import { isPartOf } from "./times-as-much.ts";

/** "Undercuts o1 by more than 95%". */
const UNDERCUT = /\bundercut(?:s|ting)? [^,;:.]*\bby\b/;

/** "Costs half of what they want for Y", "ten times cheaper than Y", "40 % cheaper than Y": of two models. */
export function apart(ask: Ask, [first, second]: string[], quantity: QuantityMention): Built | null {
  const stated = intervalOf(quantity);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const cheaper =
    /\b(?:cheaper|less|lower|below)\b/.test(wordsBetween(ask, quantity.end, quantity.end + 24)) || UNDERCUT.test(words);
  const dearer = /\b(?:dearer|pricier|more expensive|above|more than)\b/.test(
    wordsBetween(ask, quantity.end, quantity.end + 24),
  );
  if (!stated || /\bthan\b.*\bthan\b.*\bthan\b/.test(words)) return null;
  const ratio = (side: Side) => `${latest(ask, first, side)} / ${latest(ask, second, side)}`;
  if (quantity.role === "multiple") {
    const inverse = (side: Side) => `${latest(ask, second, side)} / ${latest(ask, first, side)}`;
    return built(
      ask,
      ofSides(ask, (side) => within(cheaper ? inverse(side) : ratio(side), stated, "x")),
    );
  }
  if (quantity.unit !== "ratio") return null;
  if (cheaper || dearer)
    return built(
      ask,
      ofSides(ask, (side) => within(`${ratio(side)} - 1`, cheaper ? opposite(stated) : stated, "ratio")),
    );
  return isPartOf(ask, quantity)
    ? built(
        ask,
        ofSides(ask, (side) => within(ratio(side), stated, "ratio")),
      )
    : null;
}

const LESS = /\b(?:cheaper|less|lower|below|undercuts?|undercutting)\b/;
const MORE = /\b(?:dearer|pricier|costlier|more expensive|more|higher|above)\b/;
const SAME =
  /\b(?:the (?:(?:very|exact) )?same (?:(?:list |token |per-token |output |input )*(?:price|rate|amount) )?(?:for (?:in|out)put(?: tokens?)? )?(?:as|that)|match(?:es|ed)?|on (?:a )?par with|equals?|identical to|priced (?:identically|the same|like))\b/;
/** "o1 and o1-preview | carry the same list price": of the two alike. */
const ALIKE =
  /^(?: (?:now|both|each|also|still|currently|today|exactly))* (?:(?:carry|have|share|charge|cost|list|are|sell|go|come)\b[^,;:.]*\b)(?:the (?:(?:very|exact) )?same|identical(?:ly)?|equal(?:ly)?|alike)\b(?! (?:as|that|way|time|company|lab|size|speed|quality))/;
const JOINED = /^(?:,? (?:and|&)|\/)(?: the| openai[’']s)? ?$/;
/** "As cheap as", "not as dear as": no dearer, and cheaper. */
const AS = /\bas (much|cheap|expensive|dear|pricey|costly) as\b/;
const DENIED = /\b(?:not|isn[’']t|doesn[’']t|aren[’']t|no longer|hardly)\b/;

/** How the price of the first stands to that of the second by the words between them; null where they do not say. */
function orderOf(words: string): "=" | "<" | ">" | "<=" | ">=" | null {
  const denied = DENIED.test(words);
  const as = AS.exec(words)?.[1];
  if (as) return denied ? (as === "cheap" ? ">" : "<") : "=";
  const [same, less, more] = [SAME, LESS, MORE].map((way) => way.test(words));
  if (same) return denied || less || more ? null : "=";
  if (less === more) return null;
  return denied ? (less ? ">=" : "<=") : less ? "<" : ">";
}

/** "Undercuts Y", "is dearer than Y per output token", "costs the same as Y": of two models, by no figure. */
export function ordered(ask: Ask, [first, second]: string[]): Built | null {
  const from = ask.subjects.find(({ subject }) => subject === first);
  const to = ask.subjects.findLast(({ subject }) => subject === second);
  if (!from || !to || from.start > to.start) return null;
  const words = wordsBetween(ask, from.end, to.start);
  const behind = JOINED.test(words) ? wordsBetween(ask, to.end, Number.POSITIVE_INFINITY) : "";
  const order = ALIKE.test(behind) && !DENIED.test(behind) ? "=" : orderOf(words);
  if (order === null || /\bthan\b.*\bthan\b|\bneither\b/.test(words)) return null;
  const text = ofSides(ask, (side) => `${latest(ask, first, side)} ${order} ${latest(ask, second, side)}`);
  const used = ask.mentions.filter(
    (one) => one.kind !== "cue" || ["comparison", "trails", "beats", "negation", "says"].includes(one.cue),
  );
  return built(ask, text, { used });
}
