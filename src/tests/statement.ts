import { type Ask, part } from "./ask.ts";
import { withTimeBeforeColon } from "./before-colon.ts";
import type { Built } from "./built.ts";
import { endsSameDay } from "./ends-same-day.ts";
import { endsWhatBegan } from "./gathered.ts";
import { asksThenOfNow } from "./growth-of-then.ts";
import { lendsAcrossYears, startsWithTime, wayBefore, withHeading } from "./heading.ts";
import { onlyLists } from "./leading-base.ts";
import { listItem } from "./list-item.ts";
import { asListedBefore } from "./listed-level.ts";
import { OF_THAT } from "./of-that.ts";
import { apposed } from "./patterns/apposed.ts";
import { parts } from "./patterns/parts.ts";
import { claimsRecordMove } from "./patterns/record-move.ts";
import { holdsAgainst, moveAndFigures, upFromBase } from "./patterns/up-from-base.ts";
import { upOnPeriod } from "./patterns/up-on-period.ts";
import { unread } from "./restriction.ts";
import { isBehindEnds, isThen, withSentencePeriod } from "./sentence.ts";
import { simple } from "./simple.ts";
import { withTimeOfBoth } from "./told-together.ts";

const RISES = /^ (?:~|>=?|in) [1-9]/;
/** "streak(X) >= 12 and -streak(X) >= 12": beyond nothing on either side of it. */
const BOTH_WAYS = /(?<![-\w])(\w[^<>=~]*?) >=? [\d.]+%? and -\1 >=? \d|-(\w[^<>=~]*?) >=? [\d.]+%? and \2 >=? \d/;
/** A statement has no more parts of its own than these; of longer lists each item is told by itself. */
const MOST_PARTS = 16;
/** "X ~ -6% and X ~ 14%", "X in 207..209 and X in 209..211": one term at two figures. */
const EXACT = /^(.+?) (?:~|in) ([-+]?\d[^ ]*(?: [A-Z]{3}(?:\/\w+)?)?)$/;
function hasTwoFigures(parts: readonly string[]): boolean {
  const exact = parts.flatMap((each) => {
    const [, term, figure] = EXACT.exec(each) ?? [];
    return term === undefined ? [] : [{ term, figure }];
  });
  return exact.some(({ term, figure }) => exact.some((one) => one.term === term && one.figure !== figure));
}

/** "X < 0% and X > 0%", "X < 0% and X ~ 12%", "X ~ 3% and X ~ 12%": a test that nothing can pass was read out of words that say something else. */
function contradictsItself(text: string): boolean {
  if (BOTH_WAYS.test(text)) return true;
  const parts = text.split(" and ");
  if (parts.length <= MOST_PARTS && hasTwoFigures(parts)) return true;
  const falls = parts.filter((each) => each.endsWith(" < 0%")).map((each) => each.slice(0, -" < 0%".length));
  return falls.some((term) =>
    parts.some((each) => each === `${term} > 0%` || (each.startsWith(term) && RISES.test(each.slice(term.length)))),
  );
}

/** "…, up a third from Q1 2025": null where it is of this kind and has no test. */
function fromNamedBase(ask: Ask): Built | null | undefined {
  const built = upOnPeriod(ask);
  if (!built) return built;
  const left = unread(ask, built);
  if (left !== null) ask.chooser.leftOut.push(left);
  return left === null ? built : null;
}

const inParts = parts(simple);
const withApposed = apposed(simple);
const fromBase = upFromBase(simple);
const withFigures = moveAndFigures(simple);
function whole(ask: Ask): Built | null {
  const built =
    fromBase(ask) ?? withFigures(ask) ?? simple(ask) ?? withApposed(ask) ?? (holdsAgainst(ask) ? null : inParts(ask));
  return built && !contradictsItself(built.text) && !asksThenOfNow(ask, built.text) && !onlyLists(ask, built.text)
    ? built
    : null;
}

