import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

export const FIRST_PERSON = new WordSet("i we my our me i'm im");
/** What may stand before the name of what is held: `some CEG calls`. */
export const SOME = new WordSet("some few a more my loading holding got");

/** A figure that can be what was paid for a share or an option. */
export const isPaidLevel = ({ role, unit }: Of<"quantity">["quantity"]) =>
  role === "level" && /^(?:|[A-Z]{3}(?:\/share)?)$/.test(unit);

const OWNS = new WordSet("own hold have holding", "stretch");

const HOLDER = new WordSet("holder owner", "stretch");
/** `As a holder of 600 shares`: how many the poster has. */
const isHolderOf = ({ tokens, clause, quantities, words }: Facts) =>
  words.has(HOLDER) &&
  quantities.some(
    ({ from, quantity }) =>
      quantity.unit === "share" &&
      from - 2 >= clause.from &&
      tokens[from - 1].lower === "of" &&
      HOLDER.has(tokens[from - 2]),
  );

/** `I own 60 shares at 171`: what a poster has in a named number of shares. */
export const holds = (facts: Facts) => {
  const { tokens, clause } = facts;
  if (isHolderOf(facts)) return true;
  if (facts.quantities.length === 0 || !facts.words.has(OWNS)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (OWNS.has(tokens[i + 1]) && ["i", "we", "i'm", "im", "'m"].includes(tokens[i].lower))
      return facts.quantities.some(
        (one) =>
          (one.quantity.unit === "share" && one.from >= i + 2 && one.from - i <= 4) ||
          (tokens[one.from - 1]?.lower === "from" && facts.subjects.some(({ to }) => to === one.from - 1)),
      );
  return false;
};

const AVERAGE = new WordSet("avg average basis");
const TOLD_BY = new WordSet("now is : at of around about just down @ cost");
const OWNED = new WordSet("own owned hold", "stretch");
/** What may stand between `I` and the verb: `I currently own`. */
const HOW = new WordSet("currently still also already now only just actually personally do");
/** What may stand behind the name of what is owned: no `I own Apple products`. */
const BEHIND_OWNED = new WordSet("and at from since shares stock for but in here now too with because via at or long");

/** Where a figure starts with its sign of money. */
const moneyFrom = ({ tokens }: Facts, from: number) =>
  ["$", "€", "£"].includes(tokens[from - 1]?.lower ?? "") ? from - 1 : from;

/** `It sits in my IRA with a $77 average`: an average that a poster has. */
function isOwnAverage(facts: Facts, from: number): boolean {
  const { tokens, clause } = facts;
  const article = moneyFrom(facts, from) - 1;
  if (!["a", "an"].includes(tokens[article]?.lower ?? "")) return false;
  for (let i = clause.from; i < article; i++) if (FIRST_PERSON.has(tokens[i])) return true;
  return false;
}

/** `Avg now 81`, `cost basis 54`, `my avg on PLTR is 17`, `cost me 3.15`: what a poster paid. */
export function isPaid(facts: Facts): boolean {
  const { tokens, clause, quantities } = facts;
  return quantities.some(({ from, to, quantity }) => {
    if (!isPaidLevel(quantity)) return false;
    // "Clutching my $77 cost basis".
    const behind = tokens[to]?.lower === "cost" ? to + 1 : to;
    if (
      behind < clause.to &&
      AVERAGE.has(tokens[behind]) &&
      FIRST_PERSON.has(tokens[moneyFrom(facts, from) - 1] ?? tokens[from])
    )
      return true;
    if (behind < clause.to && AVERAGE.has(tokens[behind]) && isOwnAverage(facts, from)) return true;
    const ends = to >= clause.to || tokens[to].kind === "mark" || ["each", "a", "per"].includes(tokens[to].lower);
    if (tokens[from - 1]?.lower === "me" && tokens[from - 2]?.lower === "cost") return ends && from - clause.from > 1;
    let at = from - 1;
    while (at > clause.from && TOLD_BY.has(tokens[at])) at--;
    if (at < clause.from) return false;
    const named = facts.subjects.find((one) => one.to === at + 1);
    if (named && ["on", "in"].includes(tokens[named.from - 1]?.lower ?? "")) at = named.from - 2;
    if (at < clause.from) return false;
    const leads =
      at === clause.from || FIRST_PERSON.has(tokens[at - 1] ?? tokens[at]) || tokens[at - 1].lower === "cost";
    return AVERAGE.has(tokens[at]) && leads;
  });
}

/** `Should I hold Micron?`: words before the first person that ask. */
const ASKING = new WordSet("should can could would do did shall must may");

/** `I own ADM, tiny position`, `we hold some BHP`: a name owned by the first person, and no thing of that maker. */
export function ownsNamed({ tokens, clause, subjects, words }: Facts): boolean {
  if (subjects.length === 0 || !words.has(OWNED)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    const verb = HOW.has(tokens[i + 1]) ? i + 2 : i + 1;
    if (!["i", "we"].includes(tokens[i].lower) || verb >= clause.to || !OWNED.has(tokens[verb])) continue;
    if (ASKING.has(tokens[i - 1])) continue;
    const at = SOME.has(tokens[verb + 1] ?? tokens[i]) ? verb + 2 : verb + 1;
    const named = subjects.find(({ from }) => from === at);
    if (named && (named.to >= clause.to || tokens[named.to].kind !== "word" || BEHIND_OWNED.has(tokens[named.to])))
      return true;
  }
  return false;
}
