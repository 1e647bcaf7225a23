import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";

/** Where the condition's words stand in the post, from the claim's sentence; null when they cannot be placed. */
function conditionSpan(ask: Ask): { start: number; end: number } | null {
  const { condition } = ask.claim;
  const cue = ask.claim.mentions.find((mention) => mention.kind === "cue" && mention.cue === "condition");
  if (!condition || !cue) return null;
  const at = condition.indexOf(cue.text);
  const start = at >= 0 ? cue.start - at : cue.start;
  return { start, end: start + condition.length };
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
    const first = ask.claim.mentions.filter((mention) => inside(mention) && !isCue(mention));
    const then = ask.mentions.filter((mention) => !inside(mention) && !isCue(mention));
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
