import type { Ask } from "../ask.ts";
import { placeOf } from "../number-words.ts";
import type { Stood } from "./against.ts";
import { has, type Item, isRow } from "./items.ts";
import { moveOf } from "./moves-of.ts";

const ORDINAL = /^(second|third|fourth|fifth|sixth|2nd|3rd|4th|5th)-?$/;

/** "Second best", "3rd-worst": which place from the top or the bottom; 1 where no number is said. */
function placeAt(items: readonly Item[], at: number): number {
  const before = items[at - 1];
  const text = before && "text" in before ? before.text.toLowerCase() : "";
  return ORDINAL.test(text) ? placeOf(text.replace(/-$/, "")) : 1;
}

/** Where the words for a place stand, and whether it is one from the top: "the best", "fell the least". */
function rankIn(items: readonly Item[]): { at: number; top: boolean } | null {
  const at = items.findIndex((one) => has(one, "best", "worst", "most", "least"));
  const rank = items[at];
  if (at < 0 || has(rank, "best", "worst")) return at < 0 ? null : { at, top: has(rank, "best") };
  const way = items[at - 1];
  if (way?.kind !== "way" || way.way.negated || way.way.direction === "flat") return null;
  return { at, top: has(rank, "most") === (way.way.direction === "up") };
}

/** "Nvidia was the second best of the Mag 7 in 2025", "of A, B and C the worst was C": the place of one among several. */
export function ranked(ask: Ask, items: readonly Item[]): Stood | null {
  const rank = rankIn(items);
  const [one, other, third] = items.filter(isRow);
  const times = items.flatMap((item) => (item.kind === "time" ? [item.period] : []));
  if (!rank || !other || third || times.length !== 1) return null;
  const { at } = rank;
  const place = placeAt(items, at);
  const known = items.every(
    (item, index) =>
      ["row", "time", "mark"].includes(item.kind) ||
      has(item, "nouns", "of") ||
      index === at ||
      ((place > 1 || item.kind === "way") && index === at - 1) ||
      (item.kind === "count" && item.counted.how === "number" && item.counted.sign === "="),
  );
  const [pick, list] = one.ids.length === 1 ? [one.ids[0], other.ids] : [other.ids[0], one.ids];
  const sizes = items.flatMap((item) => (item.kind === "count" ? [item.counted.many] : []));
  if (!known || one.ids.length * other.ids.length !== list.length || list.length < 3) return null;
  if (sizes.some((size) => size !== list.length) || place >= list.length) return null;
  const others = list.filter((id) => id !== pick);
  const moves = [pick, ...others].map((id) => moveOf(ask, id, times[0]));
  if (moves.includes(null)) return null;
  const wanted = rank.top ? place : moves.length + 1 - place;
  return {
    text: `rank(${moves.map((move) => move?.text).join(", ")}) = ${wanted}`,
    assumptions: [...new Set(["by what their prices moved", ...moves.flatMap((move) => move?.assumptions ?? [])])],
  };
}
