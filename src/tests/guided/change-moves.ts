import type { QuantityMention } from "../../claims/mention.ts";
import type { ChangeRole, ChangeToken } from "./change-words.ts";

/** Of what a change is told: the range as a whole, one of its ends, its middle, how far it reaches, each or any one of its ends. */
export type Part = "whole" | "low" | "high" | "middle" | "width" | "both" | "either";
export type Way = "up" | "down" | "same" | "move" | "narrow" | "widen";

/** One change as it is told: of what, which way, by how much, from where, to where. */
export interface Move {
  part: Part;
  way: Way | null;
  denied: boolean;
  /** The other end stayed. */
  only: boolean;
  by: QuantityMention | null;
  to: QuantityMention | null;
  from: QuantityMention | null;
  /** Where it stands or stayed. */
  at: QuantityMention | null;
}

/** What a statement tells of the changes of a plan. */
export interface Told {
  moves: Move[];
  /** "Never", "not once": at no time of a stretch. */
  never: boolean;
  /** "At every update". */
  every: boolean;
  /** "At least once". */
  often: boolean;
  /** "Three times". */
  times: QuantityMention | number | null;
  /** "In a row". */
  running: boolean;
  /** A word for a plan stands there. */
  plan: boolean;
}

const NONE: Move = {
  part: "whole",
  way: null,
  denied: false,
  only: false,
  by: null,
  to: null,
  from: null,
  at: null,
};
const WAYS = new Set<string>(["up", "down", "same", "move", "narrow", "widen"]);
const PREPOSITIONS = new Set<string>(["by", "to", "from", "at"]);
/** "Three times": how often, not how many times as much. */
const TIMES = /^(?:exactly |only |just )?[\w-]+ times$/i;
const NEVER = /never|once|no |yet|ever|single|one time/i;
/** Roles of the words of plans that add nothing to how one was changed. */
const PASSED = new Set<string>(["guide", "current", "previous", "said", "fillers"]);

/** "Nudged up": the word that tells the way; null where two of them go against each other. */
function joinedWay(one: Way | null, other: Way): Way | null {
  if (one === null || one === "move" || one === other) return other;
  return other === "move" ? one : null;
}

function joinedPart(one: Part, other: Part): Part | null {
  return one === "whole" || one === other ? other : null;
}

/** A move without a unit, of one end told "from 64 to 66bn". */
const ends = (quantity: QuantityMention) => ({
  from: { ...quantity, bound: "exact" as const, high: quantity.low },
  to: { ...quantity, bound: "exact" as const, low: quantity.high },
});

/** "Up 5bn to 130": by so much to so much, where "up 64 to 66bn" goes from the one to the other. */
const isStepTo = ({ way, by, to, from: base }: Move, { from, low, text }: QuantityMention) =>
  (way === "up" || way === "down") &&
  !by &&
  !to &&
  !base &&
  !/\bfrom\b/i.test(text) &&
  (from ?? 0) < ((low ?? 0) * unitOf({ low }, from ?? 0)) / 2;
/** How much larger the unit of the first figure is, where the second has none: "5bn to 130". */
const unitOf = ({ low }: Pick<QuantityMention, "low">, from: number) => (from >= 1e8 && (low ?? 0) < 1000 ? 1e9 : 1);

/** The move with a figure in the place that the word before it tells; null where none tells. */
function withFigure(move: Move, place: string | null, quantity: QuantityMention): Move | null {
  const { from, ...rest } = quantity;
  const now = from === undefined ? rest : { ...rest, text: String(rest.low) };
  if (from !== undefined) {
    const before = { ...now, low: from, high: from, bound: "exact" as const };
    if (isStepTo(move, quantity))
      return { ...move, by: { ...before, halfStep: unitOf(now, from) * now.halfStep }, to: now };
    return move.to || move.from || place === "by" ? null : { ...move, to: now, from: before };
  }
  if (place === "from" && quantity.bound === "range" && ["low", "high", "middle"].includes(move.part))
    return move.to || move.from ? null : { ...move, ...ends(quantity) };
  const own = ["same", null].includes(move.way) ? "at" : quantity.role === "change" ? "by" : null;
  const name = place ?? own;
  if (name === null) return null;
  return move[name as "by" | "to" | "from" | "at"] ? null : { ...move, [name]: quantity };
}

