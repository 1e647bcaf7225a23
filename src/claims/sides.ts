import { at, type Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { directionReading, type Reading } from "./reading.ts";

type Figure = Extract<Reading, { kind: "quantity" }>;

const ABOVE = new Set(["above", "over", "higher", "ahead", "more"]);
const BELOW = new Set(["below", "under", "beneath", "short", "lower", "less", "fewer", "behind", "shy"]);
const OFF_WHAT = new Set(
  "its the their his her from since of peak peaks high highs top tops ath all-time list".split(" "),
);

const isGap = ({ quantity }: Figure) =>
  ["ratio", "bp", "pp", "x"].includes(quantity.unit) &&
  ["level", "change", "share", "multiple"].includes(quantity.role);

/** `off 5 %`, `off by a third`: the words that make the figure a fall, or null. */
function offBefore(tokens: readonly Token[], figure: Figure): number | null {
  let i = figure.from - 1;
  if (["by", "some", "another", "a", "about"].includes(at(tokens, i)) && at(tokens, i - 1) === "off") i--;
  if (at(tokens, i) !== "off" || tokens[i].breaks > 0) return null;
  return figure.quantity.role === "duration" || figure.quantity.role === "count" ? null : i;
}

/** Which side of something a gap puts its subject: `12 % below its high`, `40 % off the top`, `20 % above last year`. */
function sideAfter(tokens: readonly Token[], figure: Figure): { direction: "up" | "down"; to: number } | null {
  if (!isGap(figure)) return null;
  const word = at(tokens, figure.to);
  const next = at(tokens, figure.to + 1);
  if (tokens[figure.to]?.breaks) return null;
  if (word === "off" && OFF_WHAT.has(next)) return { direction: "down", to: figure.to + 1 };
  if (["more", "less", "fewer", "higher", "lower"].includes(word)) return null;
  if (ABOVE.has(word) && (word !== "ahead" || next === "of")) return { direction: "up", to: figure.to + 1 };
  if (BELOW.has(word) && (word !== "short" || next === "of")) return { direction: "down", to: figure.to + 1 };
  return null;
}

const WHOSE = new WordSet("its the their his her that this all-time 52-week record recent");
const TOPS = new Set("peak peaks high highs top tops ath aths".split(" "));
const BOTTOMS = new Set("low lows bottom bottoms trough".split(" "));
const MOVE_REACH = 3;

/** `Is 10 % from its high`: where nothing says that it moved there, so far below it. */
function awayFrom(tokens: readonly Token[], figure: Figure, saidTo: number) {
  if (!isGap(figure) || (saidTo > 0 && figure.from - saidTo < MOVE_REACH)) return null;
  const from = at(tokens, figure.to) === "away" ? figure.to + 1 : figure.to;
  if (at(tokens, from) !== "from") return null;
  let i = from + 1;
  while (WHOSE.has(tokens[i])) i++;
  const word = at(tokens, i);
  if (TOPS.has(word)) return { direction: "down" as const, to: from + 1 };
  return BOTTOMS.has(word) ? { direction: "up" as const, to: from + 1 } : null;
}

/**
 * Readings with the direction that stands beside a figure in words that are no movement by themselves: off, above, below.
 * Where the figure is by how much something moved, the movement decides: `fell by 7 % over the year`.
 */
export function withSides(readings: readonly Reading[], tokens: readonly Token[]): Reading[] {
  const out: Reading[] = [];
  /** Where the last of the directions so far ends. */
  let saidTo = 0;
  const put = (reading: Reading) => {
    if (reading.kind === "direction") saidTo = Math.max(saidTo, reading.to);
    out.push(reading);
  };
  for (const reading of readings) {
    if (reading.kind !== "quantity") {
      put(reading);
      continue;
    }
    const off = offBefore(tokens, reading);
    if (off !== null && saidTo <= off) put(side("down", off, reading.from));
    put(reading);
    const movedBy = saidTo > 0 && saidTo === reading.from - 1 && at(tokens, saidTo) === "by";
    const after = movedBy ? null : (sideAfter(tokens, reading) ?? awayFrom(tokens, reading, saidTo));
    if (after) put(side(after.direction, reading.to, after.to));
  }
  return out;
}

const side = (direction: "up" | "down", from: number, to: number): Reading =>
  directionReading(from, to, direction, false, "side");
