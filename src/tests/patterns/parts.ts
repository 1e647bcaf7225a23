import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, wordsBetween } from "../ask.ts";
import { allOf, type Built } from "../built.ts";

const BREAK = /[,;:.!?—–(]|\b(?:and|but|while|whereas|after|against|versus|vs|from|then|though|with)\b/;

/** Mentions that carry a statement of their own: an amount, a direction, a record, a streak. */
const isHead = (mention: Mention) =>
  mention.kind === "quantity" ||
  mention.kind === "direction" ||
  (mention.kind === "cue" && /^(?:record|highest|lowest|streak|split-ratio)/.test(mention.cue));

/** The mentions cut where the words break between two statements, each with a head of its own. */
function clauses(ask: Ask): Mention[][] {
  const found: Mention[][] = [[]];
  let end: number | null = null;
  let parted = false;
  for (const mention of ask.mentions) {
    if (mention.kind === "cue" && mention.cue === "comparison" && /^(?:against|versus|vs\.?)$/i.test(mention.text)) {
      parted = true;
      continue;
    }
    const broken = parted || (end !== null && mention.start > end && BREAK.test(wordsBetween(ask, end, mention.start)));
    parted = false;
    const current = found.at(-1) as Mention[];
    if (broken && current.some(isHead)) found.push([mention]);
    else current.push(mention);
    end = Math.max(end ?? 0, mention.end);
  }
  if (found.length > 1 && !(found.at(-1) as Mention[]).some(isHead)) found.splice(-2, 2, found.slice(-2).flat());
  return found;
}

const KINDS = ["subject", "measure", "period"] as const;

/** Words for somebody else, whom no mention names: a clause about them must not borrow the subject of another. */
const OTHERS =
  /\b(?:rest|others?|everyone|everybody|everything|peers?|rivals?|competitors?|nobody|no one|market|most of|elsewhere)\b/;

/** A clause with what it leaves out taken from the clause before it, or from the one after where none before has it. */
function completed(clause: readonly Mention[], others: readonly (readonly Mention[])[]): Mention[] {
  const lent = KINDS.flatMap((kind) => {
    if (clause.some((mention) => mention.kind === kind)) return [];
    const lends = (mention: Mention) =>
      mention.kind === kind && !(mention.kind === "period" && mention.relation === "since");
    const donor = others.find((other) => other.some(lends)) ?? [];
    return donor.filter(lends);
  });
  return [...clause, ...lent];
}

/**
 * A statement of several parts, all of which must hold: "15.8bn of PP&E purchases, the 22.6bn headline has leases in it",
 * "red Monday, green Tuesday", "averaged north of $100 in March, after 71 in February".
 */
export function parts(build: (ask: Ask) => Built | null): (ask: Ask) => Built | null {
  return (ask) => {
    const cut = clauses(ask);
    if (cut.length < 2 || cut.length > 8) return null;
    const foreign = cut.some((clause, index) => {
      const start = clause[0].start - 32;
      const from = index > 0 ? Math.max(start, cut[index - 1].at(-1)?.end ?? start) : start;
      const named = clause.some(({ kind }) => kind === "subject");
      return !named && index > 0 && OTHERS.test(wordsBetween(ask, from, clause.at(-1)?.end ?? from));
    });
    if (foreign) return null;
    const built = cut.map((clause, index) => {
      const others = [...cut.slice(0, index).reverse(), ...cut.slice(index + 1)];
      return build(part(ask, completed(clause, others)));
    });
    if (built.some((found) => found === null)) return null;
    return allOf(built as Built[], / or |^if /);
  };
}