interface State {
  told: Told;
  move: Move;
  place: string | null;
}

const isBlank = ({ part, way, denied, by, to, from, at }: Move) =>
  part === "whole" && !by && !to && !from && !at && (way === null || (way === "move" && !denied));

/** A clause at its end: a move of its own, one that completes the one before it, or words that tell of none. */
function closed({ told, move }: State): Told | null {
  if (isBlank(move)) return told;
  const before = told.moves.at(-1);
  const completes =
    before && move.part === "whole" && !move.by && !move.at && !move.denied && (move.from !== null || move.to !== null);
  if (before && completes) {
    const way = move.way === null ? before.way : joinedWay(before.way, move.way);
    if ((move.way !== null && way === null) || (move.from && before.from) || (move.to && before.to)) return null;
    const merged = { ...before, way, from: before.from ?? move.from, to: before.to ?? move.to };
    return { ...told, moves: [...told.moves.slice(0, -1), merged] };
  }
  const lends = move.way === null && !move.at && before;
  const own = lends ? { ...move, way: before.way, denied: before.denied } : move;
  return { ...told, moves: [...told.moves, own] };
}

function withWay(state: State, way: Way): State | null {
  const joined = joinedWay(state.move.way, way);
  return joined && { ...state, move: { ...state.move, way: joined }, place: null };
}

function withPart(state: State, part: Part): State | null {
  // "The low and the high end", "neither the top nor the bottom": two of them, each by itself.
  const joined = joinedPart(state.move.part, part);
  return joined && { ...state, move: { ...state.move, part: joined } };
}

/** A word of the lexicon of changes. */
function withChange(state: State, role: ChangeRole, text: string): State | null {
  const { told, move } = state;
  if (WAYS.has(role)) return withWay(state, role as Way);
  if (PREPOSITIONS.has(role)) return { ...state, place: role };
  switch (role) {
    case "width":
      return withPart(state, "width");
    case "both":
      return withPart(state, /either/i.test(text) ? "either" : "both");
    case "only":
      return { ...state, move: { ...move, only: true } };
    case "never":
      return { ...state, told: { ...told, never: told.never || NEVER.test(text) }, move: { ...move, denied: true } };
    case "every":
      return { ...state, told: { ...told, every: true } };
    case "often":
      return { ...state, told: { ...told, often: true } };
    case "once":
      return { ...state, told: { ...told, times: 1 } };
    case "twice":
      return { ...state, told: { ...told, times: 2 } };
    case "row":
      return { ...state, told: { ...told, running: true } };
    case "unread":
      return null;
    case "split": {
      const next = closed(state);
      return next && { told: next, move: NONE, place: null };
    }
    default:
      return state;
  }
}

function withToken(state: State, token: ChangeToken): State | null {
  const { told, move } = state;
  if (token.kind === "change") return withChange(state, token.role, token.text);
  if (token.kind === "guided") {
    if (["low", "high", "middle"].includes(token.role)) return withPart(state, token.role as Part);
    if (!PASSED.has(token.role)) return null;
    return token.role === "guide" ? { ...state, told: { ...told, plan: true } } : state;
  }
  if (token.kind === "quantity") {
    if (token.mention.role === "count" || TIMES.test(token.text))
      return TIMES.test(token.text) && told.times === null
        ? { ...state, told: { ...told, times: token.mention } }
        : null;
    const next = withFigure(move, state.place, token.mention);
    return next && { ...state, move: next, place: null };
  }
  return token.kind === "other" ? null : state;
}

/** The changes that the words tell of; null where a word stands among them that is not understood. */
export function movesOf(tokens: readonly ChangeToken[]): Told | null {
  const told: Told = { moves: [], never: false, every: false, often: false, times: null, running: false, plan: false };
  let state: State | null = { told, move: NONE, place: null };
  for (const token of tokens) state = state && withToken(state, token);
  return state && closed(state);
}
