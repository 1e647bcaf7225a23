import type { Day } from "../calendar.ts";
import { spanFrom } from "../span.ts";
import { daysTo, isAbsurd } from "./absurd-level.ts";
import { budgetYear } from "./budget-years.ts";
import type { Claim } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { after, atSentence, knownLevel, noteLevel } from "./context-after.ts";
import { isTold } from "./direction-field.ts";
import { isHeldAgainst } from "./direction-of-bases.ts";
import { type Draft, draftOf } from "./draft.ts";
import { cueIn, type Facts, hasWord, isTelling, RECORDS, wordsOf } from "./facts.ts";
import { isClaim } from "./is-claim.ts";
import { kindOf } from "./kind-field.ts";
import { isToCome } from "./level-side.ts";
import { comparesAverages, likensPrices } from "./likens-prices.ts";
import { marketYear } from "./market-year.ts";
import { mentionsAround } from "./mentions-around.ts";
import { isOfNoMarket, nonClaimCue } from "./non-claims.ts";
import { opensHedged } from "./opens-hedged.ts";
import { foreseesOwn, isAboutTo, saysWould } from "./own-outlook.ts";
import { periodOf, pointedAt } from "./period-field.ts";
import type { PeriodField } from "./period-input.ts";
import { withFollowing } from "./period-of-another.ts";
import { quantityOf } from "./quantity-field.ts";
import { pointsBack, quoteRange } from "./quote-range.ts";
import { hasSpeaker, isOwnSpeaker, tellsOfForecaster, tellsOfSource } from "./speaker.ts";
import { speechOf } from "./speech-field.ts";
import { entryOf, pricedOf } from "./subject-entry.ts";
import { noteSupposed } from "./supposed.ts";
import type { Context } from "./thread-context.ts";
import { isOfTradeAsSuch } from "./trade-as-such.ts";
import { withUnitEnded } from "./unit-ended.ts";

/** Claims of one sentence's clauses, and the context after it. */
export function assemble(input: SentenceInput, clauses: Facts[]): { claims: Claim[]; context: Context } {
  const claims: Claim[] = [];
  let context = atSentence(input.context, clauses[0]);
  const hedged = clauses.length > 1 && opensHedged(clauses[0]);
  noteSupposed(clauses);
  const conditioned = clauses.filter((facts) => facts.clause.condition).length;
  for (const facts of clauses) {
    const before = facts === clauses[0] ? null : clauses[clauses.indexOf(facts) - 1];
    facts.listed = before !== null && claims.at(-1)?.kind === "guidance";
    facts.position = positionOf(context);
    const read = claimOf(input, facts, before, context, conditioned <= 1, hedged && facts !== clauses[0]);
    if (read.claim) claims.push(read.claim);
    noteLevel(read.context, read.claim);
    context = read.context;
  }
  return { claims, context };
}

/** What somebody paid or got for a share. */
const isPriceOf = (figure: Draft["figure"]) => figure !== null && /^(?:|[A-Z]{3}\/share)$/.test(figure.quantity.unit);

/** The side of a trade that was told last. */
const positionOf = ({ told }: Context): Facts["position"] =>
  told?.kind !== "trade" || told.age > 0 ? null : told.direction === "down" ? "short" : "long";

function claimOf(
  input: SentenceInput,
  facts: Facts,
  before: Facts | null,
  context: Context,
  alone: boolean,
  hedged: boolean,
): { claim: Claim | null; context: Context } {
  if (!facts.readings.some(isTelling) && !pointsBack(facts)) return { claim: null, context };
  const draft = draftOf(input, facts, context);
  const { named, figure, trade, measureRead } = draft;
  const unsaid = UNSAID.has(draft.measure ?? "") ? draft.measure : null;
  const priced = facts.subjects.length > 0 || (trade !== null && isPriceOf(draft.figure));
  const moved = priced && draft.measure === "price" && draft.figure !== null ? "price" : null;
  const next = after(input.registry, context, facts, named, measureRead?.measure ?? draft.deed ?? unsaid ?? moved);
  const record = cueIn(facts, ...RECORDS);
  const likens = likensPrices(facts, input.registry) || comparesAverages(facts);
  const anchored = figure !== null || isTold(draft.direction) || trade !== null || record !== undefined || likens;
  if (
    isOfNoMarket({ facts, before, implied: named.implied, trades: trade !== null, anchored }) ||
    nonClaimCue(facts.readings, facts.clause, anchored, trade !== null) ||
    isOfTradeAsSuch(
      { facts, subjects: named.subjects, implied: named.implied, anchored },
      input.readings,
      input.registry,
    ) ||
    !isClaim(facts, named, anchored, figure !== null || (record !== undefined && named.subjects.length > 0))
  )
    return { claim: null, context: next };
  const { fiscal: own, kind } = entryOf(named.subjects[0], input.registry) ?? {};
  const fiscal = own ?? budgetYear(named.subjects[0], draft.measure) ?? marketYear(kind);
  const ofFirm = kind === "company";
  const traded = kind !== undefined && TRADED.has(kind);
  const { measure } = draft;
  const period =
    periodOf({ input, facts, context, fiscal, trade: trade !== null, measure, ofFirm, traded }) ?? periodBefore(draft);
  if (
    measure === "price" &&
    isAbsurd(
      facts,
      draft.full,
      knownLevel(context, named.subjects[0], measure, input.saidAt),
      daysTo(period, input.saidAt),
    )
  )
    return { claim: null, context: next };
  const claim = written(input, draft, period, alone, hedged);
  claim.context.unshift(...pointedAt(facts, context, input.saidAt));
  return { claim, context: next };
}

