import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import type { Measure } from "../registry/measure.ts";
import { mayHave } from "../registry/owners.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { bindsItself } from "./commitments.ts";
import type { Facts } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { canHave } from "./named-before.ts";
import type { Context } from "./thread-context.ts";

/** Verbs by which houses and officials tell of others: what stands before them speaks. */
const TELLS = new Set(
  "sees expects forecasts predicts estimates reckons thinks warned warns says said cautioned slapped raised cut lifted reiterated upgraded downgraded initiated calls".split(
    " ",
  ),
);

const HAVE = new WordSet("has have had at");

/** `Goldman has 7.50`, `GS has it at 3000`, `Lehman at 62 cents`: the level a house has in its books for what is spoken of. */
const hasTarget = (facts: Facts, verb: number) =>
  HAVE.has(facts.tokens[verb]) &&
  facts.quantities.some(
    ({ from, quantity }) =>
      quantity.role === "level" &&
      (from === verb + 1 || (from <= verb + 3 && ["it", "them"].includes(facts.tokens[verb + 1]?.lower ?? ""))),
  );

/** The first word behind a name that is no adverb of time: `Citi now sees`, `the IEA still has`. */
const verbBehind = ({ tokens }: Facts, { to }: { to: number }) => (LATELY.has(tokens[to]) ? to + 1 : to);
const LATELY = new WordSet("now still just already also only");

/** What is counted and published by agencies: of none of it is one of them the owner. */
const isAgency = (subject: Subject | undefined) => subject?.kind === "organisation" && subject.house === true;
const HAS = new Set(["has", "had", "puts", "put", "shows", "showed", "counts", "counted", "pegs", "pegged", "data"]);
const OF_MARKETS = new Set(["commodity", "coin", "index", "currency", "rate", "macro"]);

/** Somebody of a firm, in talk of a market: `Saylor says 13 million by 2045` is of the coin. */
const speaksOfMarket = (context: Context, { of }: Subject, told: boolean, registry: Registry): boolean => {
  const topic = context.subjects[0];
  return !told && topic !== undefined && topic !== of && OF_MARKETS.has(registry.subject(topic)?.kind ?? "");
};

const RATES = new WordSet(
  "went goes moves moved upgrades upgraded downgrades downgraded cuts cut raises raised reiterates reiterated initiates initiated starts started keeps kept",
);
const GRADES = new WordSet(
  "buy sell hold neutral accumulate outperform overweight underperform underweight equalweight equal market sector perform peer reduce add conviction",
);
const BEFORE_GRADE = new WordSet("to at from with");
const LONGEST_RATING = 7;
/** `Merrill went to accumulate from neutral`, in talk of a share: what a house advises on it. */
function gradesTopic({ tokens, clause }: Facts, { to }: { to: number }): boolean {
  if (!RATES.has(tokens[to])) return false;
  for (let i = to + 1; i < Math.min(clause.to - 1, to + LONGEST_RATING); i++)
    if (BEFORE_GRADE.has(tokens[i]) && GRADES.has(tokens[i + 1])) return true;
  return false;
}

/** A house that tells of what the thread is about: `Goldman sees $12,000`, in talk of copper; `Dimon warned that inflation …`. */
export function isForecaster(
  facts: Facts,
  one: Facts["subjects"][number],
  context: Context,
  entry: Measure | undefined,
  registry: Registry,
): boolean {
  const subject = registry.subject(one.subject);
  const talked = context.subjects[0];
  if (talked !== undefined && talked !== one.subject && facts.subjects.length === 1 && gradesTopic(facts, one))
    return true;
  if (subject?.house !== true && bindsItself(facts)) return false;
  const kind = subject?.kind;
  const verb = verbBehind(facts, one);
  const word = facts.tokens[verb]?.lower ?? "";
  if (isAgency(subject) && (TELLS.has(word) || HAS.has(word)))
    return context.subjects.length > 0 || facts.subjects.length > 1 || entry?.about !== undefined;
  if (!TELLS.has(word) && !hasTarget(facts, verb)) return false;
  const others = facts.subjects.some((other) => other !== one && other.from > one.to);
  if (entry?.about && (kind === "company" || kind === "person")) return !cutsOwn(facts, word);
  const house = subject?.house === true || kind === "organisation";
  if (kind === "organisation" && facts.quantities.some(({ quantity }) => quantity.unit === "bbl/day")) return false;
  const figure = facts.quantities.find(({ from }) => from > one.to)?.from ?? Number.POSITIVE_INFINITY;
  const told = facts.measures.some(
    (measure) =>
      measure.from > one.to &&
      measure.from < figure &&
      measure.measure !== "price" &&
      measure.measure !== "price_target",
  );
  if (subject && kind === "person") return others || speaksOfMarket(context, subject, told, registry);
  const spoken = context.subjects[0];
  const topic = spoken !== undefined && spoken !== one.subject;
  const ofFirms = entry !== undefined && entry.about === undefined && measuresFirms(facts, one, entry.id);
  const ofTopic = spoken !== undefined && entry !== undefined && canHave(spoken, entry.id, registry);
  if (ofFirms && (!ofTopic || registry.subject(spoken)?.kind === "sector")) return others;
  return house && (others || (topic && !told));
}

