import type { Ask } from "../ask.ts";
import type { Stood } from "./against.ts";
import { has, type Item, isRow } from "./items.ts";
import { moveOf } from "./moves-of.ts";

/** "H1: Nvidia > AMD > Intel": each of a chain held against the one behind it, by what their prices moved over one time. */
export function chained(ask: Ask, items: readonly Item[]): Stood | null {
  const rows = items.filter(isRow);
  const times = items.flatMap((one) => (one.kind === "time" ? [one.period] : []));
  const links = items.filter((one) => has(one, "above", "below", "ahead", "behind"));
  const [time, another] = times;
  if (!time || another || rows.length < 3 || links.length !== rows.length - 1) return null;
  const known = items.every((one) => isRow(one) || one.kind === "time" || links.includes(one) || isPause(one));
  const inTurn = rows.slice(1).every(({ start }, at) => links[at].start > rows[at].start && links[at].end <= start);
  const over = links.every((one) => has(one, "above", "ahead"));
  if (!known || !inTurn || rows.some(({ ids }) => ids.length > 1)) return null;
  if (!over && !links.every((one) => has(one, "below", "behind"))) return null;
  const moves = rows.map(({ ids: [id] }) => moveOf(ask, id, time));
  if (moves.includes(null)) return null;
  const sign = over ? ">" : "<";
  return {
    text: moves
      .slice(1)
      .map((move, at) => `${moves[at]?.text} ${sign} ${move?.text}`)
      .join(" and "),
    assumptions: [...new Set(["by what their prices moved", ...moves.flatMap((move) => move?.assumptions ?? [])])],
  };
}

const isPause = (item: Item) => item.kind === "mark" && /^[,:;]$/.test(item.text);
