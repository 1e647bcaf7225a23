import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { type Found, foundIn, type Words } from "../masked.ts";

/** What a statement says of a move that was undone. */
export interface Told {
  groups: Found["groups"];
  /** The time of the move, where it is named. */
  moved: PeriodMention | null;
  /** The one by whose end it was undone. */
  end: PeriodMention | null;
  /** The part of it, where it is told as a figure. */
  share: QuantityMention | null;
}

/** What one of some forms finds in the words; null where none fits all of them. */
export function toldOf(words: Words, forms: readonly RegExp[]): Told | null {
  const found = foundIn(words, forms);
  if (!found) return null;
  const [moved, ends, [share]] = [found.times("t1", "t2", "t3"), found.times("front", "end"), found.figures("share")];
  if (moved.length > 1 || ends.length > 1) return null;
  return { groups: found.groups, moved: moved[0] ?? null, end: ends[0] ?? null, share: share ?? null };
}

const open = (low: number | null, high: number | null): Interval => ({
  low,
  high,
  openLow: true,
  openHigh: true,
  stated: null,
});
/** "Half of it" in words: five points on either side. */
const STEP = 0.05;
/** "Almost half" of what is half to the hair. */
const HAIR = 0.01;
/** "Nearly all". */
const NEARLY = 0.8;

/** The part of the move that was undone as a range; undefined of all of it, null where it is not known. */
export function partOf({ groups, share }: Told): Interval | null | undefined {
  if (groups.over) return open(1, null);
  if (groups.near) return open(NEARLY, 1);
  if (groups.most) return open(0.5, null);
  if (groups.some) return open(0, 1);
  if (!share) return undefined;
  const told = share.unit === "ratio" ? intervalOf(share) : null;
  if (!told || told.stated || share.bound !== "exact") return told;
  const size = share.low ?? 0;
  const [low, high] = [told.low ?? size, told.high ?? size];
  if (share.loose === "almost")
    return { ...told, low: Math.min(low, size - 2 * STEP), high: Math.max(high, size + HAIR) };
  return { ...told, low: Math.min(low, size - STEP), high: Math.max(high, size + STEP) };
}
