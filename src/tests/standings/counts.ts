import { signOf } from "../bound-signs.ts";
import { numberOf } from "../number-words.ts";

const NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}";
const BOUND =
  "only|just|exactly|precisely|at least|at most|more than|fewer than|less than|no more than|no fewer than|a full|fully|as many as";
const THINGS = "names?|stocks?|members?|compan(?:y|ies)|firms?|shares|tickers?|of them|funds|makers|players|giants";
const MANY = `not (?:a single |even )?one|no single|none|neither|no|not a single|(?:all|everyone|everything|every one|each(?: and every)?(?: one)?|every(?: (?:single|last))?(?: one)?|both)|half|most|the majority|a majority|(?:all|everyone|every one) (?:but|except|bar|save)(?: for)? (?:${NUMBER})|${NUMBER}`;
const COUNT = new RegExp(
  `^(?:(${BOUND}) )?(${MANY})(?: (${NUMBER}))?(?: (?:(?:out )?of|in|among)(?: the| those| these| its| them| that)?(?: (${NUMBER}))?)?(?: (?:${THINGS}))*(?![\\w%’'.-]|,\\d|\\.\\d| ?(?:%|percent|points?|pp|pct|times|days?|weeks?|months?|years?|quarters?|bn|billion))`,
);

/** Of how many of those named something is said. */
export interface Counted {
  text: string;
  /** The comparison a count of them is put to; null of all of them. */
  sign: string;
  /** How many; NaN where the whole number tells it. */
  many: number;
  how: "all" | "none" | "most" | "half" | "but" | "number";
  /** The size of the whole, where the words say it. */
  size: number | null;
}

/**
 * The words at the start that say of how many of a group something is so: "not one of the", "all but two of"; null elsewhere.
 *
 * @example
 * countAt("at least two of the five rose")?.sign // => ">="
 */
export function countAt(words: string): Counted | null {
  const match = COUNT.exec(words.toLowerCase());
  if (!match) return null;
  const [text, bound = "", many, own, whole] = match;
  const but = /(?:but|except|bar|save)(?: for)? (\w+)$/.exec(many)?.[1];
  const size = own || whole ? numberOf(own ?? whole) : null;
  const found = (how: Counted["how"], number = Number.NaN, sign = "="): Counted => ({
    text,
    sign,
    many: number,
    how,
    size,
  });
  if (but) return found("but", numberOf(but));
  if (/^(?:not|no|none|neither)/.test(many)) return bound ? null : found("none");
  if (/^(?:all|every|each|both)/.test(many)) return bound && !/full/.test(bound) ? null : found("all");
  if (/^(?:most|the maj|a maj)/.test(many)) return found("most");
  if (many === "half") return found("half", Number.NaN, signOf(bound));
  return found("number", numberOf(many), signOf(bound));
}

/** A count of propositions held to what the words say of how many; null where they do not fit the size of the group. */
export function quantified(
  texts: readonly string[],
  counted: Counted | null,
  denied: (text: string) => string = (text) => `not (${text})`,
): string | null {
  const size = texts.length;
  if (counted?.size && counted.size !== size) return null;
  const count = (comparison: string) => `count(${texts.join(", ")}) ${comparison}`;
  if (!counted || counted.how === "all") return texts.join(" and ");
  if (counted.how === "none") return texts.map(denied).join(" and ");
  if (counted.how === "most") return count(`> ${size / 2}`);
  if (counted.how === "half")
    return size % 2 === 0 || counted.sign !== "=" ? count(`${counted.sign} ${size / 2}`) : null;
  const { many } = counted;
  if (!(many >= 1 && many <= size)) return null;
  return count(counted.how === "but" ? `= ${size - many}` : `${counted.sign} ${many}`);
}
