import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";
import { allOf, type Built } from "./built.ts";

const DEGREE =
  "(?:(?:well|way|far|much|even|still|just|barely|only|about|roughly|around|nearly|almost|over|slightly|somewhat|comfortably|easily|quite|exactly|precisely|a (?:tad|bit|little|touch|shade|hair|whisker|lot)) )*";
const COMPARED =
  "(?:more|less|higher|lower|better|worse|bigger|smaller|larger|greater|fewer|faster|slower|stronger|weaker|harder|further) than\\b";
const MULTIPLE =
  "(?:(?:more|less) than )?(?:half|twice|double|triple|quadruple|thrice|a \\w+|two thirds|three quarters|[\\w.]+ times|[\\d.]+x|[\\d.]+%)";
/** ", which is well | more than", " - about half of what", ". Less than": where another's figure is set beside the one before. */
const TAIL = new RegExp(
  `(?:[,.!]| [—–-]| \\() ?(?=(?:and )?(?:which |that )?(?:(?:is|was|were|[’']s) |that[’']s )?${DEGREE}(?:${COMPARED}|${MULTIPLE} (?:of |as (?:much|many) as )?(?:what|that of|as|[a-z\\d])))`,
  "i",
);
/** What a test is of: the first of its terms that names a measure. */
const measureOf = ({ registry }: Ask, text: string) =>
  [...text.matchAll(/\b([a-z_]+)\(/g)].map(([, name]) => name).find((name) => registry.measure(name) !== undefined);

const isOther = ({ kind }: Mention) => kind === "subject";

/**
 * "Nvidia earned 58bn last quarter, more than Alphabet did": what the words before the comma state, and the same without its
 * figure beside the other's. Undefined where nothing such stands there; null where either has no test.
 */
export function comparedBehind(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  const { claim, offset, mentions } = ask;
  const found = offset === null ? null : TAIL.exec(claim.quote);
  if (!found || offset === null) return undefined;
  const cut = offset + found.index;
  const [head, tail] = [mentions.filter(({ end }) => end <= cut), mentions.filter(({ start }) => start >= cut)];
  const figures = head.filter((one) => one.kind === "quantity");
  const moves = head.some(({ kind }) => kind === "direction");
  const others = new Set(tail.filter(isOther).map((one) => (one.kind === "subject" ? one.subject : "")));
  if (!head.some(isOther) || others.size === 0 || figures.length > 1 || (figures.length === 0 && !moves))
    return undefined;
  const stated = (quote: string, of: readonly Mention[], { subjects, measure }: Pick<Claim, "subjects" | "measure">) =>
    build({ ...part(ask, of), claim: { ...claim, quote, subjects, measure } });
  const subjects = claim.subjects.filter((id) => !others.has(id));
  const first = stated(claim.quote.slice(0, found.index), head, { subjects, measure: claim.measure });
  const measure = first && measureOf(ask, first.text);
  if (!first || !measure) return null;
  const words = figures.reduce(
    (quote, { start, end, text }) =>
      quote.slice(0, start - offset) + text.replace(/[\d.,$€£¥]/g, " ") + quote.slice(end - offset),
    `${claim.quote.slice(0, found.index)} ${claim.quote.slice(found.index + 1)}`,
  );
  const rest = [...head.filter((one) => one.kind !== "quantity"), ...tail];
  const second = stated(words, rest, { subjects: claim.subjects, measure });
  return second && measureOf(ask, second.text) === measure
    ? { ...allOf([first, second], / (?:and|or) /), used: mentions }
    : null;
}
