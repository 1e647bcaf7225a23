import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, subjectIds } from "../ask.ts";
import { allOf, type Built, firstOf, type Pattern } from "../built.ts";
import { spokenOf } from "./count.ts";
import { TOGETHER } from "./together.ts";

/** "None of A, B or C rose", "neither A nor B did": denied of each. */
const NONE_OF = /^(?:and |but )?(?:none of|neither|not (?:a single )?one of)\b/i;
const SEVERAL = /\b(?:none|neither|both|nor|not (?:a single )?one)\b(?: of)?/;
/** "Not all of them rose": says of some that they did not, and not of whom. */
const NOT_ALL = /\bnot (?:all|every(?: one)?|both)\b/i;

/** "Intel fell 14 % today and AMD, Micron": of the names after the figure something else is said. */
function isAround({ subjects, quantities }: Ask): boolean {
  const [figure] = quantities;
  return (
    figure !== undefined &&
    subjects.some(({ end }) => end <= figure.start) &&
    subjects.some(({ start }) => start >= figure.end)
  );
}

/** "Samsung and Intel fell", "META and AMZN both closed up on the day": the same said of each of several subjects. */
export function each(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const subjects = subjectIds(ask);
    if (
      TOGETHER.test(ask.claim.quote) ||
      ask.subjects.length < 2 ||
      subjects.length < 2 ||
      subjects.length > 8 ||
      ask.cues.some(({ cue }) => ["beats", "trails", "comparison"].includes(cue))
    )
      return null;
    if (isAround(ask) || spokenOf(ask) || NOT_ALL.test(ask.claim.quote)) return null;
    const rest = ask.mentions.filter((mention) => mention.kind !== "subject");
    const built = subjects.map((subject) => {
      const own = ask.subjects.filter((mention) => mention.subject === subject);
      const alone: Ask = { ...part(ask, [...own, ...rest]), claim: { ...ask.claim, subjects: [subject] } };
      return firstOf(patterns, alone);
    });
    if (built.some((found) => found === null)) return null;
    const none = NONE_OF.test(ask.claim.quote);
    const all = (built as Built[]).map((found) =>
      none && !/^not \(/.test(found.text) ? { ...found, text: `not (${found.text})` } : found,
    );
    const common = rest.filter((mention) => all.every((found) => found.used.includes(mention)));
    const used: Mention[] = [...ask.subjects, ...common, ...ask.cues.filter(({ cue }) => none && cue === "negation")];
    const whole = allOf(all, / (?:and|or) /);
    return { ...whole, used, phrases: [...(whole.phrases ?? []), SEVERAL] };
  };
}
