import type { QuantityMention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import { DAILY } from "./missed-time.ts";
import { OF_THAT } from "./of-that.ts";
import { RESTATED } from "./restated-amount.ts";

const MOVE =
  "(?:gain|loss|drop|fall|rise|increase|decrease|decline|jump|slide|slump|surge|plunge|climb|advance|retreat|move|swing|range|band|spread|gap|difference|distance|discount|haircut|pullback|rebound|bounce|rally|correction|dip|leap)s?";
const ABOUT =
  "(?:(?:about|around|roughly|nearly|almost|some|just|only|over|under|more than|less than|up to|a|an|another|full|whole|whopping|mere) )*";
const BEFORE = new RegExp(
  // "A gain of | 682 dollars", "swung by | 100", "its swing in July was | 150 dollars".
  `\\b(?:${MOVE} of|(?:swung|moved|swings|moves|swinging|moving)(?: by)?|${MOVE}\\b(?: (?:in|for|of|during|this|last|since|today|yesterday|on|over|between|from)\\b(?:[^,;:.]|[.,]\\d)*)? (?:was|is|came to|amounted to|totall?ed|measured|reached)) ${ABOUT}[$€£¥]?$`,
  "i",
);
const UNIT = "(?:dollars?|bucks|cents?|euros?|yen|won|points?|pts?|handles)";
const AFTER = new RegExp(
  // "A 50-dollar | drop", "105 dollars | off its June close", "105 dollars | short of it".
  `^(?:[- ]?${UNIT})?[- ](?:${MOVE}\\b(?! bound)|(?:off|away from|short of|shy of|removed from|(?:below|above|under|over) (?:its|the|their|where|what))\\b)`,
  "i",
);

/** "Lost 29 % – | 331 dollars – in July". */
const RESTATES = /(?:%|percent|per cent) ?(?:,|[-–—(=]) ?(?:or |some |about )*$/i;

/** "Slid 18 % in July, | 105 dollars": how far, or where to. */
const MOVED_BEFORE = /(?:%|percent|per cent)[^,;:.!?]{0,24}, $/i;

/** "All three | of AMD, Intel and Micron": how many are spoken of. */
const OF_SEVERAL = /^ of (?!(?:the )?(?:year|month|day|20|19)|\d)/;

/** Money or points that a price is told to be apart from another, or to have gone: no level of it. */
function isApart(ask: Ask, quantity: QuantityMention, test: string): boolean {
  if (
    !test.includes("count(") &&
    quantity.unit === "" &&
    OF_SEVERAL.test(wordsBetween(ask, quantity.end, quantity.end + 8))
  )
    return true;
  if (quantity.rule === OF_THAT) return quantity.role === "change";
  const start = ask.offset ?? 0;
  const { quote, span } = ask.claim;
  const alone = quote.replace(/[^\p{L}\d%]+$/u, "").length <= quantity.text.length;
  if (quantity.start === start && (RESTATES.test(span.prefix) || (alone && MOVED_BEFORE.test(span.prefix))))
    return true;
  const side = quantity.text.replace(/^[^\d$€£¥]*/, "");
  const lead = quantity.text.slice(0, quantity.text.length - side.length).toLowerCase();
  return (
    BEFORE.test(wordsBetween(ask, start, quantity.start) + lead) ||
    (quantity.bound !== "range" && AFTER.test(wordsBetween(ask, quantity.end, quantity.end + 24)))
  );
}

/** An amount by which a price moved or is apart, where the test takes it for the price itself; or null. */
export function amountOfMove(ask: Ask, test: string): string | null {
  const restated = / - (?!1\b)/.test(test) ? undefined : ask.quantities.find(({ rule }) => rule === RESTATED);
  if (restated) return restated.text;
  if (!(DAILY.test(test) || /\bprice\(/.test(test)) || / - (?!1\b)|\b(?:change|moves?|yoy|qoq)\(/.test(test))
    return null;
  return (
    ask.quantities.find((each) => each.unit !== "ratio" && each.unit !== "x" && isApart(ask, each, test))?.text ?? null
  );
}
