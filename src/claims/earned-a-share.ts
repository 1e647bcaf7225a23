import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { measureReading } from "./reading.ts";

const TO_EARN = "earned earns earn earning profit profits earnings loss losses made makes net";
const TO_LOSE = "lost loses losing";
const TO_PAY = "pays paid pay paying dividend dividends payout distribution";
const EARNED = new WordSet(TO_EARN);
const LOST = new WordSet(TO_LOSE);
const PAID = new WordSet(TO_PAY);
const TELLS = new WordSet(`${TO_EARN} ${TO_LOSE} ${TO_PAY}`, "stretch");
/** Of these it is the price that goes. */
const TRADED = new WordSet(
  "stock shares price closed traded trading trades opened bid offer buyout takeover cash deal",
);
/** The poster's own gain, and a price paid. */
const OWN = new WordSet("i we my our you your he she nobody people anyone holders investors shareholders");
const AT = new WordSet("at @ for near around to from above below");
const SHARE = new WordSet("share sh");
const EACH = new WordSet("a per / each");
const WORDS_BETWEEN = 7;
const LONG = /quarter|half|year|fiscal/;

/** Whether words say that an amount is for each share: `16 cents a share`, `$1.20 per share`. */
const isEach = ({ tokens }: Facts, { to, quantity }: Of<"quantity">) =>
  /^(?:|[A-Z]{3}(?:\/share)?)$/.test(quantity.unit) &&
  ((SHARE.has(tokens[to - 1]) && EACH.has(tokens[to - 2])) ||
    (EACH.has(tokens[to]) && tokens[to + 1] !== undefined && SHARE.has(tokens[to + 1])));

/** `Posted a loss of 16 cents a share`, `earned $1.20 a share`, `pays 12.5 cents a share`: what a firm earns or pays on each share, not what one costs; or undefined. */
export function earnedAShare(facts: Facts): Of<"measure"> | undefined {
  const { tokens, clause, quantities, periods } = facts;
  if (quantities.length === 0 || !facts.words.has(TELLS)) return undefined;
  if (TRADED.in(tokens, clause.from, clause.to) || OWN.in(tokens, clause.from, clause.to)) return undefined;
  const figure = quantities.find((one) => isEach(facts, one));
  if (!figure || AT.has(tokens[figure.from - 1])) return undefined;
  // "Lost $(0.05) a share": so accountants write a loss, and nobody a fall of the price.
  const isLoss = (figure.quantity.high ?? 0) < 0 || periods.some(({ period }) => LONG.test(period.rule));
  for (let i = figure.from - 1; i >= Math.max(clause.from, figure.from - WORDS_BETWEEN); i--) {
    const measure = PAID.has(tokens[i])
      ? "dividends"
      : EARNED.has(tokens[i]) || (isLoss && LOST.has(tokens[i]))
        ? "eps"
        : null;
    if (measure) return measureReading(i, i + 1, measure) as Of<"measure">;
  }
  return undefined;
}
