import type { Day } from "../calendar.ts";
import type { Registry } from "../registry/registry.ts";
import { toldUnit } from "../registry/told-unit.ts";
import { isCapitalSpending } from "./capital-spending.ts";
import { besideFigure, type Carried, DONE_AS_BEFORE, type Told } from "./carried-unit.ts";
import type { Direction } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { knownLevel } from "./context-after.ts";
import { measureOfDeed } from "./deeds.ts";
import { directionOf, isTold } from "./direction-field.ts";
import type { Facts } from "./facts.ts";
import { figuresOf, mainFigure } from "./figures-of.ts";
import { isEndOfMove, isGapped } from "./gapped.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type Figure, isOnMonth } from "./idle-figures.ts";
import { impliedMeasure, valued } from "./implied-measure.ts";
import type { Level } from "./level-side.ts";
import type { mainMeasure } from "./measure-field.ts";
import { isSumOfFirm } from "./measure-fits.ts";
import { measureOfForm } from "./measure-of-form.ts";
import { measureInTalk } from "./measure-of-talk.ts";
import { ownerOfLevel } from "./owner-of-level.ts";
import { entryOf } from "./subject-entry.ts";
import { type SubjectField, subjectsOf } from "./subject-field.ts";
import type { Context } from "./thread-context.ts";
import { inFull, isInThousands, ofThousands } from "./told-in-thousands.ts";
import { tradeOf } from "./trade-field.ts";

/** Everything read of a clause before it is written down as a claim. */
export interface Draft {
  facts: Facts;
  named: SubjectField;
  measure: string | null;
  measureRead: ReturnType<typeof mainMeasure>;
  /** The measure of what somebody did, where no word names one. */
  deed: string | null;
  /** Whether it is told by what was spent, and no word for it. */
  invested: boolean;
  figure: ReturnType<typeof mainFigure>;
  /** The same with the thousands that go without saying. */
  full: ReturnType<typeof mainFigure>;
  direction: ReturnType<typeof directionOf>;
  trade: "long" | "short" | null;
  carried: Carried | null;
  /** What was told of another right before, which a name and a figure alone go on with. */
  goesOn: Told | null;
}

/** Reads the fields of a clause: what the words say, else what the talk has left. */
export function draftOf(input: SentenceInput, facts: Facts, context: Context): Draft {
  const { registry } = input;
  const namedMeasure = measureInTalk(facts, context, registry);
  const last = subjectsOf(facts, context, namedMeasure?.measure ?? null, registry);
  const invested = isCapitalSpending(facts, namedMeasure, last.subjects[0]);
  const measureRead = invested ? undefined : namedMeasure;
  const spokenOf = entryOf(last.subjects[0], registry);
  const ends = isEndOfMove(facts, context.told);
  const goesOn = ends || isGapped(facts, context.told) ? context.told : null;
  const trade = tradeOf(facts, spokenOf);
  const deed = invested
    ? "capex"
    : trade === null && measureRead === undefined
      ? measureOfDeed(facts, last.subjects[0], spokenOf?.kind)
      : null;
  const about =
    measureRead?.measure ?? goesOn?.measure ?? deed ?? (facts.subjects.length === 0 ? context.measure : null);
  const figureOf = (whose: typeof spokenOf) =>
    mainFigure(facts, figuresOf(facts, whose, about === null ? undefined : registry.measure(about)), trade !== null);
  const told = figureOf(spokenOf);
  const other = ownerOfLevel(facts, last, told, context, input.saidAt, registry);
  const named: SubjectField =
    other === null ? last : { ...last, subjects: [other], because: { rule: "owner-of-level", words: null } };
  const subject = entryOf(named.subjects[0], registry);
  const figure = other === null ? told : figureOf(subject);
  const priced = measureRead === undefined || PRICES.has(measureRead.measure);
  const stood = priced ? priceOf(context, named.subjects[0], input.saidAt) : null;
  const short = figure !== null && isInThousands(figure, stood, subject?.kind);
  const full = figure && short ? inFull(figure) : figure;
  const read = directionOf({
    facts,
    text: input.post.text,
    figure: full,
    trade,
    measure: measureRead?.measure ?? null,
    known: () =>
      short && stood ? stood : knownLevel(context, named.subjects[0], measureRead?.measure ?? null, input.saidAt),
    turned: registry.subject(named.subjects[0] ?? "")?.inverse !== undefined,
    bank: subject?.kind === "central-bank",
  });
  const moved = deed !== null && read.because?.rule === "deal" ? UNMOVED : read;
  const direction = (ends || moved.direction === null) && goesOn?.direction ? asBefore(goesOn.direction) : moved;
  const formed =
    trade === null && measureRead === undefined
      ? measureOfForm(facts, context, figure, subject?.kind, named.subjects[0], registry)
      : null;
  const spoken =
    measureRead?.measure ??
    goesOn?.measure ??
    deed ??
    formed ??
    impliedMeasure(facts, context, figure, direction.direction !== null, subject, registry);
  const measure = trade
    ? tradedAt(figure, measureRead?.measure)
    : valued(spoken, figure, isTold(direction) || isOfAnother(direction) ? direction.direction : null);
  const sums = measure !== null && isSumOfFirm(registry.measure(measure));
  const beside = figure && besideFigure(facts, figure, context.told, named.subjects[0], measure, goesOn !== null, sums);
  const done = beside?.carried.rule === DONE_AS_BEFORE ? context.told?.direction : null;
  return {
    facts,
    named,
    measure: beside?.measure ?? measure,
    measureRead,
    deed: deed ?? formed,
    invested,
    figure,
    full,
    direction: done ? asBefore(done) : direction,
    trade,
    carried:
      (short && stood ? ofThousands(stood) : beside?.carried) ??
      (figure && subject?.kind === "macro" && isOnMonth(facts, figure) ? IN_PERCENT : null) ??
      (figure &&
        (inPounds(facts, figure, [...named.subjects, context.main ?? ""], registry) ??
          ofCoin(
            figure,
            deed,
            [...facts.subjects.map((one) => one.subject), context.main ?? "", ...context.last],
            registry,
          ))),
    goesOn,
  };
}

