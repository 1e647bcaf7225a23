import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { endsOf } from "../patterns/guidance.ts";
import { earlier } from "../place.ts";
import { isPlain } from "../plain-words.ts";
import { seriesMeant } from "../series.ts";
import { relationOf } from "../terms/relation.ts";
import { type Token, tokensOf } from "../terms/tokens.ts";
import { CLAUSE_END } from "../unknown-word.ts";
import type { Window } from "../window.ts";
import { guidedJoint } from "./joint.ts";
import { scaledTo } from "./scaled.ts";
import { type GuidedSide, guidedSide } from "./side.ts";
import { endsOfSubject, type GuidedTerm, guidedTerm, isSpent, ownerOf, spentIn, yearOfSide } from "./term.ts";
import { guidedAt } from "./words.ts";

/** Every word of the statement was read as part of a term. */
const ALL_WORDS = /[\s\S]+/;
/** What is yet to be said or to come is no plan that stands; "would be" is what a plan comes to. */
const COMING =
  /\b(?:will|won[’']t|going to|[’']ll|should|might|may|could|likely to|about to|next (?:call|report|print|update))\b/i;

const isPlan = ({ guide, end, value, earlier: before, spent }: GuidedSide) =>
  guide || end !== null || (value !== null && !spent) || before !== null;
/** "Ends this year below where it ended last year" is of any figure; a word for guidance or spending, or an amount, makes it one of a plan. */
const tellsOfSpending = ({ guide, capex, spent, value, end }: GuidedSide) =>
  guide || capex || spent || value !== null || end === "middle";
/** "This year", "last year": a time and no more. */
const isBlank = (side: GuidedSide) =>
  !isPlan(side) && !side.spent && !side.capex && (side.periods.length === 1 || side.back);
/** "Its 2025 one", "Meta's", "where it was in April": the same of another time or firm. */
const completed = (right: GuidedSide, left: GuidedSide): GuidedSide =>
  !isPlan(right) &&
  !right.spent &&
  !right.capex &&
  left.guide &&
  (right.alike || right.subjects.length > 0 || (right.pointed && right.said !== null))
    ? { ...right, guide: true, end: left.end }
    : right;

/** The tokens without plain words before the first that is read. */
function withoutLead(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex((one) => one.kind !== "other" || !(isPlain(one.text) || /^[,:]$/.test(one.text)));
  return tokens.slice(Math.max(0, from));
}

/** The words of the statement as tokens, to the end of the clause of its last mention. */
function tokensIn(ask: Ask): Token[] | null {
  const { offset, mentions, claim } = ask;
  if (offset === null || mentions.length === 0) return null;
  const last = Math.max(...mentions.map(({ end }) => end));
  if (last > offset + claim.quote.length) return null;
  const after = claim.quote.slice(last - offset);
  const end = last + (CLAUSE_END.exec(after)?.index ?? after.length);
  return withoutLead(tokensOf(ask, offset, end, (text, start) => guidedAt(text, start, mentions)));
}

/**
 * "60 % more than last year": than what was spent then, or what was guided then; both have to bear it out. "Its midpoint
 * goes up this year": on that of the year before.
 */
function baseTold(
  ask: Ask,
  left: GuidedSide,
  subject: string,
  { base, ofOwn, part }: { base: Window; ofOwn: boolean; part: boolean },
): GuidedTerm | null {
  const spent = spentIn(ask, subject, base, left.paid);
  if (left.capex && !left.guide) return spent;
  const own: GuidedSide = { ...left, value: null, guide: true, periods: [], back: false };
  const guided = guidedTerm(ask, own, subject, base, part);
  if (left.end && ofOwn) return guided;
  if (!spent || !guided) return null;
  return ask.chooser.choose<GuidedTerm>("the year before", "rival", [
    { value: spent, words: "what was spent in it" },
    { value: guided, words: "what had been guided for it" },
  ]);
}

/** ": 54 from 40": both figures told behind the comparison, in billions where no unit stands. */
interface Tail {
  rest: readonly Token[];
  figures: [QuantityMention, QuantityMention] | null;
}

function tailOf(tokens: readonly Token[]): Tail {
  const [now, from, before] = tokens.slice(-3);
  const isPair =
    now?.kind === "quantity" &&
    before?.kind === "quantity" &&
    from?.kind === "word" &&
    ["held", "above"].includes(from.role) &&
    tokens.slice(0, -3).some(({ kind }) => kind === "quantity");
  const [first, second] = isPair ? [scaledTo(now.mention), scaledTo(before.mention)] : [];
  return first && second ? { rest: tokens.slice(0, -3), figures: [first, second] } : { rest: tokens, figures: null };
}

/** Each term's figure as it is told. */
function toldFigures(terms: [GuidedTerm, GuidedTerm], figures: Tail["figures"]): string[] | null {
  const told = (figures ?? []).map((figure, index) => {
    const stated = intervalOf(figure);
    return stated && within(terms[index].text, stated, figure.unit);
  });
  return told.includes(null) ? null : (told as string[]);
}

/** A figure of the words stands in neither term, nor between them. */
const leavesFigure = (tokens: readonly Token[], read: readonly (QuantityMention | null | undefined)[]) =>
  tokens.filter(({ kind }) => kind === "quantity").length > read.filter((one) => one).length;

