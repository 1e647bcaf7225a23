import talk from "../../data/registry/lexicon/talk-measures.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { fits, isSumOfFirm } from "./measure-fits.ts";
import type { Context } from "./thread-context.ts";

type Figure = Of<"quantity">;

const RELATIVES = new WordSet("which");
/** `EPS of 0.92, which beat the estimate of 0.90`: what the words before were told of. */
function ofRelative({ tokens, clause }: Facts, context: Context, figure: Figure | null, registry: Registry) {
  if (context.measure === null || context.measureAge > 0 || !RELATIVES.has(tokens[clause.from])) return null;
  return figure === null || fits(figure, registry.measure(context.measure)) ? context.measure : null;
}

const THEN = new WordSet("is are was were fell rose grew went dropped jumped stood");
/** `Target's inventory rose 43%. Walmart's were up 32%`: whose, and of what the words before told. */
const isElided = ({ tokens, subjects }: Facts) =>
  subjects.some(({ to }) => tokens[to]?.lower === "'s" && tokens[to + 1] !== undefined && THEN.has(tokens[to + 1]));

function ofElided(facts: Facts, { measure }: Context, figure: Figure | null, registry: Registry): string | null {
  if (measure === null || !isElided(facts)) return null;
  return figure === null || fits(figure, registry.measure(measure)) ? measure : null;
}

const isChange = ({ quantity }: Figure) => quantity.unit === "ratio" && quantity.role === "change";

const CLOSED = new WordSet("closed closes closing opened opens settled finished trading traded trades", "stretch");
const LENGTHS = new WordSet("quarter half year month", "stretch");
/** `Closed 11% lower`, `opens down 3%`: of what trades only its price does so. */
const isOfSession = (facts: Facts, figure: Figure) =>
  facts.words.has(CLOSED) && isChange(figure) && !facts.words.has(LENGTHS);

const GUIDES = new WordSet("guide guides guided guiding", "stretch");
/** `They guided Q4 down 15%`: what a firm will sell. */
const isGuided = (facts: Facts, figure: Figure) => facts.words.has(GUIDES) && isChange(figure);

const BEATS = new WordSet("beat beats beating missed miss misses", "stretch");
/** `Missed by 2 cents`: what is earned a share. */
const isByCents = (facts: Facts, { from, quantity }: Figure) =>
  /^[A-Z]{3}(?:\/share)?$/.test(quantity.unit) &&
  (quantity.high ?? quantity.low ?? MOST) < MOST &&
  facts.words.has(BEATS) &&
  facts.tokens[from - 1]?.lower === "by";
const EARNS = new WordSet("earned earns earn earning", "stretch");
const OWN = new WordSet("i we you my our people holders investors");
/** `Earned 42 cents`: of a share. */
const isEarnedOnEach = ({ tokens, words, clause }: Facts, { from, quantity }: Figure) =>
  /^[A-Z]{3}(?:\/share)?$/.test(quantity.unit) &&
  (quantity.high ?? quantity.low ?? MOST) < MOST &&
  words.has(EARNS) &&
  EARNS.in(tokens, Math.max(clause.from, from - 2), from) &&
  !OWN.in(tokens, clause.from, from);

/** No firm misses or beats by so many dollars a share. */
const MOST = 50;

const SHIPS = new WordSet("shipped ships ship shipping sold sells sell selling delivered delivers deliver", "stretch");
const HOW_MANY = new WordSet("more fewer less", "stretch");
const SHARES = new WordSet("shares stock stake calls puts share", "stretch");
/** `They shipped more chips than AMD`: how many, and no price. */
function isShipped({ tokens, words, clause }: Facts): boolean {
  if (!words.has(SHIPS) || !words.has(HOW_MANY) || words.has(SHARES)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (SHIPS.has(tokens[i]) && HOW_MANY.has(tokens[i + 1])) return true;
  return false;
}

const CHANGES = new WordSet(
  "raise raises raised lift lifts lifted hike hiked cut cuts lower lowers lowered took takes bump bumped narrowed trim trimmed",
  "stretch",
);
const PLANNED = new WordSet("year fy");
/** `Raised the full year to 4.15`: what a firm plans, which is of what was spoken of where that is a sum or earned a share. */
function ofPlan(facts: Facts, { measure }: Context, { from }: Figure, registry: Registry): string | null {
  const { tokens, words, clause } = facts;
  if (!words.has(CHANGES) || from - 2 <= clause.from || tokens[from - 1].lower !== "to") return null;
  const noun = tokens[from - 2];
  const year = PLANNED.has(noun) || (noun.kind === "number" && PLANNED.has(tokens[from - 3]));
  if (!year || !CHANGES.in(tokens, clause.from, from - 2)) return null;
  return measure === "eps" || (measure !== null && isSumOfFirm(registry.measure(measure))) ? measure : "guidance";
}

const FREIGHT = new Set(talk.freight);
const EACH = new WordSet("a per");
const LEAST_A_DAY = 1000;
/** `They are making 90,000 a day`, in talk of ships: what one of them earns. */
function isOfShips({ tokens }: Facts, { subjects, main }: Context, own: string | undefined, figure: Figure): boolean {
  const { unit, low, high } = figure.quantity;
  const daily = EACH.has(tokens[figure.to] ?? tokens[0]) && tokens[figure.to + 1]?.lower === "day";
  const bare = unit === "" && daily && (high ?? low ?? 0) >= LEAST_A_DAY;
  if (!bare && !/^(?:[A-Z]{3})?\/day$/.test(unit)) return false;
  return [own, subjects[0], main].some((id) => FREIGHT.has(id ?? ""));
}

/** `VLCC rates`: a name that says what is measured. */
const isNamedRate = (id: string | undefined) => id?.endsWith(" rates") === true && FREIGHT.has(id);

/** What a clause that names no measure is of by its form; or null. `kind` and `own` are those of whom it is about. */
export function measureOfForm(
  facts: Facts,
  context: Context,
  figure: Figure | null,
  kind: string | undefined,
  own: string | undefined,
  registry: Registry,
): string | null {
  if (facts.measures.length > 0) return null;
  const relative = ofRelative(facts, context, figure, registry) ?? ofElided(facts, context, figure, registry);
  if (relative) return relative;
  if (isNamedRate(own) && facts.subjects.some(({ subject }) => subject === own)) return "freight_rate";
  if (figure === null) return kind === "company" && isShipped(facts) ? "units" : null;
  if (isOfShips(facts, context, own, figure)) return "freight_rate";
  if (kind === undefined || kind === "macro") return null;
  if (isOfSession(facts, figure)) return "price";
  if (kind !== "company") return null;
  if (isGuided(facts, figure)) return "revenue";
  if (isByCents(facts, figure) || isEarnedOnEach(facts, figure)) return "eps";
  return ofPlan(facts, context, figure, registry);
}
