/** The measures that daily bars give, by their column in the store. */
export const BAR_MEASURES = ["close", "open", "high", "low", "adj_close", "volume"] as const;
export type BarMeasure = (typeof BAR_MEASURES)[number];

/** The measure made of a listing's closes when it is read. */
export const RETURN = "return";

export function isBarMeasure(measure: string): measure is BarMeasure {
  return (BAR_MEASURES as readonly string[]).includes(measure);
}