/** `MUFG says each step is worth 35bn of NII`, in talk of banks: what firms alone have, told behind the name. */
const measuresFirms = ({ measures }: Facts, { to }: { to: number }, id: string) =>
  !mayHave("commodity", id) && measures.some(({ from, measure }) => from > to && measure === id);

const ACTS = new Set(["cut", "raised", "lifted"]);
/** `Barclays cut 2,000 jobs`: its own, and no forecast of a country's. */
const cutsOwn = ({ quantities }: Facts, verb: string) =>
  ACTS.has(verb) && quantities.some(({ quantity }) => OWN_UNITS.has(quantity.unit));
const OWN_UNITS = new Set(["job", "worker", "employee", "person", "position", "role"]);

const SAID = new WordSet("said says told", "stretch");

/** `…, said Ann Lee, who runs money at Fidelity`: the token of the verb behind which only the speaker is told of, or −1. */
export function saidBehind({ tokens, clause, words }: Facts): number {
  if (!words.has(SAID)) return -1;
  for (let i = clause.from + 2; i + 1 < clause.to; i++)
    if (SAID.has(tokens[i]) && BEHIND.has(tokens[i - 1].lower) && isName(tokens[i + 1])) return i;
  return -1;
}
const BEHIND = new Set([",", '"', "”", "''"]);
const isName = ({ kind, caps, breaks }: Token) => kind === "word" && caps > 0 && breaks === 0;

/** Whoever stands behind such a verb, but a firm alone that tells of itself: `sales fell, said Tesla`. */
function isBehindSaid(facts: Facts, one: Facts["subjects"][number], registry: Registry): boolean {
  const said = saidBehind(facts);
  if (said < 0 || one.from <= said) return false;
  const ofItself = one.from === said + 1 && registry.subject(one.subject)?.kind === "company";
  return !ofItself || facts.subjects.some(({ to }) => to <= said);
}

/** `according to Redfin`, `per CNBC`, `analysts at ING`, `57 % (ONS)`: whose word it is, where the clause names or leaves to the thread what it is about. */
export const isSource = (facts: Facts, one: Facts["subjects"][number], registry: Registry) =>
  isTeller(facts, one, registry) || isBehindSaid(facts, one, registry);

const COMPILERS = new WordSet(names.compilers);
const COMPILED = new WordSet(
  "estimate estimates consensus expectation expectations forecast forecasts numbers data figures survey",
);
/** `Missed the FactSet estimate`, `the Bloomberg consensus`: who gathered what analysts expect. */
const isCompiler = (tokens: readonly Token[], { from, to }: { from: number; to: number }) =>
  to < tokens.length && COMPILERS.has(tokens[from]) && COMPILED.in(tokens, to, Math.min(tokens.length, to + 2));

/** `Surveyed by Reuters`, `as measured by the FHFA`. */
function isAskedBy(tokens: readonly Token[], from: number): boolean {
  const by = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[by]?.lower === "by" && by > 0 && ASKED_BY.has(tokens[by - 1]);
}

const AWAITED = new WordSet(
  "expected anticipated estimated projected estimate estimates forecast forecasts projection consensus target model",
);
/** `Surpassed BMO's expected 240 koz`: what a house looked for. */
const isLookedForBy = (tokens: readonly Token[], { to, subject }: Facts["subjects"][number], registry: Registry) =>
  tokens[to]?.lower === "'s" &&
  to + 1 < tokens.length &&
  AWAITED.has(tokens[to + 1]) &&
  registry.subject(subject)?.house === true;

const isTeller = ({ tokens, quantities }: Facts, one: Facts["subjects"][number], registry: Registry) =>
  isAskedBy(tokens, one.from) ||
  isCompiler(tokens, one) ||
  isLookedForBy(tokens, one, registry) ||
  (isPublishedBy(tokens, one) &&
    registry.subject(one.subject)?.kind === "organisation" &&
    quantities.some(({ to }) => to <= one.from)) ||
  (isAgency(registry.subject(one.subject)) && quantities.some(({ to }) => to <= one.from)) ||
  ["per", "via"].includes(tokens[one.from - 1]?.lower ?? "") ||
  POLL.in(tokens, one.to, Math.min(tokens.length, one.to + POLL_REACH)) ||
  (AT.has(tokens[one.from - 1]) && TELLERS.has(tokens[one.from - 2])) ||
  (tokens[one.from - 1]?.lower === "to" && tokens[one.from - 2]?.lower === "according");

/** `Economists surveyed by Reuters`, `figures compiled by FactSet`. */
const ASKED_BY = new WordSet(
  "surveyed polled compiled measured tracked cited collected upgraded downgraded initiated rated reiterated covered",
);

const PUBLISHES = new WordSet("reported said says noted announced wrote showed");
/** `Prices rose 3%, the Census Bureau reported on Friday`: who published what stands before. */
function isPublishedBy(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const start = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[start]?.lower === "," && PUBLISHES.has(tokens[to] ?? tokens[from]);
}

/** `A New York Times/CBS poll`: who asked. */
const POLL = new WordSet("poll survey");
const POLL_REACH = 4;

/** `The guy from Nomura`, `analysts at ING`: somebody of a house speaks. */
const AT = new WordSet("at from");
const TELLERS = new WordSet(
  "guy guys analyst analysts strategist strategists economist economists folks people team desk note research woman man",
);
