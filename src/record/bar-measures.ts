/** The measures that daily bars give, by their column in the store. */
export const BAR_MEASURES = ["close", "open", "high", "low", "adj_close", "volume"] as const;
export type BarMeasure = (typeof BAR_MEASURES)[number];

/** The measures made of a listing's bars when they are read, and the columns that each is made of. */
export const MADE_OF_BARS: Record<string, readonly BarMeasure[]> = {
  return: ["close"],
  total_return: ["close", "adj_close"],
};
/** What tells the basis of adjusted closes is how they stand to the closes. */
const ADJUSTED: readonly BarMeasure[] = ["close", "adj_close"];

/** The columns that a measure is read from: of daily bars, or made of them; none for any other measure. */
export function barColumns(measure: string): readonly BarMeasure[] {
  if (measure === "adj_close") return ADJUSTED;
  if (isBarMeasure(measure)) return [measure];
  return Object.hasOwn(MADE_OF_BARS, measure) ? MADE_OF_BARS[measure] : [];
}

export function isBarMeasure(measure: string): measure is BarMeasure {
  return (BAR_MEASURES as readonly string[]).includes(measure);
}
