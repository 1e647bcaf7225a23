import deeds from "../../data/registry/lexicon/deeds.json" with { type: "json" };
import { goodsNamed, goodsOf, goodsOfModel } from "../registry/goods.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isRating } from "./ratings-told.ts";

type Figure = Of<"quantity">;

const DELIVERS = new WordSet(deeds.deliver);
const BUILDS = new WordSet(deeds.build);
const SELLS = new WordSet(deeds.sell);
const COUNTING = new WordSet([deeds.deliver, deeds.build, deeds.sell, deeds.receive, deeds.cap].join(" "), "stretch");
const CHARGES = new WordSet(deeds.charge, "stretch");
const BOOKS = new WordSet(deeds.book);
const GUIDES = new WordSet(deeds.guide, "stretch");
const HOLDS = new WordSet(deeds.hold);

/** What may stand between such a verb and the number of what is done. */
const BETWEEN = new WordSet(
  "only just over about around some nearly almost roughly another more than at least a total of barely like still now to on the",
);
const MOST_BETWEEN = 4;
const TIMES = new WordSet("day week month quarter year");
const EACH = new WordSet("a per each every");

/** What is bought and sold for its price, and told of a position. */
const HELD = new WordSet(
  "share shares stake stakes bond bonds contract contracts call calls put puts option options coin coins unit units",
);
const VEHICLES = new Set("car vehicle truck bus ev bike motorcycle aircraft".split(" "));
/** A bare number of goods is no larger. */
const MOST_GOODS = 1e7;

/** The verb right before a figure, past words that loosen it; −1 where none of these stands there. */
function verbBefore({ tokens, clause }: Facts, { from }: Figure, verbs: WordSet): number {
  let at = from - 1;
  while (at > clause.from && from - at <= MOST_BETWEEN && BETWEEN.has(tokens[at])) at--;
  if (at > clause.from && tokens[at].lower === "over" && DELIVERS.has(tokens[at - 1])) at--;
  return at >= clause.from && verbs.has(tokens[at]) ? at : -1;
}

const isHeld = ({ tokens, clause }: Facts, { to }: Figure) =>
  HELD.in(tokens, to, Math.min(clause.to, to + MOST_BETWEEN));

/** `38 a month`, `five per week`: so many in each stretch of time. */
export const isPerTime = ({ tokens, clause }: Facts, { to }: Figure): boolean =>
  to + 1 < clause.to &&
  EACH.has(tokens[to]) &&
  TIMES.has(tokens[to + 1]) &&
  !["ago", "earlier"].includes(tokens[to + 2]?.lower ?? "");

/** The goods that a figure counts, by their noun or by the model behind it: `61 narrowbodies`, `20 MAX`. */
export function goodsCounted({ tokens, clause }: Facts, { to, quantity }: Figure): string | undefined {
  if (quantity.rule === "count") return goodsNamed(quantity.unit) ?? undefined;
  return quantity.unit === "" && to < clause.to ? goodsOfModel(tokens[to].lower) : undefined;
}

const isBareNumber = ({ quantity }: Figure) =>
  quantity.unit === "" && quantity.sign === 0 && Math.abs(quantity.high ?? quantity.low ?? MOST_GOODS) < MOST_GOODS;

/** What a maker, or whoever is supplied by one, does with its goods: `handed over 142`, `builds 38 a month`, `expects 61 narrowbodies`. */
function ofGoods(facts: Facts, figure: Figure, id: string): string | null {
  const goods = goodsOf(id);
  if (goods === undefined) return null;
  const counted = goodsCounted(facts, figure) === goods;
  if (!counted && !isBareNumber(figure)) return null;
  if (isPerTime(facts, figure))
    return verbBefore(facts, figure, BUILDS) >= 0 || facts.words.has(COUNTING) ? "production_rate" : null;
  if (verbBefore(facts, figure, DELIVERS) >= 0) return "deliveries";
  if (verbBefore(facts, figure, BUILDS) >= 0) return "production";
  return counted && facts.directions.every(({ rule }) => rule !== "sign") ? "deliveries" : null;
}

/** `Ford sold 521,334 cars`, `Apple shipped 50 million iPhones`: how many goods, named by their noun, a firm sold. */
function ofSales(facts: Facts, figure: Figure): string | null {
  if (figure.quantity.rule !== "count" || verbBefore(facts, figure, SELLS) < 0 || isHeld(facts, figure)) return null;
  return VEHICLES.has(figure.quantity.unit) || goodsNamed(figure.quantity.unit) ? "deliveries" : "units";
}

const isMoney = ({ quantity: { unit, high, low } }: Figure) =>
  /^(?:|[A-Z]{3})$/.test(unit) && (high ?? low ?? 0) >= LEAST_SUM;
const LEAST_SUM = 1e6;
const WORDS_OF_CHARGE = 4;

/** `Took a $1.6bn charge`, `booked a 50m hit`: what goes against earnings once. */
const isCharge = ({ tokens, clause, words }: Facts, { from, to }: Figure) =>
  words.has(CHARGES) &&
  CHARGES.in(tokens, to, Math.min(clause.to, to + WORDS_OF_CHARGE)) &&
  BOOKS.in(tokens, Math.max(clause.from, from - WORDS_OF_CHARGE), from);

/** `Guided to $9 to $11 a share`: what is earned on each. */
const isGuidedShare = (facts: Facts, { from, quantity }: Figure) =>
  /^[A-Z]{3}\/share$/.test(quantity.unit) &&
  facts.words.has(GUIDES) &&
  GUIDES.in(facts.tokens, Math.max(facts.clause.from, from - MOST_BETWEEN), from) &&
  facts.tokens.slice(from, facts.clause.to).some(({ lower }) => lower === "share");

/** What is measured by what somebody did with so many or so much, where no word names it; null where nothing of the kind is told. */
export function measureOfDeed(facts: Facts, id: string | undefined, kind: string | undefined): string | null {
  if (facts.measures.length > 0) return null;
  if (isRating(facts)) return "credit_rating";
  if (kind !== "company" || facts.quantities.length === 0) return ofCoins(facts);
  for (const figure of facts.quantities) {
    if (figure.quantity.role === "duration") continue;
    if (isMoney(figure) && isCharge(facts, figure)) return "charge";
    if (isGuidedShare(facts, figure)) return "eps";
    const measure = facts.words.has(COUNTING) && (ofGoods(facts, figure, id ?? "") ?? ofSales(facts, figure));
    if (measure) return measure;
  }
  return ofCoins(facts);
}

/** `They had 620k coins`, `holds 5,000 BTC`: what a fund or a firm has of them. */
const ofCoins = (facts: Facts): string | null =>
  facts.quantities.some((figure) => isOfCoins(facts, figure) && verbBefore(facts, figure, HOLDS) >= 0)
    ? "holdings"
    : null;

/** Whether a figure counts coins: by that word, or by the name of one right behind a bare number. */
const isOfCoins = (facts: Facts, { to, quantity }: Figure) =>
  quantity.unit === "coin" ||
  (quantity.unit === "" && facts.subjects.some(({ from, subject }) => from === to && COINS.has(subject)));
const COINS = new Set(["BTC", "ETH", "SOL"]);