/** The time of what a name and a figure alone go on with. */
const periodBefore = ({ goesOn }: Draft): PeriodField | null =>
  goesOn?.period
    ? { field: { ...goesOn.period, text: null }, first: goesOn.period.start, rule: "carried:as-before" }
    : null;

/** Measures that no word need name, which the talk goes on with. */
const UNSAID = new Set(["policy_rate", "cash_burn", "flows", "storage", "inventory"]);

/** What has a price in a market. */
const TRADED = new Set(["company", "commodity", "coin", "index", "etf"]);

/** Said on a Monday, `this week` is under way. */
const UNDER_WAY = /^(?:this-week|on-stretch)$/;

const HOURS = /\d ?(?:h|hr|hrs|hours?|min|mins|minutes?)$/i;

/** `They guided Q4 EPS 1.90`: of somebody whom the talk has not named. */
const guides = (facts: Facts) => hasWord(facts, "guided guides guiding");

/** Of what a firm tells as of a market, it is no owner: `Zillow expects home prices to fall`. */
const OF_MARKETS = new Set(["commodity", "coin", "index", "currency", "rate", "macro"]);

/** Who tells of their own future. */
const FIRMS = new Set(["company", "central-bank", "lab"]);

const isOutlook = (facts: Facts, kind: string, id: string, period: PeriodField | null, saidAt: Day | null) =>
  FIRMS.has(kind) &&
  (foreseesOwn(facts, id) ||
    (hasSpeaker(facts) && isOwnSpeaker(facts, id) && saysWould(facts)) ||
    isAboutTo(facts, period !== null && period.first !== null && saidAt !== null && period.first > saidAt));

const ACTORS = new Set(["company", "central-bank", "lab", "person", "country", "organisation"]);

function kindFor(input: SentenceInput, draft: Draft, period: PeriodField | null, foreseen: boolean) {
  const { facts, named, figure, direction } = draft;
  const { registry } = input;
  const kinds = facts.subjects.map((one) => registry.subject(one.subject)?.kind);
  const own = registry.subject(named.subjects[0] ?? "")?.kind;
  const ofMarket =
    own !== undefined && OF_MARKETS.has(own) && kinds.every((kind) => kind === own || kind === "company");
  kinds.push(own);
  const ahead =
    period !== null &&
    input.saidAt !== null &&
    period.first !== null &&
    (period.first > input.saidAt ||
      (period.first === input.saidAt && period.field.end !== input.saidAt && !UNDER_WAY.test(period.rule)));
  const placed = period !== null && period.first !== null && !period.rule.startsWith("carried");
  const toCome = figure !== null && isToCome(facts, figure);
  const over =
    input.saidAt === null ||
    period === null ||
    period.field.end === null ||
    period.field.end < input.saidAt + (toCome ? 0 : 1);
  return kindOf({
    facts,
    text: input.post.text,
    figure: figure !== null,
    against: figure !== null && isHeldAgainst(facts, figure, registry.measure(draft.measure ?? "")),
    direction: direction.direction !== null,
    news: direction.because?.rule === "news",
    period: !placed ? null : ahead ? "future" : over ? "past" : "current",
    priced: draft.measure === "price",
    periodWords: period?.field.text ?? null,
    toCome,
    soon: period !== null && /horizon/.test(period.rule) && HOURS.test(period.field.text ?? ""),
    ownSpeaker: isOwnSpeaker(facts, named.subjects[0]),
    outlook: own !== undefined && isOutlook(facts, own, named.subjects[0], period, input.saidAt),
    foreseen,
    measure: draft.measure,
    first: period?.first ?? null,
    saidAt: input.saidAt,
    actor:
      hasWord(facts, "company management ceo cfo") ||
      named.subjects.some((id) => ACTORS.has(registry.subject(id)?.kind ?? "")),
    official:
      (kinds.every((kind) => kind === undefined) && guides(facts)) ||
      (!ofMarket &&
        kinds.some((kind) => kind !== undefined && ["company", "central-bank", "lab", "person"].includes(kind))),
  });
}

