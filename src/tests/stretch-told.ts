import moves from "../../data/registry/lexicon/moves.json" with { type: "json" };
import type { DirectionMention, Mention, PeriodMention } from "../claims/mention.ts";
import { mentionsOf } from "../claims/mentions-of.ts";
import { type Ask, part } from "./ask.ts";
import { withoutWords } from "./without-words.ts";

const COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
const UNIT = "(?:trading )?(day|session|week|month)";
const either = (words: string) => words.split(" ").join("|");
const NOUN = `(?:${either(moves.downNouns)}|${either(moves.upNouns)}|${either(moves.plainNouns)})`;
/** "Its two-day loss", "four week damage on the S&P". */
const TOLD = new RegExp(`\\b(${COUNT})[- ]${UNIT}[- ](?:price |percentage |total )?(${NOUN})\\b(?! streak)`, "i");
/** "Two sessions and Micron is a quarter lighter", "three weeks, gold down 8%". */
const LEADING = new RegExp(
  `^\\W*(?:just |only |all in |barely )?(${COUNT}) ${UNIT}s?(?: later)?(?:,? and| in and|,)(?= )`,
  "i",
);
const DOWN = new Set(moves.downNouns.split(" "));
const UP = new Set(moves.upNouns.split(" "));

interface Found {
  start: number;
  end: number;
  length: string;
  noun: string | undefined;
}

/** Where such words stand, in the claim's own words or right before them. */
function foundIn({ claim, offset }: Ask): Found | null {
  if (offset === null) return null;
  const { prefix } = claim.span;
  const words = prefix + claim.quote;
  const match = LEADING.exec(claim.quote) ?? TOLD.exec(words);
  if (!match) return null;
  const from = match[3] === undefined ? offset : offset - prefix.length;
  const start = from + match.index;
  return { start, end: start + match[0].length, length: `in ${match[1]} ${match[2]}s`, noun: match[3]?.toLowerCase() };
}

/** The ask with the stretch of time that a noun of a move tells ("its two-day loss: 11%"), or that leads the statement, as its period. */
export function withStretchTold(ask: Ask): Ask {
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (ask.periods.length > 0 || another || quantity?.unit !== "ratio" || ask.measures.length > 0) return ask;
  if (!["report", "comparison"].includes(ask.claim.kind)) return ask;
  const found = foundIn(ask);
  const offset = ask.offset ?? 0;
  const [period] = found
    ? mentionsOf(found.length, { saidAt: ask.saidAt, registry: ask.registry }).filter((one) => one.kind === "period")
    : [];
  if (!found || !period) return ask;
  const { start, end, noun } = found;
  const placed: PeriodMention = { ...(period as PeriodMention), start, end };
  const lent: Mention[] = [placed];
  const way = noun === undefined ? null : DOWN.has(noun) ? "down" : UP.has(noun) ? "up" : null;
  const told = ask.directions.filter((one) => one.start < start || one.start >= end);
  if (way && told.length === 0) lent.push(wayOf(noun as string, way, end));
  const cut = withoutWords(ask, [Math.max(0, start - offset), Math.max(0, end - offset)]);
  return part(
    cut,
    [...cut.mentions, ...lent].sort((a, b) => a.start - b.start),
  );
}

const wayOf = (text: string, direction: "up" | "down", end: number): DirectionMention => ({
  kind: "direction",
  text,
  start: end - text.length,
  end,
  rule: "direction-word",
  direction,
  negated: false,
});
