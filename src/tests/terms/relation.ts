import type { QuantityMention } from "../../claims/mention.ts";
import { bracketed, within } from "../figure.ts";
import { type Interval, intervalOf } from "../interval.ts";
import type { Series } from "../series.ts";
import type { Joint } from "./joint.ts";

const POINTS = /\b(?:points?|pp|ppts?|pts)\b/i;
const MONEY = /^(?:[A-Z]{3}(?:\/\w+)?|)$/;

/** "Three times over": at least so many. */
const atLeast = (quantity: QuantityMention): QuantityMention =>
  quantity.bound === "exact" ? { ...quantity, bound: "at-least", high: null } : quantity;

/** "Within 2 % of": so far above or below at most. */
function inside(text: string, stated: Interval): string | null {
  const most = stated.high ?? stated.low;
  const about: Interval = { low: -(most ?? 0), high: most, openLow: false, openHigh: false, stated: null };
  return most === null ? null : within(text, about, "ratio");
}

/** So many times the other; "three times cheaper" the other way round. */
function multiple(left: string, right: string, { sign, quantity }: Joint, stated: Interval): string {
  const [top, bottom] = sign === "<" ? [right, left] : [left, right];
  return within(`${bracketed(top)} / ${bracketed(bottom)}`, stated, quantity?.role === "multiple" ? "x" : "ratio");
}

/** By how much the one lies above or below the other: an amount, points, or a share of the other. */
function apart(left: string, right: string, { sign }: Joint, quantity: QuantityMention, series: Series): string | null {
  const stated = intervalOf(quantity);
  if (!stated || quantity.negative || ["duration", "count"].includes(quantity.role)) return null;
  const [more, less] = sign === ">" ? [left, right] : [right, left];
  const difference = `${bracketed(more)} - ${bracketed(less)}`;
  if (quantity.unit === "ratio") {
    if (series.unit === "ratio") return POINTS.test(quantity.text) ? within(difference, stated, "ratio") : null;
    const share = `${bracketed(left)} / ${bracketed(right)}`;
    return within(sign === ">" ? `${share} - 1` : `1 - ${share}`, stated, "ratio");
  }
  const unit = series.known?.unit ?? "";
  if (series.unit === "price" && quantity.unit !== "" && unit.startsWith(quantity.unit))
    return within(difference, stated, unit);
  return series.unit === "money" && MONEY.test(quantity.unit) && (quantity.high ?? quantity.low ?? 0) > 1e5
    ? within(difference, stated, quantity.unit)
    : null;
}

/** Two terms in the relation that the words tell; null where it cannot be a test. */
export function relationOf(left: string, right: string, joint: Joint, series: Series): string | null {
  const { sign, quantity } = joint;
  if (!quantity) return sign === "<" || sign === ">" ? `${left} ${sign} ${right}` : null;
  const stated = intervalOf(quantity);
  if (sign === "within")
    return stated && series.unit !== "ratio" ? inside(`${bracketed(left)} / ${bracketed(right)} - 1`, stated) : null;
  if (sign === "equal") return null;
  if (sign === "ratio") return stated && multiple(left, right, joint, stated);
  if (quantity.role === "multiple") {
    const over = intervalOf(joint.over ? atLeast(quantity) : quantity);
    return over && multiple(left, right, joint, over);
  }
  return apart(left, right, joint, quantity, series);
}
