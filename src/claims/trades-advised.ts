import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import type { Facts } from "./facts.ts";
import { standsAt, type Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

type Side = "long" | "short";

const { advised } = talk;
const BUYS = new WordSet(advised.buys);
const SELLS = new WordSet(advised.sells);
const MOMENTS = new WordSet(advised.moments);
const PEOPLE = new WordSet(advised.people);
const STRONG = new WordSet(advised.strong);
const INTENDS = new WordSet(advised.intends);
const DUMPS = new WordSet(advised.dumps);
/** Any word without which no trade is advised or meant. */
const TRIGGERS = new WordSet(`${advised.moments} ${advised.dumps} ${advised.triggers}`, "stretch");

const sideOfVerb = (token: Token | undefined): Side | null =>
  token === undefined ? null : BUYS.has(token) ? "long" : SELLS.has(token) ? "short" : null;
const turned = (side: Side, turns: boolean): Side => ((side === "long") === turns ? "short" : "long");

/** `The right time to buy`, `a good spot to add`; `not the time to sell` keeps. */
function momentSide({ tokens, clause }: Facts): Side | null {
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!MOMENTS.has(tokens[i]) || tokens[i + 1].lower !== "to") continue;
    const side = sideOfVerb(tokens[i + 2]);
    if (side) return turned(side, isNegated(tokens, i));
  }
  return null;
}

const BEHIND_RATING = new WordSet(
  "here now at under below over above near around for until till up rn again today imo and but with - ,",
);
/** `Is a screaming buy here`, `strong sell`; no `buy rating` of a house, no `sell-off`. */
function ratedSide({ tokens, clause, quantities }: Facts): Side | null {
  for (let i = clause.from + 1; i < clause.to; i++) {
    const { lower } = tokens[i];
    if (lower !== "buy" && lower !== "sell") continue;
    const [before, lead] = [tokens[i - 1], tokens[i - 2]];
    const rated = STRONG.has(before) || (before.lower === "a" && IS.has(lead?.lower ?? ""));
    const next = tokens[i + 1];
    const ends =
      i + 1 >= clause.to || next.kind === "mark" ? !next?.glued || next.lower !== "-" : BEHIND_RATING.has(next);
    if (rated && (ends || quantities.some(({ from }) => from === i + 1)))
      return turned(lower === "buy" ? "long" : "short", isNegated(tokens, i));
  }
  return null;
}
const IS = new Set(["is", "'s", "are", "still", "now", "was", "as"]);

const DENIES = new Set(["not", "n't", "never"]);
const HAVE = new Set(["have", "'ve", "of", "all", "just", "be", "really", "probably", ...DENIES]);
/** `You should sell`, `people should have bought below 1k`: what others ought to do or have done. */
function dueSide({ tokens, clause, asked }: Facts): Side | null {
  for (let i = clause.from + 1; i + 1 < clause.to; i++) {
    if (!SHOULD.has(tokens[i]) || !PEOPLE.has(tokens[i - 1]) || asked) continue;
    let [verb, denied] = [i + 1, false];
    for (; verb + 1 < clause.to && HAVE.has(tokens[verb].lower); verb++) denied ||= DENIES.has(tokens[verb].lower);
    const side = sideOfVerb(tokens[verb]);
    if (side) return turned(side, denied);
  }
  return null;
}
const TOLD = new WordSet("told tell telling");
const WORDS_TO_VERB = 5;
/** `I told you all to buy`, `told people to sell`: what others were advised. */
function toldSide({ tokens, clause, asked }: Facts): Side | null {
  for (let i = clause.from; i + 3 < clause.to; i++) {
    if (!TOLD.has(tokens[i]) || !PEOPLE.has(tokens[i + 1]) || asked) continue;
    for (let to = i + 2; to < Math.min(clause.to - 1, i + WORDS_TO_VERB); to++)
      if (tokens[to].lower === "to") return sideOfVerb(tokens[to + 1]);
  }
  return null;
}

const SHOULD = new WordSet("should shoulda should've better oughta");

const SOME = new WordSet("some more a another few my it this here again under below at near around into on up");
/** Verbs that buy or sell only with a measure of it behind them: `take some`, `cut my position`. */
const LOOSE = new WordSet(
  "take taking cut cutting grab grabbing load loading pick picking scoop scooping start starting enter entering",
);

const AVERAGES = new WordSet("average averaging");
const AVERAGED = new WordSet("down in into up");
/** Whether what stands behind a loose verb makes a purchase of it: `average down`, where `will average 14,000` is a price. */
function isBought(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  if (AVERAGES.has(tokens[verb])) return AVERAGED.has(next);
  return !LOOSE.has(tokens[verb]) || (next !== undefined && SOME.has(next));
}

/** `I'll take some more below 15`, `gonna load up`, `waiting to add`: what the poster means to do, unless somebody named does it. */
function meantSide({ tokens, clause, subjects }: Facts): Side | null {
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!INTENDS.has(tokens[i])) continue;
    const of = subjects.some(({ to }) => to === i || to === i - 1);
    if (of && tokens[clause.from].lower !== "$") continue;
    if (of || !isOwn(tokens, clause.from, i)) continue;
    const verb = tokens[i + 1].lower === "to" ? i + 2 : i + 1;
    const side = verb < clause.to ? sideOfVerb(tokens[verb]) : null;
    if (side && isBought(tokens, verb)) return turned(side, isNegated(tokens, verb));
  }
  return null;
}

const FIRST = new WordSet("i i'm im i'll ill i'd we we'll we're");
const BEFORE_INTENT = 4;

/** Whether the first person stands before a token, or nothing that could be another. */
function isOwn(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at; i >= from && i >= at - BEFORE_INTENT; i--) if (FIRST.has(tokens[i])) return true;
  return at === from || (tokens[from].lower === "$" && at - from <= BEFORE_INTENT);
}

const OWN = new WordSet("your my it them everything all this half these those yours mine");
/** `Dump your shares`, `dumped it all`, `sell everything`: what somebody lets go of. */
function droppedSide({ tokens, clause, subjects }: Facts): Side | null {
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (DUMPS.has(tokens[i]) && OWN.has(tokens[i + 1]) && !subjects.some(({ to }) => to === i))
      return turned("short", isNegated(tokens, i));
  return null;
}

const PHRASES = Object.entries(advised.phrases).flatMap(([side, list]) =>
  list.split("|").map((phrase) => ({ side: side as Side, words: phrase.split(" ") })),
);
const LEADS = new WordSet(PHRASES.map(({ words }) => words[0]).join(" "));

/** `All in on ETH`, `back up the truck`, `flipped short`. */
function saidSide({ tokens, clause }: Facts): Side | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (!LEADS.has(tokens[i])) continue;
    for (const { side, words } of PHRASES) if (i + words.length <= clause.to && standsAt(tokens, i, words)) return side;
  }
  return null;
}

/** The side of a trade that a clause advises others, or says the poster means to make. */
export function advisedSide(facts: Facts): Side | null {
  if (!facts.words.has(TRIGGERS)) return null;
  return (
    momentSide(facts) ??
    ratedSide(facts) ??
    dueSide(facts) ??
    toldSide(facts) ??
    meantSide(facts) ??
    droppedSide(facts) ??
    saidSide(facts)
  );
}
