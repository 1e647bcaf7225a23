import type { Registry } from "../registry/registry.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type Reading, subjectReading } from "./reading.ts";

const TRADED = new Set(["company", "etf", "coin", "index", "lab"]);
const LONGEST = 3;
/** What a title goes on with behind whom it is about. */
const GOES_ON = new WordSet(
  "earnings results result q1 q2 q3 q4 q h1 h2 fy stock stocks shares share price thread discussion news update updates report reports guidance dividend dividends chart calls board message bulls bears forum lounge : - – — ? | (",
);

/**
 * The readings of a title with the firm that its first words name by a word or a ticker that is a common one elsewhere:
 * `Delta`, `Target Q2`, `Re: Duke earnings`.
 */
export function withTitledFirm(
  text: string,
  tokens: readonly Token[],
  readings: Reading[],
  registry: Registry,
): Reading[] {
  const from = tokens[0]?.lower === "re" && tokens[1]?.lower === ":" ? 2 : 0;
  if (from >= tokens.length || tokens[from].caps === 0) return readings;
  for (let to = Math.min(tokens.length, from + LONGEST); to > from; to--) {
    if (tokens.slice(from + 1, to).some(({ breaks }) => breaks > 0)) continue;
    const next = tokens[to];
    if (next !== undefined && next.breaks === 0 && !GOES_ON.has(next)) continue;
    const subject = registry.subject(text.slice(tokens[from].start, tokens[to - 1].end));
    if (subject === undefined || !TRADED.has(subject.kind)) continue;
    if (readings.some((one) => one.kind === "subject" && one.from < to && one.to > from)) return readings;
    const kept = readings.filter((one) => one.to <= from || one.from >= to);
    return [...kept, subjectReading(from, to, subject.id, "name")].sort((a, b) => a.from - b.from);
  }
  return readings;
}