/** The price of a subject told last, or the bound it was told by. */
function priceOf(context: Context, id: string | undefined, on: Day | null): Level | null {
  const known = knownLevel(context, id, "price", on);
  const { told } = context;
  if (known !== null || told === null || told.subject !== id || told.measure !== "price") return known;
  return { value: told.value, unit: told.unit, on };
}

/** Of what households pay for. */
const IN_PERCENT: Carried = { unit: "ratio", scale: 0.01, rule: "percent-on-the-month" };

const PRICES = new Set(["price", "close"]);

/** Goods that were sold moved nothing. */
const UNMOVED: ReturnType<typeof directionOf> = { direction: null, because: undefined };

/** A multiple of another's is not what a share is valued at. */
const isOfAnother = ({ because }: ReturnType<typeof directionOf>) => because?.rule === "times-another";

/** The move of what was told before. */
const asBefore = (direction: Direction): ReturnType<typeof directionOf> => ({
  direction,
  because: { rule: "as-before", words: null },
});

const POUNDS = new WordSet("pounds");
/** What is paid, owed or earned is money. */
const OF_MONEY = new WordSet(
  "paid pay pays spent spend spends cost costs worth fine fines fined invest invested raise raised owes owed debt profit loss sales revenue budget",
  "stretch",
);

/** `175 million pounds a year` in talk of uranium, which is priced by the pound: a weight, where it was read as money. */
function inPounds(facts: Facts, { quantity }: Figure, subjects: readonly string[], registry: Registry): Carried | null {
  const { tokens, quantities, words } = facts;
  if (!quantities.some(({ from, to }) => POUNDS.in(tokens, from, to)) || words.has(OF_MONEY)) return null;
  const byPound = subjects.some((id) => {
    const subject = registry.subject(id);
    return subject !== undefined && toldUnit(subject, 1)?.endsWith("/lb") === true;
  });
  return byPound ? { unit: quantity.unit.replace("GBP", "lb"), scale: 1, rule: "pounds-of-what-is-spoken-of" } : null;
}

/** `620k coins`: of the coin that is spoken of. */
function ofCoin(
  { quantity }: Figure,
  deed: string | null,
  subjects: readonly string[],
  registry: Registry,
): Carried | null {
  if (quantity.unit !== "coin" && !(deed === "holdings" && quantity.unit === "")) return null;
  const coin = subjects.find((id) => registry.subject(id)?.kind === "coin");
  return coin === undefined ? null : { unit: coin, scale: 1, rule: "coin-spoken-of" };
}

/** What a position is told by: the price of it, or itself. */
const tradedAt = (figure: Draft["figure"], measure: string | undefined) =>
  figure === null
    ? "position"
    : measure !== undefined && measure !== "position" && figure.quantity.unit !== ""
      ? measure
      : "price";
