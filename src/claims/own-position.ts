import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isPaidLevel } from "./holdings-told.ts";

type Side = "long" | "short";

/** What may stand before the verb where posters speak of their own position. */
const SELF = new WordSet(
  "would highly strongly i'd 'd i we i've we've i'm we're im ive 've have 'm 're am are been be still just also now again only been happily patiently currently always already keep kept",
);
const KEEPS = new WordSet(
  "recommend holding hodling holdin hodl bagholding riding accumulating adding hoarding scalping swinging playing",
  "stretch",
);
const BEFORE_THING = new WordSet("on to onto my the some this all every a few of these those more in our");
const THINGS = new WordSet("shares stock stonk stonks calls call puts put leaps bags position");
const BEHIND = new WordSet(
  "and at from since shares stock for but in here now too with because via or long through until till thru all forever calls puts leaps",
);
const LASTING = new WordSet("since from for through thru until till forever");

/** Whether what stands at token `i` ends the thing held. */
const endsThing = ({ tokens, clause, periods }: Facts, i: number) =>
  i >= clause.to || tokens[i].kind !== "word" || BEHIND.has(tokens[i]) || periods.some(({ from }) => from === i);

/** The side of options named in the clause, long of anything else. */
const sideOf = (facts: Facts): Side => (facts.words.has(PUTS) ? "short" : "long");
const PUTS = new WordSet("puts put", "stretch");

/** Where the words of the poster's own end and the verb stands. */
export function verbOf(facts: Facts): number {
  const { tokens, clause } = facts;
  let at = firstWord(facts);
  while (at + 1 < clause.to && SELF.has(tokens[at])) at++;
  return at;
}

/** `Been holding Amazon for years`, `still holding my shares`, `holding since 2016`, `riding these calls`. */
function keeps(facts: Facts): Side | null {
  if (!facts.words.has(KEEPS)) return null;
  const { tokens, clause, subjects, periods, quantities } = facts;
  const verb = verbOf(facts);
  if (!KEEPS.has(tokens[verb])) return null;
  let at = verb + 1;
  if (at < clause.to && LASTING.has(tokens[at])) {
    const paid = quantities.some(({ from, quantity }) => from === at + 1 && isPaidLevel(quantity));
    return paid || periods.some(({ to }) => to > at) || tokens[at].lower === "forever" ? sideOf(facts) : null;
  }
  while (at < clause.to && BEFORE_THING.has(tokens[at])) at++;
  const named = subjects.find(({ from }) => from === at || (from === at + 1 && tokens[at].lower === "$"));
  if (named) return endsThing(facts, named.to) ? sideOf(facts) : null;
  return at < clause.to && THINGS.has(tokens[at]) && endsThing(facts, at + 1) ? sideOf(facts) : null;
}

/** `1200 shares since 2017`: how many and since when, and no more. */
const counts = ({ tokens, clause, quantities, periods, subjects }: Facts): Side | null =>
  quantities.some(
    ({ from, to, quantity }) =>
      quantity.unit === "share" &&
      (from === clause.from || subjects.some((one) => one.to === from)) &&
      tokens[to]?.lower === "since" &&
      periods.some((one) => one.from === to || one.from === to + 1),
  )
    ? "long"
    : null;

const WAITS = new WordSet("waiting looking hunting watching hoping wanting", "stretch");
const ENTRY = new WordSet("entry entries");
const WORDS_BETWEEN = 5;

/** `Waiting for an entry on a put`, `looking for a good entry`: a position that is about to be taken. */
function awaits(facts: Facts): Side | null {
  if (!facts.words.has(WAITS)) return null;
  const { tokens, clause } = facts;
  const verb = verbOf(facts);
  if (!WAITS.has(tokens[verb]) || tokens[verb + 1]?.lower !== "for") return null;
  if (!ENTRY.in(tokens, verb + 2, Math.min(clause.to, verb + WORDS_BETWEEN))) return null;
  return facts.words.has(SHORTS) ? "short" : "long";
}
const SHORTS = new WordSet("puts put short shorts", "stretch");

const OPTIONS = new WordSet("calls puts", "stretch");
const PLAYS = new WordSet(
  "smashing smashed killing killed crushing crushed printing banking loading loaded grabbing cashing cashed",
);
const PLAYED = new WordSet("up on in out again my the some more these those with a few");
const PAYS = new WordSet("print printing printed paid paying printin banked");
const ARE = new WordSet("are is were still just about to will gonna going");
const WHOSE = new WordSet("my the these those our some");

/** `Smashing the puts again`, `loaded up on puts`, `puts are printing`: options told by what is made of them. */
function plays(facts: Facts): Side | null {
  if (!facts.words.has(OPTIONS)) return null;
  const { tokens, clause } = facts;
  let at = verbOf(facts);
  const acts = PLAYS.has(tokens[at]);
  if (acts) at++;
  while (at + 1 < clause.to && (acts ? PLAYED : WHOSE).has(tokens[at])) at++;
  if (!OPTIONS.has(tokens[at])) return null;
  const side = tokens[at].lower === "puts" ? "short" : "long";
  if (acts) return side;
  at++;
  while (at + 1 < clause.to && ARE.has(tokens[at])) at++;
  return at < clause.to && PAYS.has(tokens[at]) ? side : null;
}

const TAKES = new WordSet("took taking take takes");
/** `Took profits today`, `take some profits here`: the poster's, or what the reader should do. */
function takesProfits(facts: Facts): Side | null {
  const { tokens, clause } = facts;
  const verb = verbOf(facts);
  if (facts.asked || !TAKES.has(tokens[verb])) return null;
  const at = SOME.has(tokens[verb + 1] ?? tokens[verb]) ? verb + 2 : verb + 1;
  const profits = at < clause.to && tokens[at].lower === "profits";
  return profits && (endsThing(facts, at + 1) || OFF.has(tokens[at + 1])) ? "short" : null;
}
const OFF = new WordSet("on off");
const SOME = new WordSet("some my more");

/** The side of a position that posters tell as their own without what they paid. */
export const ownPosition = (facts: Facts): Side | null =>
  facts.quantities.some(({ quantity }) => quantity.role === "change")
    ? null
    : (keeps(facts) ?? counts(facts) ?? awaits(facts) ?? plays(facts) ?? takesProfits(facts));
