import type { CalendarUnit } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { FROM_NOW } from "../from-now.ts";
import { foundIn, MASK } from "../masked.ts";

const { subject: S, period: T, quantity: Q } = MASK;

const SURELY =
  "(?:probably|likely|surely|certainly|definitely|easily|also|still|clearly|almost certainly|most likely|very likely|comfortably|even)";
const WILL =
  "(?:will|[’']ll|is going to|are going to|is gonna|should|could|may|might|would|can|is likely to|are likely to|is set to|looks set to|is bound to|has to|to|is|are)";
const MUCH =
  "(?:much|far|a lot|way|slightly|a bit|a little|well|considerably|substantially|significantly|meaningfully|materially|even|modestly|sharply)";
const NOW = "(?:now|today|right now|currently|at present|at the moment|tonight|here|this)";
/** "Than it is today", "from here": what is held against is the price of the day it was said. */
const THAN_NOW = `(?:than (?:(?:it|he|she|they|we|where it|where we|what it|the (?:stock|price)) ?(?:[’']s|[’']re|is|are|trades?|sits?|stands?|closed) )?(?:at )?(?:${NOW}|today[’']s (?:close|price|level|closing price)|(?:the )?current (?:price|level)s?)|from (?:here|today|now)(?= (?:to|until|through) ${T})|${FROM_NOW.source})`;
const NOT = "(?: not| never|n[’']t|wo n[’']t|won[’']t)";
const STATE =
  "(?:be|stand|sit|trade|close|end|finish|end up|go|head|move|close out|wind up|closes|ends|finishes|trades|going|headed|heading)";
const UP =
  "higher|up|rise|rises|climb|climbs|gain|gains|go up|goes up|move up|move higher|go higher|goes higher|rally|rallies|increase|advance|appreciate";
const DOWN =
  "lower|down|fall|falls|drop|drops|decline|declines|go down|goes down|sink|sinks|slide|slides|lose|loses|lose ground|move lower|go lower|goes lower|decrease|slip|slips|sell off";

const LEAD = `(?:(?:and|but|so|well|also|yes|no|imo|imho|personally|honestly) ?,? )?(?:${T},? (?:the )?)?(?:the )?`;
const NAMED = `${S} (?:(?:shares|stock|price|prices)(?: price)? )?`;
const WILL_BE = `(?<not>${NOT})? ?(?:${SURELY} )?(?:${WILL}(?<not2>${NOT})? )?(?:${SURELY} )?(?:${STATE} )?`;
const END = `(?:(?<end>${T}|(?:out )?the (?<unit>year|month|quarter|week)) )?`;
const WAY = `(?:${MUCH} |(?:by )?${Q} )*(?:(?<any>any )?(?:(?<up>${UP})|(?<down>${DOWN}))(?<further> (?:any )?(?:further|more|lower|higher)(?! than))?(?: (?:by |another )?${Q})?(?: (?<than>${THAN_NOW}))?|(?<side>(?=above|below)${FROM_NOW.source}))`;
const WHEN = `(?:,?(?: to| until| through)? ${T})?(?: (?<than2>${THAN_NOW}))?[.!)]*`;
/** A statement that a price will be higher or lower than now. */
const STATEMENT = new RegExp(`^${LEAD}${NAMED}${WILL_BE}${END}${WAY}${WHEN}$`, "di");

/** What such a statement says. */
export interface ThanNow {
  way: "up" | "down";
  denied: boolean;
  /** A verb of moving, where it is not a state that is told. */
  moves: boolean;
  /** What it is held against is told: "than now", "from here". */
  held: boolean;
  /** "Falls further": beyond the price of now at some time. */
  further: boolean;
  /** "Ends June", "ends the year": the time named is the one whose end is spoken of. */
  ends: boolean;
  /** The time whose end is spoken of, where no mention carries it: "ends the year". */
  unit: CalendarUnit | null;
}

/** What is said of a price to come held against that of now, every word of it read; null where anything else is told. */
export function thanNowTold(
  ask: Ask,
  time: PeriodMention | undefined,
  size: QuantityMention | undefined,
): ThanNow | null {
  const { offset, claim, subjects } = ask;
  if (offset === null) return null;
  // "Today" behind "than" is no time of its own.
  const mentions = [...subjects, ...(time ? [time] : []), ...(size ? [size] : [])];
  const found = foundIn({ words: claim.quote, start: offset, mentions }, [STATEMENT]);
  if (!found) return null;
  const { up, down, side, unit, than, than2, end, not, not2, further, any } = found.groups;
  const held = (than ?? than2 ?? side) !== undefined;
  const way = up || /^above/i.test(side ?? "") ? "up" : "down";
  return {
    way,
    denied: (not ?? not2) !== undefined,
    moves: side === undefined && !/^(?:higher|up|lower|down)$/i.test(up ?? down ?? ""),
    held,
    further: further !== undefined || (any !== undefined && !held),
    ends: end !== undefined,
    unit: (unit as ThanNow["unit"]) ?? null,
  };
}
