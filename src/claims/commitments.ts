import type { Facts } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const TO_BIND =
  "agree agrees agreed vow vows vowed pledge pledges pledged promise promises promised commits committed plans planning planned intends intended undertook undertakes";
const TO_SAY = "said says announced announces confirmed promised vowed pledged told signaled indicated warned";
const BINDS = new WordSet(TO_BIND);
const SAYS = new WordSet(TO_SAY);
const TELLING = new WordSet(`${TO_BIND} ${TO_SAY}`, "stretch");
const ITSELF = new WordSet("it they he she we");
const WILL = new WordSet("would will 'll 'd won't wouldn't");
const DENIED = new WordSet("nobody never not didn't hasn't haven't isn't won't refuses refused");

const NO_ACTS = new WordSet("the a an this that its their his her our date");
const isAct = (token: Token) => token.kind === "word" && token.caps === 0 && !NO_ACTS.has(token);

/** Whether somebody binds themselves to do something: `has agreed not to sell`, `plans to close two plants`, `said it would buy more`. */
export function bindsItself({ tokens, clause, words }: Facts): boolean {
  if (!words.has(TELLING)) return false;
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!TELLING.has(tokens[i]) || DENIED.has(tokens[i - 1])) continue;
    const to = tokens[i + 1].lower === "not" ? i + 2 : i + 1;
    if (BINDS.has(tokens[i]) && tokens[to].lower === "to" && to + 1 < clause.to && isAct(tokens[to + 1])) return true;
    const self = tokens[i + 1].lower === "that" ? i + 2 : i + 1;
    if (SAYS.has(tokens[i]) && ITSELF.has(tokens[self]) && WILL.has(tokens[self + 1])) return true;
  }
  return false;
}
