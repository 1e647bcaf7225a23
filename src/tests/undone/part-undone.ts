import { within } from "../figure.ts";
import { partOf, type Told } from "./told.ts";
import { isFall } from "./words.ts";

/** The figures of a move that was undone, as the test language writes them. */
export interface Ends {
  /** Before the move, and at its end. */
  base: string;
  far: string;
  now: string;
}

/** "A >= B" denied: "A < B". */
function denied(text: string): string {
  const sides = /^([^<>]+) (>=|<=) ([^<>]+)$/.exec(text);
  if (!sides || text.startsWith("any(")) return `not (${text})`;
  return `${sides[1]} ${sides[2] === ">=" ? "<" : ">"} ${sides[3]}`;
}

/** Whether words that undo a move fit the way it went: losses are recovered, gains given back. */
const fits = ({ groups }: Told, fall: boolean) =>
  groups.either !== undefined || (groups.gives || groups.gave ? !fall : fall);

/** Which way the move went by its own words; null where they do not tell. */
export function fellBy({ groups }: Told): boolean | null {
  const word = groups.noun ?? groups.noun2 ?? groups.verb;
  return word === undefined ? null : isFall(word);
}

/**
 * That so much of a move was undone; `all` writes that the whole of it was, of the sign and the figures. Null where the words do
 * not fit the way the move went, or tell no part that is known.
 */
export function partUndone(
  told: Told,
  fall: boolean,
  { base, far, now }: Ends,
  all: (sign: string) => string,
): string | null {
  const own = fellBy(told);
  const range = partOf(told);
  if ((own !== null && own !== fall) || !fits(told, fall) || range === null) return null;
  const way = fall ? `(${now} - ${far}) / (${base} - ${far})` : `(${far} - ${now}) / (${far} - ${base})`;
  const text = range ? within(way, range, "ratio") : all(fall ? ">=" : "<=");
  return told.groups.not ? denied(text) : text;
}
