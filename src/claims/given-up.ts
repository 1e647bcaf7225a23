import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { asksForYes, isDisbelief, isUndone } from "./negation.ts";
import { tellsWhatThatDoes } from "./that-does.ts";

const SIZES = new WordSet("smaller larger bigger");
const ALIKE = new WordSet(
  "rival rivals peer peers competitor competitors player players cousin sibling brother neighbor neighbour bank banks company companies firm firms lender lenders chain chains carrier carriers",
);
/** `Its smaller rival PNC`: which one, and nothing that grew less. */
export const isOfSize = (tokens: readonly Token[], i: number) =>
  SIZES.has(tokens[i]) && i + 1 < tokens.length && ALIKE.has(tokens[i + 1]);

const DROPS = new WordSet("drop drops dropped dropping");
const ARTICLES = new WordSet("the a an its their his her all these those this that our my");
const GIVEN_UP = new WordSet(verbs.givenUp);
const LEFT_OUT = new WordSet("miss misses missed missing");
const NOT_HIT = new WordSet("boat bus train point points memo plot forest call calls chance opportunity window");
/** `Missing the boat`, `you missed my point`: nothing that falls short. */
export const isMissedChance = (tokens: readonly Token[], i: number): boolean => {
  if (!LEFT_OUT.has(tokens[i])) return false;
  const at = i + 1 < tokens.length && ARTICLES.has(tokens[i + 1]) ? i + 2 : i + 1;
  return at < tokens.length && NOT_HIT.has(tokens[at]);
};

/** The ends of drugs' names by which their class is told. */
const DRUG = new RegExp(`[a-z]{3}(?:${verbs.drugStems.split(" ").join("|")})$`);
/** How far behind the verb the thing given up may be named. */
const REACH = 4;

/** True for the verb of `dropped the case`, `drops a plan for wind`, `dropped lotiglipron`: somebody gave up something, nothing fell. */
export function isGivenUp(tokens: readonly Token[], i: number): boolean {
  if (!DROPS.has(tokens[i])) return false;
  let at = i + 1;
  while (at < tokens.length && ARTICLES.has(tokens[at])) at++;
  if (at < tokens.length && DRUG.test(tokens[at].lower)) return true;
  for (; at < tokens.length && at <= i + REACH && tokens[at].kind === "word"; at++)
    if (GIVEN_UP.has(tokens[at])) return true;
  return false;
}

/** What goes before `-up` and `-down` where the two are a move: a run-up, a draw-down. */
const MOVES_BEFORE = new WordSet(
  "run ramp step melt pick build mark gap jack push speed tick scale scaled draw write sell slow cool bid",
);

/** `The washing-up`, `a grown-up`, `a shake-up`, `a show-down`: part of a word that names no move. */
export const isPartOfWord = (tokens: readonly Token[], i: number) =>
  i > 1 &&
  tokens[i - 1].lower === "-" &&
  tokens[i - 1].glued &&
  tokens[i].glued &&
  tokens[i - 2].kind === "word" &&
  !MOVES_BEFORE.has(tokens[i - 2]);

const BEHIND_FINISHED = new WordSet("at up down higher lower above below over under with red green flat");
/** `Finished at 111`, `finished up 2 %`: where it closed, and nobody that is finished. */
const isFinishedAt = (tokens: readonly Token[], i: number, end: number) =>
  tokens[i].lower === "finished" && BEHIND_FINISHED.has(tokens[end]);

const BEFORE_STATE = new WordSet(
  "is are was were be been being am 's 're 'm already still now not currently technically officially probably basically actually end ends ended up like either down off back",
);
/** `We are already in a recession`, `ends up in a bear market`: a state, no case supposed. */
const isStateTold = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "in" && i > 0 && BEFORE_STATE.has(tokens[i - 1]);

/** `Could they bear, say, half the sales`: for instance. */
const isForInstance = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "say" && tokens[i - 1]?.lower === "," && tokens[i + 1]?.lower === ",";

/** `The data coming in are weak`, `is coming from data centers`: what arrives now, and nothing to come. */
const isArriving = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "coming" &&
  (tokens[i + 1]?.lower === "from" ||
    (tokens[i + 1]?.lower === "in" &&
      (tokens[i + 2] === undefined || tokens[i + 2].kind === "mark" || COMES_IN.has(tokens[i + 2]))));
const COMES_IN = new WordSet(
  "is are was were at hot strong weak soft cool above below under better worse higher lower",
);

const ADDS = new WordSet("adding add adds added");
/** `Adding that investors expect cuts`: words said, and nothing bought. */
const isAddedThat = (tokens: readonly Token[], i: number) =>
  ADDS.has(tokens[i]) && tokens[i + 1]?.lower === "that" && tokens[i + 1].breaks === 0;

/** Words of a cue that say something else here: no judgement, no denial, no case supposed. */
export const saysOtherwise = (cue: string, tokens: readonly Token[], i: number, end: number) =>
  (cue === "future" && isArriving(tokens, i)) ||
  (cue === "trade-long" && isAddedThat(tokens, i)) ||
  (cue === "cause" && tellsWhatThatDoes(tokens, i)) ||
  ((cue === "says" || cue === "condition") && isForInstance(tokens, i)) ||
  (cue === "supposed-event" && isStateTold(tokens, i)) ||
  (cue === "opinion" && isFinishedAt(tokens, i, end)) ||
  (cue === "negation" &&
    (isDisbelief(tokens, i) || asksForYes(tokens, i) || isUndone(tokens, i) || (i > 0 && isUndone(tokens, i - 1))));
