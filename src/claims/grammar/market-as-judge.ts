import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const MINDS = new WordSet(
  "values valued valuing value expects expected expecting expect wants wanted wanting want likes liked like loves loved hates hated hate thinks thought think believes believed believe prices priced pricing price gives gave give given assigns assigned reacts reacted reacting react assumes assumed assuming assume cares cared care ignores ignored ignoring ignore rewards rewarded rewarding reward punishes punished punishing punish forgives forgave forgive forgets forgot realizes realized realize realises realised appreciates appreciated appreciate understands understood understand notices noticed notice doubts doubted doubt demands demanded anticipates anticipated anticipating anticipate discounts discounted discounting awards awarded fears feared wonders wondered digests digested digesting misreads misread underestimates underestimated overestimates overestimated",
);
const BETWEEN = new WordSet(
  "is was has had have been be will would does did do doesn't didn't don't isn't wasn't won't wouldn't can could may might should already now just still clearly not never really also currently apparently obviously always",
);
const REACH = 4;

/** `The market values it at 6bn`, `what didn't the market like`: those who judge what others are worth, and no prices of their own. */
export function isJudge(tokens: readonly Token[], next: number): boolean {
  for (let k = next; k < Math.min(tokens.length, next + REACH); k++) {
    if (tokens[k].breaks > 0) return false;
    if (MINDS.has(tokens[k])) return true;
    if (!BETWEEN.has(tokens[k])) return false;
  }
  return false;
}

const BRINGS = new WordSet(
  "bring brings brought bringing come comes came coming get gets got getting go goes went going take takes took taking rush rushed route path road time first second",
);
const REACH_OF_GOODS = 6;
/** `Bring the drug to the market`, `first to market`: where things are sold. */
export function isWhereSold(tokens: readonly Token[], i: number, next: number): boolean {
  if (at(tokens, next - 1) !== "market") return false;
  const lead = at(tokens, i) === "the" || at(tokens, i - 1) !== "the" ? i - 1 : i - 2;
  if (at(tokens, lead) !== "to") return false;
  for (let k = lead - 1; k >= Math.max(0, lead - REACH_OF_GOODS) && tokens[k + 1].breaks === 0; k--)
    if (BRINGS.has(tokens[k])) return true;
  return false;
}

const LISTS = new WordSet(
  "move moved moves moving uplist uplisted uplisting uplists list listed lists listing relisted relisting delisted debut debuted debuts ipo ipo'd traded trades trading switch switched transfer transferred transferring",
);
const ON = new WordSet("to on onto from off");
/** `Since the move to the Nasdaq`, `listed on Nasdaq`: where a share trades, and no index. */
export function isWhereListed(tokens: readonly Token[], i: number): boolean {
  const lead = at(tokens, i - 1) === "the" ? i - 2 : i - 1;
  return lead > 0 && ON.has(tokens[lead]) && LISTS.has(tokens[lead - 1]);
}
