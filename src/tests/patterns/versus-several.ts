import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, subjectIds, wordsBetween } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { figureTerm, measuredAs, placed } from "../measured.ts";
import { pointsAhead } from "./points-ahead.ts";
import { TOGETHER } from "./together.ts";
import { comparisonOf, versus } from "./versus.ts";

const JOINED =
  /^\s*(?:,\s*)?(?:and(?: also)?|&|\+|plus|as well as|along with)?\s*(?:(?:even|both|the)\s+)*(?:the\s*)?$/;

/** "A, B and C each trailed D": those of the list one by one against the one behind the comparison; null for any other shape. */
function manyAgainstOne(ask: Ask): { one: string; many: string[] } | null {
  const comparison = comparisonOf(ask);
  const ids = subjectIds(ask);
  const [one] = ids.slice(-1);
  if (!comparison || ids.length < 3 || !/\b(?:each|both|all)\b/i.test(ask.claim.quote)) return null;
  const before = ask.subjects.filter(({ start }) => start < comparison.mention.start);
  const apart = ask.subjects.every((each) => before.includes(each) === (each.subject !== one));
  const joined = before.every(
    ({ start }, index) => index === 0 || JOINED.test(wordsBetween(ask, before[index - 1].end, start)),
  );
  return apart && joined ? { one, many: ids.slice(0, -1) } : null;
}

/** One subject before the comparison and two or more after it, joined by commas and "and"; null for any other shape. */
function oneAgainstMany(ask: Ask): { one: string; many: string[]; at: number } | null {
  const comparison = comparisonOf(ask);
  const [one, ...many] = subjectIds(ask);
  if (!comparison || many.length < 2 || many.length > 6) return null;
  const at = comparison.mention.start;
  const after = ask.subjects.filter(({ start }) => start > at);
  const before = ask.subjects.filter(({ start }) => start < at);
  const joined = after.every(
    ({ start }, index) => index === 0 || JOINED.test(wordsBetween(ask, after[index - 1].end, start)),
  );
  const apart = before.every(({ subject }) => subject === one) && after.every(({ subject }) => many.includes(subject));
  return before.length > 0 && joined && apart ? { one, many, at } : null;
}

/** "More revenue in 2025 than Alphabet and Meta combined": one figure against the sum of others. */
function againstSum(ask: Ask, one: string, many: readonly string[]): Built | null {
  const comparison = comparisonOf(ask);
  if (!comparison || ask.periods.length > 1) return null;
  const sides = [one, ...many].map((subject) => {
    const found = measuredAs(ask, subject, ask.measures[0]);
    const window = found && ask.periods[0] ? placed(ask, found.series, ask.periods[0]) : null;
    return found?.series.nature === "flow" && found.series.unit === "money" && (window || !ask.periods[0])
      ? { term: figureTerm(ask, found.series, window), used: found.used }
      : null;
  });
  if (sides.includes(null)) return null;
  const [left, ...right] = sides as { term: string; used: Mention[] }[];
  return {
    text: `${left.term} ${comparison.sign} ${right.map(({ term }) => term).join(" + ")}`,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...comparison.used,
      ...ask.periods,
      ...ask.cues.filter(({ cue }) => cue === "total"),
    ],
  };
}

/** "XLE beat both XLK and XLU in 2025", "earned more than A and B combined": one against several, each or together. */
export function versusSeveral(ask: Ask): Built | null {
  if (ask.quantities.length > 1 || ask.cues.some(({ cue }) => cue === "negation")) return null;
  const apart = ask.quantities.length > 0;
  const shape = oneAgainstMany(ask) ?? (apart ? manyAgainstOne(ask) : null);
  if (!shape) return null;
  const { one, many } = shape;
  if (apart && TOGETHER.test(ask.claim.quote)) return null;
  if (TOGETHER.test(ask.claim.quote)) return againstSum(ask, one, many);
  const rest = ask.mentions.filter(({ kind }) => kind !== "subject");
  const built = many.map((other) => {
    const two = ask.subjects.filter(({ subject }) => subject === one || subject === other);
    const pair = part({ ...ask, claim: { ...ask.claim, subjects: two.map(({ subject }) => subject) } }, [
      ...two,
      ...rest,
    ]);
    return apart ? pointsAhead(pair) : versus(pair);
  });
  if (built.includes(null)) return null;
  const whole = allOf(built as Built[], / or /);
  const common = rest.filter((mention) => (built as Built[]).every(({ used }) => used.includes(mention)));
  return {
    ...whole,
    used: [...ask.subjects, ...common],
    phrases: [...(whole.phrases ?? []), /\b(?:both|each(?: of)?|all(?: of)?|every one of)\b/],
  };
}
