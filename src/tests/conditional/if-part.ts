import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";
import { isPlain } from "../plain-words.ts";
import { around, conditionWords, type Place } from "./halves.ts";
import { INVERTED, isCondition } from "./opener.ts";
import { isPeriod } from "./times.ts";

/** The if-part cut at each "if" or "assume", a clause without a period taking that of another. */
function clausesOf(mentions: readonly Mention[]): Mention[][] {
  const found: Mention[][] = [];
  for (const mention of mentions) {
    const full = mention.kind === "quantity" && found.at(-1)?.some(({ kind }) => kind === "quantity");
    if (full) break;
    const opens = isCondition(mention) && !(INVERTED.test(mention.text) && found.length > 0);
    if (opens || found.length === 0) found.push([]);
    if (!isCondition(mention) && !(mention.kind === "cue" && mention.cue === "condition"))
      found[found.length - 1].push(mention);
  }
  const states = (clause: Mention[]) => clause.some(({ kind }) => kind === "quantity" || kind === "direction");
  // "If it turns a profit in Q4" states something in words of which no mention is made.
  const stating = found.some(states) ? found.filter(states) : found;
  const period = mentions.find(({ kind }) => kind === "period");
  return stating.map((clause) =>
    period && !clause.some(({ kind }) => kind === "period") ? [...clause, period] : clause,
  );
}

/** All of several statements; null when one of them has no test, or there is none. */
export function together(statements: readonly (Built | null)[]): Built | null {
  if (statements.length === 0 || statements.includes(null)) return null;
  const all = statements as Built[];
  return {
    text: all.map(({ text }) => text).join(" and "),
    used: all.flatMap(({ used }) => [...used]),
    phrases: all.flatMap(({ phrases }) => phrases ?? []),
    tentative: all.some(({ tentative }) => tentative === true) || undefined,
    assumptions: all.flatMap(({ assumptions }) => assumptions ?? []),
  };
}

/** "If Foobar closes below 51": somebody before all that was read of an if-part without a subject, whom no other may stand in for. */
function namesUnknown(ask: Ask, clause: readonly Mention[], from: number): boolean {
  if (clause.some(({ kind }) => kind === "subject")) return false;
  const first = clause.find(({ kind }) => kind === "direction" || kind === "quantity" || kind === "measure");
  if (!first || ask.offset === null || from < ask.offset) return false;
  const lead = ask.claim.quote.slice(from - ask.offset, Math.max(0, first.start - ask.offset));
  return (lead.match(/\p{L}[\p{L}\p{N}'’&-]*/gu) ?? []).slice(1).some((word) => {
    const at = from + lead.indexOf(word);
    return !isPlain(word) && !around(ask).some(({ start, end }) => start <= at && at < end);
  });
}

/** "If its March comes in below February": two times held against each other. */
const comparesTimes = (ask: Ask, inside: (mention: Mention) => boolean) =>
  new Set(
    around(ask)
      .filter((one) => isPeriod(one) && inside(one))
      .map(({ start }) => start),
  ).size > 1;

/** An if-part that figures would decide if its words had been understood: what follows from it is not stated without it. */
export const isMeasured = (ask: Ask, inside: (mention: Mention) => boolean) =>
  around(ask).some(
    (mention) =>
      inside(mention) &&
      ((isPeriod(mention) && ["month", "quarter", "half"].includes(mention.grain) && comparesTimes(ask, inside)) ||
        (mention.kind === "quantity" && mention.role !== "duration") ||
        (mention.kind === "cue" && /^(?:record|highest|lowest|streak)/.test(mention.cue))),
  );

/** What the mentions of the if-part state, in the words of the whole. */
export function conditionByMentions(
  ask: Ask,
  span: Place,
  inside: (mention: Mention) => boolean,
  build: (ask: Ask) => Built | null,
): Built | null {
  const because = { ...ask.claim.because, kind: undefined };
  const quote = conditionWords(ask, span);
  const claim = { ...ask.claim, because, quote, condition: null, quantity: null, direction: null, kind: "forecast" };
  return together(
    clausesOf(around(ask).filter(inside)).map((clause) =>
      namesUnknown(ask, clause, span.start) ? null : build(part({ ...ask, claim: claim as Ask["claim"] }, clause)),
    ),
  );
}