/** A statement by its own words, or else with the one period that the rest of its sentence names. */
export function statement(ask: Ask): Built | null {
  const item = listItem(ask);
  if (item) return whole(item);
  if (lendsAcrossYears(ask)) return null;
  const based = fromNamedBase(ask);
  if (based !== undefined) return based;
  const headed = withHeading(ask);
  if (headed) return whole(headed);
  const explained = withTimeBeforeColon(ask);
  if (explained) return whole(explained);
  const lent =
    withTimeOfBoth(ask) ??
    (needsPeriod(ask) ||
    pointsBack(ask) ||
    isListed(ask) ||
    isBehindEnds(ask) ||
    isMovedToo(ask) ||
    isUpToo(ask) ||
    endsWhatBegan(ask) ||
    endsSameDay(ask)
      ? withSentencePeriod(ask)
      : null);
  const listed = lent && isListed(ask) ? wayBefore(ask) : [];
  if (lent && listed.length > 0) return whole(part(lent, [...lent.mentions, ...listed])) ?? whole(lent) ?? whole(ask);
  const shared = lent && whole(lent);
  if (shared && isListed(ask)) return asListedBefore(ask, shared);
  if (shared && isUpToo(ask)) return shared;
  const built = shared ?? (lent && claimsRecordMove(ask) ? null : whole(ask)) ?? null;
  if (!built || !/\blatest\(|, before\(/.test(built.text)) return built;
  if (tellsOfTime(ask, "by", "before", "until")) return null;
  return reportsOfNamed(ask) || tellsOfTime(ask, "in", "over") ? ofNamed(ask) : built;
}

/** "Its Q2 revenue rose 22%, operating income 38%": a report beside a quarter or year named before is of that, not of the latest. */
const reportsOfNamed = (ask: Ask) =>
  ask.periods.length === 0 &&
  ask.claim.context.some(
    (mention) =>
      mention.kind === "period" &&
      ["quarter", "half", "year"].includes(mention.grain) &&
      !["since", "after", "from"].includes(mention.relation) &&
      mention.end <= (ask.offset ?? 0) &&
      !ask.claim.context.some(
        ({ kind, text, end }) =>
          kind === "cue" && /than$|^vs|^versus|^from$/i.test(text) && Math.abs(mention.start - end) < 4,
      ),
  );
/** "AMD hit 267 in October though it never closed above 265", "he called 250 by Halloween and it closed at 224": of the time named before. */
const tellsOfTime = (ask: Ask, ...relations: string[]) =>
  ask.periods.length === 0 &&
  TOLD.test(ask.claim.quote) &&
  !isThen(ask, ask.mentions[0]) &&
  ask.claim.context.some(
    (mention) =>
      mention.kind === "period" &&
      mention.end <= (ask.offset ?? 0) &&
      mention.first !== null &&
      !mention.ofBase &&
      ["day", "week", "month", "quarter", "half", "season", "span"].includes(mention.grain) &&
      relations.includes(mention.relation),
  );
/** Verbs of a price that tell of what was, not of how it stands. */
const TOLD =
  /\b(?:never|(?:it|they|which|and|but|only|then|he|she) (?:\w+ )?(?:closed|ended|finished|settled|opened|peaked|bottomed|topped|reached|hit|touched|traded|averaged|was|were|came|got|fell|rose|went|made))\b/i;
function ofNamed(ask: Ask): Built | null {
  const lent = withSentencePeriod(ask);
  const found = lent && whole(lent);
  const built = found && asListedBefore(ask, found);
  return built && !/\blatest\(|, before\(/.test(built.text) ? { ...built, tentative: true } : null;
}
/** Words for growth or a record that name no period take the sentence's before they are read as of the latest one. */
const needsPeriod = (ask: Ask) =>
  ask.cues.some(({ cue }) =>
    ["yoy", "qoq", "mom", "record-high", "record-low", "highest-since", "lowest-since"].includes(cue),
  ) ||
  claimsRecordMove(ask) ||
  NO_OTHER.test(ask.claim.quote) ||
  ask.quantities.some(({ rule }) => rule === OF_THAT);
/** "…, no month in history was dearer", "…, that beats every month on record": the month told of before. */
const NO_OTHER =
  /^\W*(?:and |but )?(?:no(?: other)? (?:day|session|week|month|quarter|year)\b|(?:that|which|this) (?:beat(?:s|en)?|topp?(?:s|ed)|exceed(?:s|ed)|eclips(?:es|ed)|surpass(?:es|ed)) (?:any|every|all)\b)/i;
/** "Google 52.5bn" in "Meta 39bn, Google 52.5bn, Amazon 83bn in 2024": an item of a list, whose period is said once for all. */
const isListed = (ask: Ask) =>
  ask.quantities.length === 1 && nameless(ask).split(/\s+/).length <= LISTED_WORDS && !startsWithTime(ask);
const LISTED_WORDS = 3;
/** "AMD in the green as well", behind what another did on a day: a way that it went, and no more. */
const isMovedToo = (ask: Ask) =>
  ask.quantities.length === 0 &&
  ask.directions.length > 0 &&
  ask.directions.length <= ask.subjects.length &&
  new Set(ask.directions.map(({ direction }) => direction)).size === 1 &&
  ask.subjects.length > 0 &&
  nameless(ask)
    .replace(/\bX\b,?/g, "")
    .trim()
    .split(/\s+/).length < MOVED_WORDS &&
  (/[,;&+]\s*$|\b(?:and|but|while|with)\s*$/.test(ask.claim.span.prefix) || isBeforeAnother(ask));
const MOVED_WORDS = 6;
/** "SMH is up 1% this year | while SPY is up 2.5%": by how much another is up over the same time. */
const isUpToo = (ask: Ask) => {
  const [figure, another] = ask.quantities;
  if (!figure || another || ask.periods.length > 0 || ask.subjects.length === 0) return false;
  return UP_BY.test(nameless(ask).replace(figure.text, "Q")) && JOINED.test(ask.claim.span.prefix);
};
const UP_BY =
  /^(?:the )?X(?:[’']s| is| are| was| were)? (?:(?:only|just|also|still|already|even) )*(?:up|down|higher|lower)(?: by)? (?:a |an )?Q[.!]*$/;
const JOINED = /[,;]\s*$|\b(?:and|but|while|whereas|with)\s*$/;
/** "LRCX up, TSM down today": the first way of a row, whose time is told behind the last. */
const isBeforeAnother = ({ claim }: Ask) =>
  /^\s*(?:,|;|&|and\b|but\b|while\b)/.test(claim.span.suffix) &&
  claim.context.filter(({ kind }) => kind === "period").length === 1;
/** The words with a name of several as one. */
const nameless = ({ claim, subjects }: Ask) =>
  subjects.reduce((words, { text }) => words.replace(text, "X"), claim.quote.trim());
/** "This is also a time when": the time spoken of before. */
const pointsBack = (ask: Ask) =>
  ask.claim.context.some((mention) => mention.kind === "period" && mention.rule.startsWith("carried:"));