/** Both terms of a comparison as text. */
function termsOf(ask: Ask, left: GuidedSide, right: GuidedSide, isOfPart: boolean): [GuidedTerm, GuidedTerm] | null {
  const [one, other] = [ownerOf(ask, left, right), ownerOf(ask, right, left)];
  const [first, second] = [one, other].map((id) =>
    id === null ? null : seriesMeant(ask.registry, id, "capex", false),
  );
  if (!one || !other || !first || !second) return null;
  const year = yearOfSide(ask, left, first, null);
  const named = year && yearOfSide(ask, right, second, year);
  const base = named && isBlank(right) && named.start === year.start ? earlier(second, year, "year") : named;
  if (!year || !base || (isSpent(ask, left, year) && isSpent(ask, right, base))) return null;
  const from = guidedTerm(ask, left, one, year, isOfPart);
  const to =
    isBlank(right) && base.end < year.end
      ? baseTold(ask, left, other, { base, ofOwn: named !== base, part: isOfPart })
      : guidedTerm(ask, right, other, base, isOfPart);
  return from && to && from.text !== to.text ? [from, to] : null;
}

/** Words by which it is spending that is guided for; a bare "guide" may be for sales or costs, which what is spent refutes nothing of. */
const OF_SPENDING =
  /\b(?:cap[- ]?ex|capital|spen[dt]\w*|budget\w*|invest\w*|outlays?|put (?:down|in|out)|laid out|lay out|shell(?:ed)? out)\b/i;
/** Told in these words, or in those before them in the sentence: "TSMC's capital budget: its top end is …". */
const openWhich = ({ claim }: Ask) =>
  OF_SPENDING.test(`${claim.span.prefix.split(/[.!?]\s/).at(-1)} ${claim.quote}`) ? {} : { tentative: true };
const used = (ask: Ask) => ask.mentions;

/**
 * What a firm plans to spend, held against what it spent, planned before or what another plans: "the midpoint of its
 * guide is double what it put down in 2025", "starts 10bn above where last year's range ended", "its 75 billion would be 40 % more".
 */
export function guidanceAgainst(ask: Ask): Built | null {
  if (ask.claim.kind === "forecast" || COMING.test(ask.claim.quote)) return null;
  const tokens = tokensIn(ask);
  const tail = tokens && tailOf(tokens);
  const joint = tail && guidedJoint(tail.rest);
  const [left, other] = [joint && guidedSide(joint.left), joint && guidedSide(joint.right)];
  const right = left && other && completed(other, left);
  if (!joint || joint.denied || !left || !right || !(isPlan(left) || isPlan(right))) return null;
  if (!tellsOfSpending(left) && !tellsOfSpending(right)) return null;
  if (leavesFigure(tail.rest, [joint.quantity, left.value, right.value])) return null;
  const terms = termsOf(ask, left, right, joint.quantity !== null);
  const series = seriesMeant(ask.registry, ownerOf(ask, left, right) ?? "", "capex", false);
  const text = terms && series && relationOf(terms[0].text, terms[1].text, joint, series);
  const figures = terms && toldFigures(terms, tail?.figures ?? null);
  if (!figures || !text) return null;
  return {
    text: [...terms.flatMap(({ also }) => also), ...figures, text].join(" and "),
    used: used(ask),
    ...openWhich(ask),
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    assumptions: [
      ...new Set(terms.flatMap(({ assumptions }) => assumptions)),
      "guidance as it stood on the day it was said",
    ],
  };
}

/** "Its capex ended up above 72bn": where it came out, and no end of a range. */
const COMES_OUT = /\b(?:end(?:s|ed|ing)?|wound|winds?) up\b/i;
const AMOUNT_LAST = new Set(["quantity"]);
/** "The low end of its 2025 guide is 91bn", "its range tops out at 93": an end of a plan and its figure. */
export function endStated(ask: Ask): Built | null {
  if (ask.claim.kind === "forecast" || COMING.test(ask.claim.quote)) return null;
  const tokens = tokensIn(ask);
  const at = tokens?.findIndex(({ kind }) => AMOUNT_LAST.has(kind)) ?? -1;
  const quantity = tokens?.[at];
  if (!tokens || quantity?.kind !== "quantity" || tokens.slice(at + 1).some(({ kind }) => kind === "quantity"))
    return null;
  const stands = tokens
    .slice(0, at)
    .some(
      (one) =>
        (one.kind === "word" && one.role === "copula") ||
        (one.kind === "guided" && ["starts", "ends"].includes(one.role)),
    );
  const side = guidedSide([...tokens.slice(0, at), ...tokens.slice(at + 1)]);
  if (side && !side.guide && COMES_OUT.test(ask.claim.quote)) return null;
  if (!stands || !side?.end || !(side.guide || side.earlier || side.capex) || side.spent || side.value) return null;
  const subject = ownerOf(ask, side, side);
  const ends = subject && endsOfSubject(ask, subject);
  const window = ends && yearOfSide(ask, side, ends[0], null);
  const told = window && guidedTerm(ask, side, subject, window, false);
  const scaled = scaledTo(quantity.mention);
  const stated = ends && scaled && endsOf([ends[0]], scaled)?.low;
  if (!told || !stated) return null;
  return {
    text: within(told.text, stated, scaled.unit),
    used: used(ask),
    ...openWhich(ask),
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    assumptions: [`what had been said by ${isoOf(ask.saidAt)} for ${window.text}`],
  };
}
