import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** `third quarter in a row`, `for a second quarter running`: the place in a run, no quarter of a year. */
export const tellsRun = (tokens: readonly Token[], i: number) =>
  RUNNING.has(tokens[i]) ||
  (at(tokens, i) === "in" &&
    (at(tokens, i + 1) === "succession" || (at(tokens, i + 1) === "a" && at(tokens, i + 2) === "row"))) ||
  (at(tokens, i) === "on" && at(tokens, i + 2) === "trot");
const RUNNING = new WordSet("running straight consecutive successive");

const AWAY = new WordSet("away after into out off");

/** `a third straight month`, `a fifth year running`: behind the article and the ordinal, no part of anything; but `a third straight away`. */
export const isPlaceInRun = (tokens: readonly Token[], i: number) =>
  (tellsRun(tokens, i) && !AWAY.has(tokens[i + 1])) || (tokens[i]?.kind === "word" && tellsRun(tokens, i + 1));
