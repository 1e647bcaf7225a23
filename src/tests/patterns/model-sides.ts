import { type Day, isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { written } from "../series.ts";

/** The two list prices of a language model: of what is sent to it, and of what it writes. */
export type Side = "price_input" | "price_output";
export const BOTH: readonly Side[] = ["price_output", "price_input"];
export const OUTPUT = /\boutputs?\b|\bcompletion tokens?\b/i;
const INPUT = /\binputs?\b|\bprompt tokens?\b/i;
/** "$5 in and $15 out": which price a figure right before is. */
const IN_OUT =
  /^(?: (?:a|per|\/) ?(?:1m|million|m)(?: tokens?)?)?(?: for(?: the)?)? (inputs?|outputs?|(?:in|out)(?=\s*(?:$|[,.;:)/&!?]|(?:and|but|per|on|in|since|at|until|before|when|back|per)\b)))/i;
const PER_MILLION =
  /\b(?:(?:a|per|\/) ?(?:1m|million|m|mtok)|(?:per|a|each) (?:(?:input|output) )?token|tokens?|lists?|priced|list price|on both sides?|both sides?|apiece)\b/i;
const ON_BOTH =
  /\b(?:on )?both (?:(?:sides|ends)(?: of the (?:meter|ledger|bill|price list))?|input and output)\b|\bacross the board\b|\ball round\b/i;
const VERBS =
  /\bwants\b|\bcarr(?:y|ies|ied)\b|\bcosts?\b|\bexactly\b|\bcharges?\b|\bcharged\b|\basks\b|\bslash(?:ed|es)\b|\bapi\b|\bcut\b|\bprice cut\b|\bundercuts?\b|\bmatch(?:es|ed)?\b|\balike\b|\bmeter\b/;

export const modelsOf = (ask: Ask) => {
  const ids = subjectIds(ask);
  const isModel = (id: string) => ask.registry.subject(id)?.sector === "language models";
  return ids.length > 0 && ids.every(isModel) ? ids : [];
};

/** True where the words speak of language models alone. */
export const isOfModels = (ask: Ask) => modelsOf(ask).length > 0;

/** The prices of a model stand under the name of what is sold, where that is another: `DeepSeek-R1 API`. */
const sold = (ask: Ask, model: string) => ask.registry.subject(`${model} API`)?.id ?? model;
export const priceOf = (ask: Ask, model: string, side: Side) => `${side}(${written(sold(ask, model))})`;
export const latest = (ask: Ask, model: string, side: Side, day: Day = ask.saidAt) =>
  `latest(${priceOf(ask, model, side)}, ${isoOf(day)})`;

/** The prices that words speak of; the sentence around them tells where they do not. */
export function sidesIn(ask: Ask): readonly Side[] {
  const told = (words: string) => [
    ...(OUTPUT.test(words) ? ["price_output"] : []),
    ...(INPUT.test(words) ? ["price_input"] : []),
  ];
  const own = told(ask.claim.quote);
  const around = own.length
    ? own
    : told([ask.claim.span.prefix, ...ask.claim.context.map(({ text }) => text)].join(" "));
  return around.length ? (around as Side[]) : BOTH;
}

const SIDE = "(?:inputs?|outputs?)(?: (?:tokens?|prices?))?";
/** "On input and output", "input or output tokens": it is said of each. */
const OF_EACH = new RegExp(
  `\\b${SIDE}(?:,? (?:and|or|as well as)| ?[/&+])(?: (?:also|on|for|in|its|the))* ?${SIDE}\\b`,
  "i",
);
/** "On input but not on output": of the one it is denied. */
export const BUT_NOT = new RegExp(
  `\\b(${SIDE})(?:,? (?:but|though|and|if)|,)* not(?: (?:on|for|in|its|the))* (${SIDE})[.!]*$`,
  "i",
);
const sideNamed = (words: string): Side => (OUTPUT.test(words) ? "price_output" : "price_input");

/** A statement of the price spoken of; of both where the words say so, and of either where they leave it open. Null where each is told something else. */
export function ofSides(ask: Ask, statement: (side: Side) => string): string | null {
  const sides = sidesIn(ask);
  if (sides.length === 1) return statement(sides[0]);
  const { quote } = ask.claim;
  if (!ON_BOTH.test(quote) && OUTPUT.test(quote) && INPUT.test(quote) && !OF_EACH.test(quote)) {
    const [, told, denied] = BUT_NOT.exec(quote) ?? [];
    return told && denied ? `${statement(sideNamed(told))} and not (${statement(sideNamed(denied))})` : null;
  }
  if (ON_BOTH.test(quote) || OF_EACH.test(quote)) return sides.map(statement).join(" and ");
  return ask.chooser.choose("the list price", "rival", [
    { value: statement("price_output"), words: "that of output tokens" },
    { value: statement("price_input"), words: "that of input tokens" },
  ]);
}

/** What the words came to, all that is no cue of something else taken into account. */
export const built = (ask: Ask, text: string | null, more: Partial<Built> = {}): Built | null =>
  text === null
    ? null
    : {
        text,
        used: ask.mentions.filter(
          (mention) => mention.kind !== "cue" || ["comparison", "trails", "beats"].includes(mention.cue),
        ),
        assumptions: [`list prices per million tokens as seen by ${isoOf(ask.saidAt)}`],
        ...more,
        phrases: [PER_MILLION, ON_BOTH, OUTPUT, INPUT, VERBS, ...(more.phrases ?? [])],
      };

/** Which of its two prices a figure is, by the words right behind it or the only ones spoken of. */
export function sideOf(ask: Ask, quantity: QuantityMention): Side | null {
  const behind = IN_OUT.exec(wordsBetween(ask, quantity.end, quantity.end + 40))?.[1]?.toLowerCase();
  if (behind) return behind.startsWith("in") ? "price_input" : "price_output";
  const [own, other] = [OUTPUT, INPUT].map((words) => words.test(quantity.text));
  if (own !== other) return own ? "price_output" : "price_input";
  const sides = sidesIn(ask);
  return sides.length === 1 ? sides[0] : null;
}
