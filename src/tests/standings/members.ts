import type { Ask } from "../ask.ts";
import { deniedOne } from "../denial.ts";
import { within } from "../figure.ts";
import { isMove, signedMove } from "../patterns/change.ts";
import type { Stood } from "./against.ts";
import { type Counted, quantified } from "./counts.ts";
import { has, type Item, isRow, type Row } from "./items.ts";
import { moveOf } from "./moves-of.ts";

/** Which way, or by how much, the price of each moved: what is said of a move. */
type Said = (move: string) => string;

const UNSIGNED: Record<string, string> = { won: "> 0%", lost: "< 0%", spared: ">= 0%" };

/** The comparisons that words for a way come to, each once. */
function waysOf(items: readonly Item[]): string[] {
  return items.flatMap((one) => {
    if (one.kind === "way")
      return one.way.direction === "flat" ? ["?"] : [one.way.direction === "up" ? "> 0%" : "< 0%"];
    const role = ["won", "lost", "spared"].find((name) => has(one, name as "won"));
    return role ? [UNSIGNED[role]] : [];
  });
}

/** What is said of each of them; null where the words tell no one way. */
function saidOf(ask: Ask, items: readonly Item[]): Said | null {
  const ways = [...new Set(waysOf(items))];
  const figures = items.flatMap((one) => (one.kind === "figure" ? [one.figure] : []));
  const [figure, another] = figures;
  if (ways.length > 1 || ways[0] === "?" || another) return null;
  if (!figure) return ways.length === 1 ? (move) => `${move} ${ways[0]}` : null;
  if (!isMove(figure) && figure.role !== "multiple") return null;
  const stated = signedMove(ask, figure);
  return stated && ((move) => within(move, stated, "ratio"));
}

const isSaid = (one: Item) =>
  ["row", "time", "count", "figure", "way", "mark"].includes(one.kind) ||
  has(one, "won", "lost", "spared", "only", "theOnly", "alone", "both", "joins");

/** Those spoken of, and who of them is picked out by "only". */
interface Spoken {
  ids: readonly string[];
  picks: readonly string[] | null;
}

/** "Only A of B, C and D", "A was the only one of them", "of B, C and D A alone". */
function picked(items: readonly Item[], rows: readonly Row[]): Spoken | null {
  const [one, other] = rows;
  const at = items.findIndex((item) => has(item, "only", "theOnly", "alone"));
  const only = items[at];
  if (!other || rows.length > 2) return null;
  const pick = has(only, "only") ? items[at + 1] : items[at - 1];
  const list = pick === one ? other : one;
  if (!isRow(pick) || (has(only, "theOnly") && list.start < only.start)) return null;
  if (list.ids.length < 3 || pick.ids.length >= list.ids.length) return null;
  return pick.ids.every((id) => list.ids.includes(id)) ? { ids: list.ids, picks: pick.ids } : null;
}

/** The group of a statement that names none: "all seven ended lower" behind words on a group of seven. */
function implied({ claim, registry }: Ask, counted: Counted | null): readonly string[] {
  const ids = claim.subjects.flatMap((id) => registry.subject(id)?.members ?? [id]);
  return counted?.size === ids.length && ids.length > 2 ? ids : [];
}

function spokenOf(ask: Ask, items: readonly Item[], counted: Counted | null): Spoken | null {
  const rows = items.filter(isRow);
  if (items.some((one) => has(one, "only", "theOnly", "alone"))) return counted ? null : picked(items, rows);
  const named = rows.filter(({ ids }) => !ids.every((id) => ask.registry.subject(id)?.kind === "sector"));
  const [row, another] = named;
  if (another || (rows.length > 1 && rows.length > named.length + 1)) return null;
  const ids = row?.ids ?? implied(ask, counted);
  return ids.length > 1 ? { ids, picks: null } : null;
}

/** "More of the Mag 7 rose than fell", "rose than not". */
function moreThanNot(items: readonly Item[], moves: readonly string[]): string | null | undefined {
  const than = items.findIndex((one) => has(one, "than"));
  if (than < 0) return undefined;
  const [more, ...rest] = items.filter((one) => !["time", "row", "mark"].includes(one.kind));
  const [way] = waysOf(rest.slice(0, 1));
  const [contrary] = waysOf(rest.slice(2, 3));
  const denied = has(rest[2], "not");
  if (!has(more, "more") || !way || rest.length !== 3 || !(denied || (contrary && contrary !== way))) return null;
  const count = (sign: string) => `count(${moves.map((move) => `${move} ${sign}`).join(", ")})`;
  return denied ? `${count(way)} > ${moves.length / 2}` : `${count(way)} > ${count(contrary)}`;
}

/** "Nvda, amd, mu - every one of them put on 20 %", "of A, B and C only A lost ground", "not one of the Mag 7 escaped": which way each of several went over one time. */
export function members(ask: Ask, items: readonly Item[]): Stood | null {
  const times = items.flatMap((one) => (one.kind === "time" ? [one.period] : []));
  const counts = items.flatMap((one) => (one.kind === "count" ? [one.counted] : []));
  const [time, another] = times;
  if (!time || another || counts.length > 1) return null;
  const counted = counts[0] ?? null;
  const spoken = spokenOf(ask, items, counted);
  const moves = spoken?.ids.map((id) => moveOf(ask, id, time));
  if (!spoken || !moves || moves.includes(null)) return null;
  const assumptions = [...new Set(moves.flatMap((move) => move?.assumptions ?? []))];
  const texts = moves.map((move) => move?.text ?? "");
  const more = counted ? undefined : moreThanNot(items, texts);
  if (more !== undefined) return more === null ? null : { text: more, assumptions };
  const said = items.every(isSaid) ? saidOf(ask, items) : null;
  if (!said) return null;
  const { picks } = spoken;
  const text = picks
    ? spoken.ids
        .map((id, index) => (picks.includes(id) ? said(texts[index]) : `not (${said(texts[index])})`))
        .join(" and ")
    : quantified(texts.map(said), counted, (one) => deniedOne(ask, one));
  return text ? { text, assumptions } : null;
}
