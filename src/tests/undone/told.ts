import type { Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { MASK } from "./words.ts";

type Read = PeriodMention | QuantityMention;

/** What a statement says of a move that was undone. */
export interface Told {
  groups: Readonly<Record<string, string | undefined>>;
  /** The time of the move, where it is named. */
  moved: PeriodMention | null;
  /** The one by whose end it was undone. */
  end: PeriodMention | null;
  /** The part of it, where it is told as a figure. */
  share: QuantityMention | null;
}

/** Words, where they start in the post, and what was read in them. */
export interface Words {
  words: string;
  start: number;
  mentions: readonly Mention[];
}

/** The words with each mention of a subject, a time or a figure as one sign, and what stands at each. */
function masked({ words, start, mentions }: Words): { text: string; of: Map<number, Read> } | null {
  const of = new Map<number, Read>();
  let [text, at] = ["", start];
  for (const one of [...mentions].sort((a, b) => a.start - b.start)) {
    if (one.kind !== "subject" && one.kind !== "period" && one.kind !== "quantity") continue;
    // "Gave it | back the next day": the word is the verb's.
    const from = one.start + (/^back /i.exec(one.text)?.[0].length ?? 0);
    if (from < at) return null;
    text += words.slice(at - start, from - start);
    if (one.kind !== "subject") of.set(text.length, one);
    text += MASK[one.kind];
    at = one.end;
  }
  return { text: text + words.slice(at - start), of };
}

/** What one of some forms finds in the words; null where none fits all of them. */
export function toldOf(words: Words, forms: readonly RegExp[]): Told | null {
  const found = masked(words);
  if (!found) return null;
  for (const form of forms) {
    const match = form.exec(found.text);
    if (!match?.groups) continue;
    const at = (name: string) => {
      const place = match.indices?.groups?.[name];
      return (place && found.of.get(place[0])) ?? null;
    };
    const times = (...names: string[]) =>
      names.map(at).filter((one): one is PeriodMention => one !== null && one.kind === "period");
    const [moved, ends, share] = [times("t1", "t2", "t3"), times("front", "end"), at("share")];
    if (moved.length > 1 || ends.length > 1) return null;
    return {
      groups: match.groups,
      moved: moved[0] ?? null,
      end: ends[0] ?? null,
      share: share?.kind === "quantity" ? share : null,
    };
  }
  return null;
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
