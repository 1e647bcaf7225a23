import classes from "../../data/registry/lexicon/conditions.json" with { type: "json" };
import { standsAt, type Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isAuxiliary, isVerb } from "./verbs.ts";

/** Words behind `the moment`, `in case` … with which these open no if-part. */
const STOPS = new WordSet(classes.noneBefore);
/** Words before them of which they are a part: `at the moment`, `twice as long as`. */
const LEADS = new WordSet(classes.noneBehind);
const single = new Set(classes.words.split(" "));
const SINGLE = new WordSet(classes.words);

/** The phrases by their first word, the longest first. */
const phrases = Map.groupBy(
  classes.phrases.map((phrase) => phrase.split(" ")).sort((x, y) => y.length - x.length),
  ([first]) => first,
);

const FIRST = new WordSet([...phrases.keys()].join(" "));
const SECOND = new WordSet(classes.phrases.map((phrase) => phrase.split(" ")[1] ?? "").join(" "));

/** Any word that opens an if-part, or opens one with others. */
export const MAY_OPEN_IF: ReadonlySet<string> = new Set([...single, ...phrases.keys()]);

/** Whether several words open an if-part at token `i`, which then needs no verb: `contingent on revenue above 9bn`. */
export function opensByPhrase(tokens: readonly Token[], i: number): boolean {
  if (!FIRST.has(tokens[i]) || !SECOND.has(tokens[i + 1])) return false;
  const found = phrases.get(tokens[i].lower)?.find((phrase) => standsAt(tokens, i, phrase));
  if (!found) return false;
  const behind = tokens[i + found.length];
  return behind?.kind === "word" && !STOPS.has(behind) && !LEADS.has(tokens[i - 1]);
}

/** `(provided by Apple)`: given, and no condition. */
const isGiven = (tokens: readonly Token[], i: number) =>
  tokens[i]?.lower === "provided" && (GIVEN.has(tokens[i + 1]) || gavePart(tokens, i + 1));
const GIVEN = new WordSet("by in with for to on at");

const GIVEN_OUT = new WordSet(
  "guidance outlook outlooks forecast forecasts update updates view views colour color detail details data figures numbers liquidity support relief evidence funding",
);
const LONGEST_GIVEN = 5;
/** `Missed, provided | a weak outlook for the year, and fell`: what was given out, with no verb of its own behind it. */
function gavePart(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + LONGEST_GIVEN && tokens[k]?.kind === "word"; k++)
    if (GIVEN_OUT.has(tokens[k]))
      return k + 1 >= tokens.length || !(isAuxiliary(tokens[k + 1]) || isVerb(tokens, k + 1));
  return false;
}

/** Whether words open an if-part at token `i`: `if`, `unless`, `as long as`, `in case`, `the moment`; not the verb before a subject of `should it`. */
export function opensIf(tokens: readonly Token[], i: number): boolean {
  return (SINGLE.has(tokens[i]) && !isGiven(tokens, i)) || opensByPhrase(tokens, i);
}

const ofAny = (words: readonly string[]) => `(?:${words.join("|")})`;

/** The words that open an if-part, anywhere in a text. */
export const IF_WORDS = new RegExp(
  `${ofAny([...classes.phrases, ...classes.words.split(" ").filter((word) => word !== "until"), "assume"])}\\b`,
  "i",
);
/** A text that starts with such words. */
export const STARTS_IF = new RegExp(`^(?:only |even |but |and )?${IF_WORDS.source}`, "i");