function written(
  input: SentenceInput,
  draft: Draft,
  period: PeriodField | null,
  alone: boolean,
  hedged: boolean,
): Claim {
  const { tokens, registry } = input;
  const { facts, named, measure, figure } = draft;
  const { text } = input.post;
  const range = quoteRange(facts, alone);
  const [start, end] = [tokens[range.from].start, tokens[range.to - 1].end];
  const { direction } = draft.direction;
  const foreseen = tellsOfForecaster(facts, (id) => registry.subject(id)?.house === true);
  const kind = goesOnAs(draft, kindFor(input, draft, period, foreseen));
  const condition = facts.clause.condition
    ? wordsOf(text, tokens, facts.clause.condition).replace(/[,\s]+$/, "")
    : null;
  const sentenceHedge = hedged || (condition !== null && /\b(?:assume|suppose)\b/i.test(condition));
  const speech = speechOf({
    facts,
    text,
    quoted: input.isQuoted(start, end),
    kind: kind.kind,
    sentenceHedge,
    speaker: foreseen || hasSpeaker(facts) || tellsOfSource(facts),
  });
  const subject = pricedOf(named.subjects, measure, registry);
  const around = mentionsAround(input, facts, range, subject?.fiscal);
  const { context } = around;
  const mentions = withUnitEnded(withFollowing(around.mentions, period), period);
  const told =
    figure &&
    quantityOf(facts, figure, {
      subject,
      measureId: measure,
      registry,
      carried: draft.carried,
      whose: named.subjects[0],
    });
  const quantity = told?.quantity ?? null;
  return {
    id: "",
    post: input.post.index,
    postId: input.post.id,
    quote: text.slice(start, end),
    span: spanFrom(text, start, end, input.codePoints(start)),
    kind: kind.kind,
    speech: speech.speech,
    subjects: named.subjects,
    subjectImplied: named.implied,
    measure,
    quantity,
    direction: isKept(draft, kind.kind, quantity !== null || period !== null) ? direction : null,
    period: period?.field ?? null,
    condition,
    checkable: isCheckable(kind.kind, quantity !== null, measure, direction !== null),
    saidAt: input.saidAt,
    mentions,
    context,
    because: reasons(
      input,
      draft,
      { kind: kind.because, speech: speech.because, subjects: named.because, direction: draft.direction.because },
      period,
      condition,
      told?.rule,
    ),
  };
}

const AHEAD = new Set<Claim["kind"]>(["forecast", "guidance"]);
/** `Nvidia will reach 200, | AMD 250`: of the kind it goes on with, where that looks ahead. */
const goesOnAs = ({ goesOn }: Draft, own: ReturnType<typeof kindFor>): ReturnType<typeof kindFor> =>
  goesOn && own.kind === "report" && AHEAD.has(goesOn.kind)
    ? { ...own, kind: goesOn.kind, because: { rule: "as-before", words: null } }
    : own;

/** A direction read from a picture or a state alone is kept beside a figure or a period, or of somebody or something named that is not asked about. */
const isKept = ({ direction, named, measureRead }: Draft, kind: Claim["kind"], placed: boolean) =>
  isTold(direction) || placed || (kind !== "question" && (!named.implied || measureRead !== undefined));

/** The rule and the words behind each field that has a value. */
function reasons(
  input: SentenceInput,
  draft: Draft,
  known: Claim["because"],
  period: PeriodField | null,
  condition: string | null,
  rule: string | undefined,
): Claim["because"] {
  const { tokens, post } = input;
  const { figure, measure, measureRead } = draft;
  const because: Claim["because"] = {};
  if (known.kind) because.kind = known.kind;
  if (known.speech) because.speech = known.speech;
  if (known.subjects) because.subjects = known.subjects;
  if (known.direction) because.direction = known.direction;
  if (figure && rule) because.quantity = { rule, words: wordsOf(post.text, tokens, figure) };
  if (measure)
    because.measure = measureRead
      ? { rule: "measure-name", words: wordsOf(post.text, tokens, measureRead) }
      : { rule: draft.invested ? "capital-spending" : "measure-implied", words: null };
  if (period) because.period = { rule: period.rule, words: period.field.text };
  if (condition) because.condition = { rule: "if-part", words: condition };
  return because;
}

const isCheckable = (kind: Claim["kind"], figure: boolean, measure: string | null, moves: boolean) =>
  kind !== "question" && kind !== "opinion" && measure !== "position" && (figure || (measure !== null && moves));
