import type { SubjectMention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import { isPlain } from "./plain-words.ts";

/** Words before the name of goods that leave them what the record has: "spot gold", "benchmark copper", "poor old zinc". */
const SAME_GOODS = new Set(
  (
    "spot physical cash benchmark global world international raw front-month futures lme comex ice nymex cbot metal energy monthly average avg mean world-bank " +
    "old poor dear humble mighty precious boring lowly trusty shiny beloved fancy dirt cheap expensive pricey pricy costly dirt-cheap overpriced today tomorrow yesterday " +
    "if unless when said maybe perhaps told think reckon bet because like versus vs plus minus times than guess imho"
  ).split(" "),
);
/** Words for a make of goods that end as verbs do. */
const MAKES = new Set(
  "refined roasted dried frozen processed milled recycled blended certified unrefined salted feed high low-grade high-grade fair-trade".split(
    " ",
  ),
);
const isGrade = (word: string) =>
  MAKES.has(word) || !(isPlain(word) || SAME_GOODS.has(word) || /(?:ed|ing|'s|’s)$/.test(word));

/** A country or place right before goods: "Russian coal". */
const ORIGINS = ["country", "place"];
function originBefore(ask: Ask, { start }: SubjectMention): string | null {
  const origin = ask.claim.mentions.find(
    (one) =>
      one.kind === "subject" &&
      one.end === start - 1 &&
      ORIGINS.includes(ask.registry.subject(one.subject)?.kind ?? ""),
  );
  const words = wordsBetween(ask, start - 40, start);
  return origin && !/\b(?:in|from|for|to|at|across) \S+ $/.test(words) ? origin.text : null;
}

/** The word right before goods that no mention holds, or null. */
function wordBefore(ask: Ask, { start }: SubjectMention): string | null {
  const from = ask.offset ?? 0;
  const found = /(?:^|[\s(])(\p{L}[\p{L}’'-]+) $/u.exec(wordsBetween(ask, from, start));
  if (!found) return null;
  const word = found[1];
  const held = [...ask.claim.mentions, ...ask.periods].some(
    (mention) => mention.start < start - 1 && start - 1 - word.length < mention.end,
  );
  return held ? null : word;
}

/** "Basmati rice", "Liberian iron ore", "durum wheat": another grade of goods than the one that the record has, or null. */
export function otherGrade(ask: Ask): string | null {
  for (const mention of ask.subjects) {
    if (ask.registry.subject(mention.subject)?.kind !== "commodity") continue;
    const word = wordBefore(ask, mention);
    const found = originBefore(ask, mention) ?? (word !== null && isGrade(word) ? word : null);
    if (found !== null) return found;
  }
  return null;
}
