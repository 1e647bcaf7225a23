import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";

const CONDITION = /^(?:if|unless|once|assum\w*|suppos\w*|provided|in case|as long as|so long as|whenever)/i;
const isCondition = (mention: Mention) =>
  mention.kind === "cue" && mention.cue === "condition" && CONDITION.test(mention.text);

/** Mentions of the claim's sentence: its own and those of its context. */
const around = (ask: Ask): Mention[] => [...ask.claim.mentions, ...ask.claim.context].sort((x, y) => x.start - y.start);

/**
 * Where the if-part stands in the post: its words as the claim gives them, and where it comes first all up to the
 * claim's own words, since "if A (aside) and assuming B, then C" rests on both. Null when it cannot be placed.
 */
function conditionSpan(ask: Ask): { start: number; end: number } | null {
  const { condition, quote } = ask.claim;
  const cue = around(ask).find(isCondition);
  if (!condition || !cue) return null;
  const at = condition.toLowerCase().indexOf(cue.text.toLowerCase());
  const start = at >= 0 ? cue.start - at : cue.start;
  const own = ask.offset !== null && start < ask.offset ? ask.offset : null;
  return { start, end: own ?? Math.max(start + condition.length, quote.startsWith(condition) ? condition.length : 0) };
}

const AFTERWARDS =
  /\b(?:day|week|month|session|quarter) (?:after|later|following)\b|\bnext (?:day|session)\b|\bfollowing (?:day|session|week)\b|\bafterwards?\b|\bwithin\b/i;

/** True where the consequence is timed by the condition ("the day after"), which the test does not follow. */
const untimed = (ask: Ask, then: readonly Mention[]) =>
  AFTERWARDS.test(ask.claim.quote) && !then.some(({ kind }) => kind === "period");

/** "If oil rises in 2025, Exxon's revenue will": void where the condition does not occur, open until it is decided. */
export function conditional(build: (ask: Ask) => Built | null): (ask: Ask) => Built | null {
  return (ask) => {
    const span = conditionSpan(ask);
    if (ask.claim.kind !== "conditional" || !span) return null;
    const inside = (mention: Mention) => mention.start >= span.start && mention.end <= span.end;
    const isCue = (mention: Mention) => mention.kind === "cue" && mention.cue === "condition";
    const first = around(ask).filter((mention) => inside(mention) && !isCue(mention));
    const then = ask.mentions.filter((mention) => !inside(mention) && !isCue(mention));
    if (first.length === 0 || then.length === 0) return null;
    const subjects = (mentions: readonly Mention[]) => mentions.some((mention) => mention.kind === "subject");
    const borrowed = ask.subjects.filter((mention) => inside(mention));
    const bare = { ...ask.claim, condition: null, quantity: null, direction: null };
    const condition = build({ ...part(ask, first), claim: { ...bare, kind: "forecast" } });
    const consequence = build({
      ...part(ask, subjects(then) ? then : [...borrowed, ...then]),
      claim: { ...ask.claim, condition: null, kind: "forecast" },
    });
    if (!condition || !consequence) return null;
    return {
      text: `if ${condition.text} then ${consequence.text}`,
      used: [...condition.used, ...consequence.used, ...ask.mentions.filter(isCue)],
      assumptions: [...(condition.assumptions ?? []), ...(consequence.assumptions ?? [])],
      deadline: consequence.deadline,
      partial: untimed(ask, then),
    };
  };
}

/** A conditional whose if-part stands outside its own words: without it the claim says something else. */
export const restsOnCondition = (ask: Ask) =>
  ask.claim.kind === "conditional" &&
  ask.claim.condition !== null &&
  !/^(?:and )?(?:assum|suppos)/i.test(ask.claim.quote);

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
