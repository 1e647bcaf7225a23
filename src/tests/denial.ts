import type { Ask } from "./ask.ts";
import { figure } from "./figure.ts";

/** What a denied figure is counted as: readings of which none is the likelier for coming true. */
export const DENIAL = "what was denied";

const EXACT = /^([^~]+) ~ (-?)([^~]+)$/;

/** The range that "doubled" or "halved" leaves. */
const RANGE = /^([^~<>=]+) in -?[\d.]+%\.\.-?[\d.]+%$/;

/** "Was not six times": any other multiple, and most of all a smaller one; both must come out alike. */
const TIMES = /^([^~<>=]+) (?:in [\d.]+x\.\.[\d.]+x|~ [\d.]+x)$/;

/** "Failed to double": it rose by less, where "did not gain about 10 %" may also mean more. */
function shortOfMultiple(ask: Ask, text: string): string | null {
  const [, term] = RANGE.exec(text) ?? [];
  const [multiple, another] = ask.quantities;
  if (!term || another || multiple?.role !== "multiple" || multiple.bound !== "exact" || !multiple.low) return null;
  return `${term} ${multiple.low < 1 ? ">" : "<"} ${figure(multiple.low - 1, "ratio")}`;
}

/** "Short of": less than the figure, never more. */
const SHORT = /\b(?:short|shy) of\b/i;

/** "Isn't even up 7%", "never even made 4bn": less than that, never more. */
const NOT_EVEN = /(?:\b(?:not|never|hardly|without)|n[’']?t) (?:\w+ )?even\b|\bnever so much as\b/i;

/** A figure written to its last digit, as the range it leaves: "14976 USD/t..14978 USD/t". */
const FIGURE_RANGE = /^([^~<>=]+) in ([\d.]+(?: [^.]+)?)\.\.[\d.]+(?: [^.]+)?$/;

/** "Will not spend more than 40bn": the bottom of what was guided is no more than that, and so is its top. */
const GUIDED_BEYOND = /^(\w+\(\w+_guidance)_(low|high)(\([^()]*\)(?:, [\d-]+)?\)) ([<>]) ([^<>=]+)$/;

/** Guidance that stays within a bound: of a range the other end is told. */
function guidedWithin(text: string): string | null {
  const [, from, end, to, sign, value] = GUIDED_BEYOND.exec(text) ?? [];
  if (!from || (end === "low") !== (sign === ">")) return null;
  return `${from}_${end === "low" ? "high" : "low"}${to} ${sign === ">" ? "<=" : ">="} ${value}`;
}

/** Whether each bracket of some words is closed in them. */
const isClosed = (words: string) => words.split("(").length === words.split(")").length;

/** "Microsoft and Meta did not spend more than 20bn": denied of each of them, as "did not both" is not. */
function ofEach(ask: Ask, text: string): string | null {
  const { claim, subjects } = ask;
  if (new Set(subjects.map(({ subject }) => subject)).size < 2 || /\b(?:both|all|each|every)\b/i.test(claim.quote))
    return null;
  const parts = text.split(" and ");
  if (parts.length < 2 || !parts.every(isClosed) || / or |^if /.test(text)) return null;
  return parts.map((part) => deniedOne(ask, part)).join(" and ");
}

/**
 * The proposition denied. "Did not sell 400bn" says that it was another figure, and most of all that it was less: both must
 * come out alike.
 */
export function denied(ask: Ask, text: string): string {
  const other = guidedWithin(text) ?? ofEach(ask, text) ?? shortOfMultiple(ask, text);
  if (other) return other;
  const ratio = TIMES.exec(text)?.[1];
  const multiple = ratio ? ask.quantities.find(({ role, low }) => role === "multiple" && low !== null) : undefined;
  if (multiple)
    return ask.chooser.choose(DENIAL, "rival", [
      { value: `not (${text})`, words: "any other multiple" },
      { value: `${ratio} < ${figure(multiple.low ?? 0, "x")}`, words: "less than it" },
    ]);
  const [, ranged, least] = NOT_EVEN.test(ask.claim.quote) ? (FIGURE_RANGE.exec(text) ?? []) : [];
  if (ranged) return `${ranged} < ${least}`;
  return deniedOne(ask, text);
}

/** A statement of one term denied: of an exact figure that it was another, and that it was less. */
export function deniedOne(ask: Ask, text: string): string {
  const [, term, minus, value] = EXACT.exec(text) ?? [];
  if (!term || / and | or |^if /.test(text)) return `not (${text})`;
  const less = `${term} ${minus ? ">" : "<"} ${minus}${value}`;
  if (SHORT.test(ask.claim.quote) || NOT_EVEN.test(ask.claim.quote)) return less;
  return ask.chooser.choose(DENIAL, "rival", [
    { value: `not (${text})`, words: "any other figure" },
    { value: less, words: "less than it" },
  ]);
}

/** "Did not (thank god) fall": a denial parted from its verb by an aside. */
const BEFORE_ASIDE = /\b(?:not|never|\w+n['’]t)\s*\([^()]{1,40}\)\s*[a-z]/i;

/** A denial that no pattern sees, since an aside in brackets stands between it and what it denies; null where there is none. */
export const deniedBeforeAside = ({ claim }: Ask): string | null => BEFORE_ASIDE.exec(claim.quote)?.[0] ?? null;
