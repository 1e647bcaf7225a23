import type { Mention } from "../claims/mention.ts";
import { type Ask, part, wordsBetween } from "./ask.ts";

/** "The China internet ETF (KWEB)", "China internet ETF KWEB": words for what the fund behind them holds. */
const DESCRIBED =
  /\b(?:the|a|my|our) (?:[\w&’'-]+ ){1,4}(?:etf|etn|fund|index|trust) \($|(?<![\w&’'-] )\b(?:[\w&’'-]+ ){1,3}(?:etf|etn) $/;
const WORDS = 60;

/** The ask without the names in such words: the fund is spoken of, no country or trade of that name. */
export function withoutDescription(ask: Ask): Ask {
  const dropped = new Set<Mention>();
  for (const fund of ask.subjects) {
    const from = Math.max(ask.offset ?? 0, fund.start - WORDS);
    const found = DESCRIBED.exec(wordsBetween(ask, from, fund.start));
    if (!found) continue;
    for (const one of ask.subjects)
      if (one.start >= from + found.index && one.end <= fund.start && !isTraded(ask, one.subject)) dropped.add(one);
  }
  if (dropped.size === 0) return ask;
  const kept = ask.mentions.filter((mention) => !dropped.has(mention));
  const named = new Set(kept.flatMap((one) => (one.kind === "subject" ? [one.subject] : [])));
  const subjects = ask.claim.subjects.filter((id) => named.has(id));
  return part({ ...ask, claim: { ...ask.claim, subjects } }, kept);
}

const isTraded = ({ registry }: Ask, subject: string) =>
  ["company", "etf", "index"].includes(registry.subject(subject)?.kind ?? "");
