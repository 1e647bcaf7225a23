import { MONTHS } from "./month-at.ts";
import { at, type Token } from "./tokens.ts";

const setOf = (words: string) => new Set(words.split(" "));

const PRICE_WORDS = setOf("price prices futures market");
/** Words before which one stands at the head of its clause. */
const HEADS = setOf("and or but while as that then if when");
/** Words that make the next one another thing: `the lead`, `a tin of`, `will lead`. */
const BEFORE_WORD = setOf("the a an to in his her their its our will would could can may might of no");
const WEIGHTS = setOf("tonne tonnes ton tons mt pound pounds kilo kilos bushel bushels");
const WEIGHED = new Set([...WEIGHTS, "price", "prices"]);
const PRICED = setOf(
  "avg average averages averaged averaging traded trades fetched fetches cost costs sold tops topped slumped rallied",
);
const MOVED = setOf(
  "rose fell dropped gained lost climbed jumped slid doubled halved hit rises falls spent stayed went ended finished started stood gets",
);
const AUXILIARY = setOf("is was has had did will");
const SIDES = setOf("up down above below over under dearer cheaper within");
const MONEY = setOf("$ dollar dollars % usd");
const REACH = 16;
/** What a heading of a price is told with: `Tin: a record month`. */
const TOLD_UNDER = setOf("average averaged averages avg month months price prices record $ % dollars tonne ago");
const GOODS = setOf("metal metals commodity commodities");

/** `Lead: 1,990 in May`: a figure right behind the heading, and a time. */
const isPricedIn = (tokens: readonly Token[], from: number) =>
  tokens[from]?.kind === "number" && ["in", "for", "on"].includes(at(tokens, from + 1));

/** What the words of the same sentence behind a name tell of it. */
function tellsPrice(tokens: readonly Token[], next: number, told: ReadonlySet<string>): boolean {
  for (let k = next; k < Math.min(next + REACH, tokens.length) && tokens[k].breaks === 0; k++) {
    if (/[.!?;]/.test(tokens[k].lower)) return false;
    if (told.has(tokens[k].lower)) return true;
  }
  return false;
}

/** `2,000 dollars a tonne`, `$3/lb`: the price of a weight in the same sentence tells the goods from the word. */
function isPricedByWeight(tokens: readonly Token[], next: number): boolean {
  for (let k = next; k < Math.min(next + REACH, tokens.length) && tokens[k].breaks === 0; k++) {
    if (/[.!?;]/.test(tokens[k].lower)) return false;
    const priced = tokens[k - 2]?.kind === "number" || MONEY.has(at(tokens, k - 2)) || at(tokens, k - 2) === "k";
    if (priced && WEIGHTS.has(tokens[k].lower) && ["a", "per", "/"].includes(at(tokens, k - 1))) return true;
  }
  return false;
}

const LEAST = 1000;
/** `Tin above 50k`, `lead under 2,000`: a price by the tonne behind the side of it. */
function isPriceBeside(tokens: readonly Token[], i: number): boolean {
  const figure = at(tokens, i + 1) === "$" ? i + 2 : i + 1;
  if (!SIDES.has(at(tokens, i)) || tokens[figure]?.kind !== "number") return false;
  return tokens[figure].value >= LEAST || at(tokens, figure + 1) === "k";
}

/** `Tin in May beat its January record`: of a month, and told as a price is. */
const isOfMonth = (tokens: readonly Token[], i: number) =>
  ["in", "for"].includes(at(tokens, i)) && MONTHS.has(at(tokens, i + 1)) && tellsPrice(tokens, i + 2, TOLD_UNDER);

/** Whether goods whose name is an everyday word are meant: `tin averaged 33,000`, `lead fell below $2,000`, `a tonne of lead`, `tea prices`. */
export function isPricedAsGoods(tokens: readonly Token[], i: number, next: number): boolean {
  const after = at(tokens, next);
  if (PRICE_WORDS.has(after)) return true;
  if (at(tokens, i - 1) === "of") return WEIGHED.has(at(tokens, i - 2));
  if (BEFORE_WORD.has(at(tokens, i - 1))) return false;
  if (PRICED.has(after) || isPricedByWeight(tokens, next)) return true;
  const heads = i === 0 || tokens[i].breaks > 0 || tokens[i - 1].kind === "mark" || HEADS.has(at(tokens, i - 1));
  if (!heads) return false;
  if (after === ":" || after === "—") return tellsPrice(tokens, next + 1, TOLD_UNDER) || isPricedIn(tokens, next + 1);
  if (isPriceBeside(tokens, next) || isOfMonth(tokens, next)) return true;
  if (AUXILIARY.has(after)) return tellsPrice(tokens, next + 1, SIDES) || tellsPrice(tokens, next + 1, GOODS);
  return MOVED.has(after) && tellsPrice(tokens, next + 1, MONEY);
}
