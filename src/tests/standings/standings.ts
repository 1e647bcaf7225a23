import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { MONEY_DEEDS } from "../money-deeds.ts";
import { against } from "./against.ts";
import { chained } from "./chained.ts";
import { itemsOf } from "./items.ts";
import { members } from "./members.ts";
import { ranked } from "./ranked.ts";
import { scaled } from "./scaled.ts";
import { tokensOf } from "./tokens.ts";

const PRICED = new Set([null, "price", "lead_years", "cost"]);

/**
 * How the prices of several did: one against others, each of a list, or the place of one among them. Every word has to be of the
 * lexicon of such statements, a name, a time or a figure; where one is not, they are read by no rule of this kind.
 */
export function standings(ask: Ask): Built | null {
  if (ask.offset === null || !PRICED.has(ask.claim.measure) || MONEY_DEEDS.test(ask.claim.quote)) return null;
  const items = itemsOf(tokensOf(ask));
  if (items.some(({ kind }) => kind === "other")) return null;
  const stood =
    against(ask, items) ?? chained(ask, items) ?? scaled(ask, items) ?? ranked(ask, items) ?? members(ask, items);
  return (
    stood && {
      ...stood,
      used: ask.mentions,
      phrases: [/[\s\S]+/],
      exclusive: true,
      whole: true,
      extremes: true,
    }
  );
}
