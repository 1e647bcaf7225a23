import { STARTS_IF } from "../../claims/if-openers.ts";
import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";

/** Words that are themselves the assumption, not what follows from it. */
const ASSUMES = /^(?:and )?(?:assum|suppos)/i;
/** "Should Micron close below 80, …", "were the Fed to cut, …". */
export const INVERTED = /^(?:should|were|when|say)(?: the)?$/i;

/** A word that opens an if-part. */
export const isCondition = (mention: Mention) =>
  mention.kind === "cue" &&
  ((mention.cue === "condition" && STARTS_IF.test(mention.text)) || INVERTED.test(mention.text));

/** "Until it closes above 70, …": how long something is so, which is no consequence. */
export const UNTIL = /^(?:not )?(?:until|till?)\b/i;

/** Nothing follows from what is assumed: all the words are the assumption. */
export const onlyAssumes = ({ claim: { condition, quote } }: Ask) =>
  ASSUMES.test(quote) && (condition === null || condition.length >= quote.replace(/[\s.!]+$/, "").length);

/** A conditional whose if-part stands outside its own words: without it the claim says something else. */
export const restsOnCondition = (ask: Ask) =>
  ask.claim.kind === "conditional" && ask.claim.condition !== null && !onlyAssumes(ask);

/** "Assume 25-30bn in its Q2": what is assumed, as a statement of its own. */
export function withoutAssume(ask: Ask): Ask {
  const cue = ask.mentions.find(isCondition);
  const leads = cue !== undefined && cue === ask.mentions[0] && /^(?:assum|suppos)/i.test(cue.text);
  return leads
    ? part(
        ask,
        ask.mentions.filter((mention) => mention !== cue),
      )
    : ask;
}
