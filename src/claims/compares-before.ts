import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { isAuxiliary } from "./verbs.ts";

const DEGREES = new WordSet(
  "well way far much even still just barely only about roughly around nearly almost over slightly somewhat comfortably easily not quite exactly precisely a tad bit little touch shade hair whisker lot",
);
const COMPARED = new WordSet(
  "more less higher lower better worse bigger smaller larger greater fewer faster slower stronger weaker harder further",
);
const LEADS = new WordSet("of what that as much many the");
/** What may stand behind the other's name. */
const ENDS = new WordSet(
  "'s in on at over during last this made makes lost gained earned spent spends sold took managed paid put costs cost charges has had and combined",
);
const STARTS_WITH = new WordSet("which that and");
/** Whose own figure of another time it is: ", that's more than | it spent in 2024". */
const OWN = new WordSet("it its they their he his she her all");
const [WORDS_OF_DEGREE, WORDS_OF_LEAD] = [4, 4];

const skip = (tokens: readonly Token[], from: number, to: number, words: WordSet) => {
  let i = from;
  while (i < to && words.has(tokens[i])) i++;
  return i;
};

/** Whether somebody is named at a token, of whom no more is told than that they "did" or "made" the same, and when. */
function namesOther(tokens: readonly Token[], readings: readonly Reading[], at: number, to: number): boolean {
  const named = readings.find((one) => one.kind === "subject" && one.from >= at && one.from <= at + 1 && one.to <= to);
  if (named === undefined || named.to === to) return named !== undefined;
  const next = tokens[named.to];
  return next.kind !== "word" || ENDS.has(next) || isAuxiliary(next);
}

/**
 * ", more than Alphabet did in its March quarter", ", which is less than Meta's", ", about half of what Nvidia made": the
 * figure or move told right before, held against that of another; without it nothing is stated.
 */
export function comparesBefore(tokens: readonly Token[], readings: readonly Reading[], { from, to }: Stretch): boolean {
  const linked = skip(tokens, from, Math.min(to, from + 2), STARTS_WITH);
  const told = linked > from && linked < to && isAuxiliary(tokens[linked]) ? linked + 1 : linked;
  const at = skip(tokens, told, Math.min(to, told + WORDS_OF_DEGREE), DEGREES);
  if (at + 1 >= to) return false;
  const than = COMPARED.has(tokens[at]) && tokens[at + 1].lower === "than" ? at + 2 : at;
  const figures = readings.filter((one) => one.kind === "quantity" && one.from >= from && one.to <= to);
  const own = told > linked && than < to && OWN.has(tokens[than]);
  if (figures.length === 0) return than > at && (own || namesOther(tokens, readings, than, to));
  const [multiple, another] = figures;
  if (multiple.kind !== "quantity" || another || multiple.from > than) return false;
  const { role, unit } = multiple.quantity;
  if (role !== "multiple" && role !== "share" && unit !== "ratio") return false;
  const behind = skip(tokens, multiple.to, Math.min(to, multiple.to + WORDS_OF_LEAD), LEADS);
  return behind > multiple.to || role === "multiple" ? namesOther(tokens, readings, behind, to) : false;
}
