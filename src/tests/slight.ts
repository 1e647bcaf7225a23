import { type Ask, wordsBetween } from "./ask.ts";
import type { Built } from "./built.ts";

/** Words that make a move a small one; "more modestly" only holds it against another. */
const SLIGHTLY =
  /(?<!\b(?:more|less) )\b(?:slightly|marginally|modestly|fractionally|mildly|a (?:touch|bit|tad|shade|hair|smidgen))\b/;
/** "Barely rose". */
const BARELY = /\b(?:barely|hardly|scarcely)\b/;
/** The most, in percent, that such a move is surely no more than, and what some would still call so. */
const MOST = { slightly: [5, 10], barely: [2, 5] };

/** A move of which only the way was asked, by the text of its test. */
const SIGN = /^((?:change|yoy|qoq)\(.+\)) ([<>]) 0%$/;

/** The word that makes what was said a small move; null where a figure tells its size, or none is spoken of. */
function smallness(ask: Ask): "slightly" | "barely" | null {
  if (ask.quantities.some(({ role }) => role !== "duration")) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  return BARELY.test(words) ? "barely" : SLIGHTLY.test(words) ? "slightly" : null;
}

/**
 * "Barely rose", "slipped a touch": a move that way and a small one; null where the test could not tell its size. A move of
 * middling size decides nothing.
 */
export function withSmallness(ask: Ask, built: Built): Built | null {
  const small = smallness(ask);
  if (!small) return built;
  const [, term, sign] = SIGN.exec(built.text) ?? [];
  if (!term) return /[<>] 0%|[<>] (?!=)\w+\(/.test(built.text) ? null : built;
  const most = ask.chooser.choose(
    `“${small}”`,
    "rival",
    MOST[small].map((value) => ({ value, words: `by no more than ${value} %` })),
  );
  return { ...built, text: `${term} in ${sign === ">" ? `0%..${most}%` : `-${most}%..0%`}` };
}
