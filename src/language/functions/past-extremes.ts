import { sourcesOf } from "../scope.ts";
import { RATIO } from "../unit.ts";
import type { Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";
import { regular } from "./relative-series.ts";

type Which = "high" | "low";

/** By how much each figure lies past the highest, or below the lowest, of all before it: the first one has none before. */
function pastExtremes(points: readonly Point[], which: Which): Point[] {
  const found: Point[] = [];
  let extreme: Point | null = null;
  for (const point of points) {
    if (extreme && extreme.value > 0) {
      const value = point.value / extreme.value - 1;
      const from = [...sourcesOf(extreme), ...sourcesOf(point)];
      found.push({ ...point, value, known: Math.max(extreme.known, point.known), from });
    }
    if (!extreme || (which === "high" ? point.value > extreme.value : point.value < extreme.value)) extreme = point;
  }
  return found;
}

function entryOf(which: Which, example: string): FunctionEntry {
  const name = `past${which}`;
  const [word, sign] = which === "high" ? ["highest", "above"] : ["lowest", "below"];
  return {
    name,
    family: "records",
    summary: `By how much each figure of a series lies past the ${word} one before it.`,
    signatures: [{ takes: ["series"], gives: "series", shape: `${name}(series)` }],
    unit: "ratio",
    details: `With count, how many records a period saw: a figure ${sign} zero is a new ${which}. As far back as the record goes.`,
    example,
    run: ({ args }: Call): Value => {
      const series = args[0] as Series;
      const points = pastExtremes(regular(series), which);
      return { ...series, name: `${name}(${series.name})`, points, unit: RATIO, nature: "level", positive: false };
    },
  };
}

/** Functions that hold each figure of a series against the extreme of all before it. */
export const PAST_EXTREMES: FunctionEntry[] = [
  entryOf("high", "count(pasthigh(close(NVDA)) < 0, 2025-01-27) = 1"),
  entryOf("low", "count(pastlow(close(NVDA)) > 0, 2025-01-27) = 1"),
];
