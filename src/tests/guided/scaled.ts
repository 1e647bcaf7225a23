import type { QuantityMention } from "../../claims/mention.ts";

const BILLION = 1e9;
/** "Tops out at 93": billions, where no unit stands beside the figure of a plan. */
export function scaledTo(quantity: QuantityMention): QuantityMention | null {
  const size = quantity.low ?? quantity.high ?? 0;
  if (quantity.role === "multiple" || quantity.role === "count" || quantity.unit === "ratio" || size <= 0) return null;
  if (size >= 1e8) return /^(?:[A-Z]{3})?$/.test(quantity.unit) ? quantity : null;
  if (
    size >= 1000 ||
    !/^[$€£]?\d[\d.]*$/.test(quantity.text.replace(/^(?:at|about|around|over|under|above|below) /i, ""))
  )
    return null;
  const times = (value: number | null) => (value === null ? null : value * BILLION);
  return {
    ...quantity,
    unit: "",
    low: times(quantity.low),
    high: times(quantity.high),
    halfStep: quantity.halfStep * BILLION,
  };
}
