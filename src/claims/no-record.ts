import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const PEAK_OF = new WordSet(
  "its their his her new record all-time hit hits hitting reach reached reaches near at from off below since previous prior last recent 52-week",
);
const PEAK_HAS = new WordSet("of in at was level levels price prices rate rates close");

/** `40 % below the peak`, `a peak of 12`, `hit a peak`; `peak oil` and `a sign of the peak` are of no record. */
function isOwnPeak(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[["the", "a"].includes(tokens[i - 1]?.lower ?? "") ? i - 2 : i - 1];
  const next = tokens[end];
  return (
    (before !== undefined && (PEAK_OF.has(before) || before.kind === "number" || before.lower === "'s")) ||
    (next !== undefined && (PEAK_HAS.has(next) || next.kind === "number"))
  );
}

/** Words behind which `record` is a verb: `will record revenue of 5bn`, `companies record profit on delivery`. */
const RECORDING = new WordSet(
  "will would should shall could may might must can 'll we they you i who companies firms do does did don't doesn't didn't won't wouldn't",
);
const DENIED = new WordSet("not n't off");

/** Whether `record` at token `i` is the verb, or that of `off the record`. */
const isRecorded = (tokens: readonly Token[], i: number) =>
  RECORDING.has(tokens[i - 1]) ||
  (DENIED.has(tokens[i - 1]) && RECORDING.has(tokens[i - 2])) ||
  (tokens[i - 1]?.lower === "the" && tokens[i - 2]?.lower === "off");

/** Words of a record that are none: a peak nobody reached, or `record` as a verb before what is measured. */
export function isNoRecord(tokens: readonly Token[], i: number, end: number): boolean {
  if (tokens[i].lower === "peak") return !isOwnPeak(tokens, i, end);
  return tokens[i].lower === "record" && end > i + 1 && isRecorded(tokens, i);
}
