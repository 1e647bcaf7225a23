import type { Registry } from "../registry/registry.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

/** Words of a share's price, beside which a month is one of its trading. */
const OF_SHARES = new WordSet(
  "stock stocks share shares adr adrs price close closes closed closing trade trades traded trading session sessions candle rally chart returned return gained lost holders shareholders",
  "stretch",
);
const FIGURES = new WordSet("month print number numbers figure figures report tally haul");
const OF_FIRM = new WordSet("at for from of");
const POSSESSIVE = new WordSet("'s ’s '");
const COPULA = new WordSet("was is were");
const SUPERLATIVES = new WordSet(
  "best biggest largest strongest worst weakest smallest record better bigger larger stronger",
);

/** `TSMC May`, `TSMC's May`, `May (over) at TSMC`, `at TSMC, May`: the month beside the name, and no word between that says when. */
function isBeside({ tokens }: Facts, month: Of<"period">, firm: Of<"subject">): boolean {
  if (firm.to <= month.from) {
    const led = firm.from > 0 && tokens[firm.from - 1].lower === "at";
    return (
      month.from - firm.to <= 1 &&
      tokens.slice(firm.to, month.from).every((token) => POSSESSIVE.has(token) || (led && token.lower === ","))
    );
  }
  let at = month.to;
  if (FIGURES.has(tokens[at])) at++;
  if (tokens[at]?.lower === "over" && tokens[at + 1]?.lower === "at") at++;
  return at + 1 === firm.from && OF_FIRM.has(tokens[at]);
}

/** `October was TSMC's best month`, `TSMC's best month was October`, `never had a better month than May`: of what the firm did in it. */
function isRanked({ tokens, clause }: Facts, month: Of<"period">): boolean {
  const ranked = (i: number) => SUPERLATIVES.has(tokens[i - 1]) && tokens[i].lower === "month";
  for (let i = clause.from + 1; i < clause.to; i++)
    if (
      ranked(i) &&
      [tokens[month.to], tokens[month.from - 1]].some((token) => COPULA.has(token) || token?.lower === "than")
    )
      return true;
  return false;
}

/**
 * `May at TSMC: off 8% from April`, `July was TSMC's best month`: of a firm that publishes its sales of each month its month is
 * that of its sales; by its ticker, and beside words of its shares, it is one of their price.
 */
export function isOwnMonth(facts: Facts, registry: Registry): boolean {
  const [firm, another] = facts.subjects;
  if (!firm || another || facts.words.has(OF_SHARES)) return false;
  if (!registry.subject(firm.subject)?.monthlySales || /^\$?tsm$/.test(facts.tokens[firm.to - 1].lower)) return false;
  return facts.periods.some(
    (one) => one.period.rule === "month" && (isBeside(facts, one, firm) || isRanked(facts, one)),
  );
}
