import type { DirectionMention, Mention, QuantityMention } from "../claims/mention.ts";
import { type Ask, wordsBefore, wordsBetween } from "./ask.ts";
import { SPENT } from "./outlays.ts";
import { GAIN_AFTER, GAINED, GIVEN_UP, LOSS_AFTER } from "./plain-words.ts";

const FUTURE_KINDS = ["forecast", "guidance", "conditional", "trade"];

/** "AMD beats Nvidia this year": the plain present tells of the end of a time that is not over, "is beating" of how it stands. */
const OUTCOME =
  /\b(?:averages(?! so far)(?!.* so far\b)|beats|outperforms|underperforms|outpaces|outdoes|trails|lags|wins|ends|finishes|closes|exits|(?:shares|stocks|adrs|adses|bonds|futures|they) (?:\w+ly |all |both )?(?:end|finish|close|exit)|(?:does|do)(?:n[’']?t| not) (?:average|beat|close|end|finish|exit|win|fall|rise|drop|hit|reach|top|lose|gain|double|go|get|see))\b/i;
/** "Micron doubles in 2025": of a time that is mostly still to come the plain present tells of its end too. */
const MOVES =
  /\b(?:doubles|triples|quadruples|halves|rises|falls|gains|loses|drops|climbs|rallies|crashes|sinks|soars|returns|grows|shrinks|recovers|rebounds|bounces|reclaims|regains|surges|jumps|plunges|tanks|slides|slips|declines|advances|tumbles|spikes|reaches|tops|exceeds|surpasses|passes|averages|stays|remains|holds|keeps)\b/i;
const mostlyAhead = (ask: Ask) =>
  ask.periods.some(
    ({ first, last }) => first !== null && last !== null && last - ask.saidAt > Math.max(ask.saidAt - first, 7),
  );
/** "Gets a close over 25 in September", said early in it. */
const GETS_CLOSE =
  /\b(?:gets?|prints?|sees?|posts?|logs?|scores?|manages) (?:a|an|no|one|its|another|at least one) (?:\w+ ){0,2}close\b/i;
const endsAhead = (ask: Ask) => ask.periods.some(({ last }) => last !== null && last > ask.saidAt);

/** "Isn't going below 90": where it will not go, with no time named. */
const NOT_GOING =
  /\b(?:isn[’']?t|ain[’']?t|aren[’']?t|not|never) (?:ever )?going (?:back )?(?:to|below|above|under|over|past|through)\b/i;

/** True for a claim about what is still to come on the day it is said. */
export const isForecast = (ask: Ask) =>
  FUTURE_KINDS.includes(ask.claim.kind) ||
  (ask.periods.length === 0 && NOT_GOING.test(ask.claim.quote)) ||
  ((OUTCOME.test(ask.claim.quote) || GETS_CLOSE.test(ask.claim.quote)) && endsAhead(ask)) ||
  (MOVES.test(ask.claim.quote) && mostlyAhead(ask)) ||
  ask.periods.some(
    ({ relation, last }) =>
      last !== null && last > ask.saidAt && (["by", "before", "until"].includes(relation) || looksAhead(ask)),
  );

/** "I expect it to close above 30 in 2025": a period still under way, and words that look ahead. */
const looksAhead = ({ cues, claim }: Ask) =>
  cues.some(({ cue }) => cue === "future") && /\b(?:expect|will|won't|going to|'ll|should) /i.test(claim.quote);

/** The direction mention that belongs to a quantity: the nearest one, before it by preference. */
export function directionOf(ask: Ask, mention: Mention): DirectionMention | undefined {
  const gap = (each: DirectionMention) =>
    each.end <= mention.start ? mention.start - each.end : each.start - mention.end + 8;
  return [...ask.directions].sort((a, b) => gap(a) - gap(b))[0];
}

/** "With a loss of more than ten per cent". */
const OF_SIZE = /\ba (loss|drop|fall|decline|slide|decrease|gain|rise|jump|rally|increase)(?: in \w+)? of$/;

/** "The index made 31% in 2017". */
const MADE = /\b(?:made|did)(?: (?:me|us|you|holders|investors))?$/;
/** Rules of directions that tell where something lies, and no move. */
const OF_NO_MOVE = /^(?:state|times-another)$/;

/** "A third of the market", "15% on its capital": of something else. */
const OF_ELSE = /^ (?:of\b|off\b|(?:on|in|from) (?:its|their)\b)/i;
/** "Ran 15%", "surrendered 9%", "a 9% hit". */
function movedBeside(ask: Ask, { start, end }: Mention, before: string): "up" | "down" | null {
  const behind = wordsBetween(ask, start, end + 16);
  if (LOSS_AFTER.test(behind) || GAIN_AFTER.test(behind)) return LOSS_AFTER.test(behind) ? "down" : "up";
  const found = GAINED.test(before) ? "up" : GIVEN_UP.test(before) ? "down" : null;
  return found && !OF_ELSE.test(wordsBetween(ask, end, end + 12)) ? found : null;
}

const FURTHER = /^(?:(?:then |yet |about |around |roughly |some )*(?:another|a further|an additional) )?$/i;

/** "Rose 22% on the month | and 26% on the year", "revenue grew 8%, | net income 24%": the second of two sizes told together went the way of the first. */
function wayBefore({ claim, offset, directions, mentions }: Ask, quantity: Mention): "up" | "down" | null {
  if (offset === null || directions.length > 0 || !/(?:,|\band|&)\s*$/.test(claim.span.prefix)) return null;
  const [first, ...rest] = mentions.filter(({ start }) => start >= offset);
  const only =
    first === quantity || (first?.kind === "measure" && rest[0] === quantity && quantity.start - first.end === 1);
  if (!only || !FURTHER.test(claim.quote.slice(0, first.start - offset))) return null;
  const before = claim.context.filter(({ end }) => end <= offset);
  const way = before.findLast((mention) => mention.kind === "direction");
  const told = before.findLast((mention) => mention.kind === "quantity");
  if (way?.kind !== "direction" || way.negated || way.direction === "flat") return null;
  return told?.kind === "quantity" && told.unit === "ratio" ? way.direction : null;
}

/** Up or down as the words say of a quantity, a negated word turned round; the claim's own direction where no word tells. */
export function wayOf(ask: Ask, quantity: Mention): "up" | "down" | null {
  const noun = OF_SIZE.exec(wordsBefore(ask, quantity, 4).join(" "))?.[1];
  const before = wordsBefore(ask, quantity, 2).join(" ");
  if (ask.directions.length === 0 && MADE.test(before)) return "up";
  const told = movedBeside(ask, quantity, before);
  if (told) return told;
  if (noun) return /^(?:gain|rise|jump|rally|increase)/.test(noun) ? "up" : "down";
  const mention = directionOf(ask, quantity);
  const { direction, because } = ask.claim;
  const found = mention?.direction ?? (OF_NO_MOVE.test(because.direction?.rule ?? "") ? null : direction);
  return found === "up" || found === "down" ? found : wayBefore(ask, quantity);
}

const REACHING =
  /^(?:reach(?:e[sd]|ing)?|hits?|hitting|touch(?:e[sd])?|tapp?(?:s|ed)|tagged|see[sn]?|to|at|past|through|pass(?:e[sd])?|cross(?:e[sd])?|broke|breached|cracked|pierced|cleared|smashed|back)$/;

/** "Bought back 7.4bn", "gave back 5%": an amount, and no line that is reached again. */
const BOUGHT = /^(?:b[uo]y(?:s|ing)?|bought|gave|gives?|giving|paid|pays?|handed|took|takes?)$/;

/** "to 150", "reaches 800bn", "hits 15k": the figure is a line to cross, from the side the words tell (from below by default). */
export function reaches(ask: Ask, quantity: QuantityMention): { direction: "up" | "down"; used: Mention[] } | null {
  if (quantity.bound !== "exact" || quantity.rule === SPENT) return null;
  const [word, another = ""] = wordsBefore(ask, quantity, 2).reverse();
  if (word === "back" && BOUGHT.test(another)) return null;
  const reaching = word !== undefined && REACHING.test(word) && word !== "at" && (word !== "to" || isForecast(ask));
  if (!reaching) return null;
  const mention = directionOf(ask, quantity);
  return { direction: mention?.direction === "down" ? "down" : "up", used: mention ? [mention] : [] };
}

/** The claim is of days to come by its kind; words such as "record closes" or "needs" are no verbs of one. */
export const isOfTimeToCome = ({ claim }: Ask) => claim.kind === "forecast" || claim.kind === "conditional";
