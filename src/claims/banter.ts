import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { pointsBack } from "./quote-range.ts";

const LAUGHS = new WordSet("lol lmao haha hahaha rofl wow oh ah please just do sure well yes no yeah");
const CHALLENGES = new WordSet(talk.banter.challenges);
const CHALLENGED = new WordSet(talk.banter.challenged);
const ABLE = new WordSet("can can't cannot could couldn't don't never");
const ANYBODY = new WordSet("who anyone anybody whoever");

/** The first word of a clause that neither joins, laughs nor agrees. */
function opening(facts: Facts): number {
  let at = firstWord(facts);
  while (at + 1 < facts.clause.to && (LAUGHS.has(facts.tokens[at]) || facts.tokens[at].kind === "mark")) at++;
  return at;
}

/**
 * Whether a clause is talk among posters, whatever figures it has: a challenge to the reader (`Convince me`, `ask your dad
 * what 15% felt like`), a jibe (`imagine buying the top`), a call to others (`who else had 3 eggs`).
 */
export function isBanter(facts: Facts): boolean {
  const at = opening(facts);
  const { tokens, clause } = facts;
  if (at + 1 >= clause.to) return false;
  const next = tokens[at + 1];
  if (CHALLENGES.has(tokens[at])) return CHALLENGED.has(next);
  if (tellsOfSomebody(facts, at) || isEquation(facts) || presentsAsNone(facts, at)) return true;
  if (tokens[at].lower === "guess" && GUESSED.has(next)) return facts.quantities.length === 0;
  if (tokens[at].lower === "imagine") return next.lower.length > 4 && next.lower.endsWith("ing");
  return (ANYBODY.has(tokens[at]) && next.lower === "else") || taunts(facts, at) || gloats(facts);
}

/** `Guess who is going out tonight`. */
const GUESSED = new WordSet("who whos what where");
const YOU = new WordSet("you u your you're youre", "stretch");
const ADDRESSED = new WordSet(talk.banter.addressed);
const ARE = new WordSet("are 're r");
const JIBES = new WordSet(talk.banter.jibes);

/** `You guys are insane`, `if you bought here, you are toast`, `you're long at 300`: what the readers are or hold. */
function taunts({ tokens, clause, words }: Facts, at: number): boolean {
  if (!words.has(YOU)) return false;
  const behind = clause.condition && clause.condition.from <= at ? clause.condition.to : at;
  let you = behind;
  while (you < clause.to && tokens[you].kind === "mark") you++;
  if (!["you", "u"].includes(tokens[you]?.lower ?? "")) return false;
  const verb = ADDRESSED.has(tokens[you + 1] ?? tokens[you]) ? you + 2 : you + 1;
  return verb + 1 < clause.to && ARE.has(tokens[verb]) && JIBES.has(tokens[verb + 1]);
}

const WATCHES = new WordSet("watching seeing", "stretch");
const WATCHED = new WordSet("you u bulls bears longs shorts bagholders everyone everybody people");
/** `So sad watching you bulls get excited`: how the poster likes to see others fare. */
const gloats = ({ tokens, clause, words, quantities }: Facts) => {
  if (quantities.length > 0 || !words.has(WATCHES)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (WATCHES.has(tokens[i])) {
      const at = tokens[i + 1].lower === "the" ? i + 2 : i + 1;
      return at < clause.to && WATCHED.has(tokens[at]);
    }
  return false;
};

const PEOPLE = new WordSet(talk.banter.people);
const TOLD = new WordSet(talk.banter.told);
const BROS = new WordSet(talk.banter.bros);
/** How far into a clause the one who is told of may stand: `that poor old guy`. */
const PERSON = 3;

/** `The guy on Reddit who put 700k in`, `bro really bought the top`: somebody nobody knows; not whom is quoted, nor who has a name. */
function tellsOfSomebody({ tokens, clause, cues, subjects }: Facts, at: number): boolean {
  if (cues.some(({ cue }) => cue === "says")) return false;
  if (BROS.has(tokens[at])) return tokens[at + 1].kind === "word" && !subjects.some(({ from }) => from === at + 1);
  if (!TOLD.has(tokens[at])) return false;
  let person = at + 1;
  while (person < Math.min(clause.to, at + PERSON) && !PEOPLE.has(tokens[person])) person++;
  const ofHouse = subjects.some(({ from }) => FROM.has(tokens[from - 1]) && from > person && from - person <= PERSON);
  return PEOPLE.has(tokens[person]) && person < clause.to && !ofHouse;
}

const FROM = new WordSet("from at of with");

/** `1 bitcoin = 6 tonnes = 1 divorce`: a sum that goes on is a joke. */
function isEquation({ tokens, clause, words }: Facts): boolean {
  if (!words.has(EQUALS)) return false;
  let marks = 0;
  for (let i = clause.from; i < clause.to; i++) if (EQUALS.has(tokens[i])) marks++;
  return marks > 1;
}

const EQUALS = new WordSet("=", "stretch");

/** `Not an economist, just a bloke with a mortgage at 2%`: who the poster is not. */
function presentsAsNone({ tokens, clause }: Facts, at: number): boolean {
  if (tokens[at].lower !== "not" || !["a", "an"].includes(tokens[at + 1].lower)) return false;
  for (let i = at + 2; i + 2 < clause.to; i++)
    if (tokens[i].lower === "just") return ["a", "an", "some"].includes(tokens[i + 1].lower);
  return false;
}

/** Whether a clause tells anybody what can be done and names nothing: `You can't lend at 5`, `sure you can if it pays 9`. */
export function tellsAnybody(facts: Facts): boolean {
  const at = opening(facts);
  const able = at + 1 < facts.clause.to && ABLE.has(facts.tokens[at + 1]);
  return able && facts.tokens[at].lower === "you" && !pointsBack(facts);
}
