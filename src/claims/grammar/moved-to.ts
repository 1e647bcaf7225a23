import { type Figure, tidy } from "./figures.ts";

const FELL = new Set("fell dropped lost slid sank slipped declined down falls drops".split(" "));
const ROSE = new Set("rose gained climbed jumped added up advanced rises gains climbs".split(" "));
/** A move is a small part of the level it ends at; the ends of a range are not so far apart. */
const PART_OF_LEVEL = 12;

/** `Fell 2 to 81`, `rose 400 to 7,600`: by how much, and where it ended; the level left, or null. */
export function leftBy(
  before: string,
  range: { low: number; mark: string },
  high: number,
  { unit }: Figure,
): number | null {
  const down = FELL.has(before);
  if (range.mark !== "to" || !(down || ROSE.has(before)) || high < PART_OF_LEVEL * range.low) return null;
  if (unit.kind !== "none" && unit.kind !== "money") return null;
  return tidy(down ? high + range.low : high - range.low);
}

/** `$241 to $155`: nobody tells the ends of a range the upper first. */
export const isDescent = (range: { low: number; mark: string }, high: number, { sign, unit }: Figure) =>
  range.mark === "to" && high > 0 && high < range.low && sign === 0 && (unit.kind === "money" || unit.kind === "none");
