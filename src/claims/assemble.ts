import { daysTo, isAbsurd } from "./absurd-level.ts";
import { budgetYear } from "./budget-years.ts";
import type { Claim } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { after, atSentence, knownLevel, noteLevel } from "./context-after.ts";
import { isTold } from "./direction-field.ts";
import { type Draft, draftOf } from "./draft.ts";
import { cueIn, type Facts, isTelling, RECORDS } from "./facts.ts";
import { isClaim } from "./is-claim.ts";
import { comparesAverages, likensPrices } from "./likens-prices.ts";
import { marketYear } from "./market-year.ts";
import { isOfNoMarket, nonClaimCue } from "./non-claims.ts";
import { opensHedged } from "./opens-hedged.ts";
import { periodOf, pointedAt } from "./period-field.ts";
import type { PeriodField } from "./period-input.ts";
import { pointsBack } from "./quote-range.ts";
import { entryOf } from "./subject-entry.ts";
import { noteSupposed } from "./supposed.ts";
import type { Context } from "./thread-context.ts";
import { isOfTradeAsSuch } from "./trade-as-such.ts";
import { written } from "./written.ts";

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
