import { addMonths } from "../../calendar.ts";
import type { Claim } from "../../claims/claim.ts";
import { IF_WORDS } from "../../claims/if-openers.ts";
import type { Mention } from "../../claims/mention.ts";
import { type Ask, askOf } from "../ask.ts";
import type { Built } from "../built.ts";
import { claimsIn } from "../claims-in.ts";
import { around, type Place } from "./halves.ts";
import { together } from "./if-part.ts";
import { isPeriod } from "./times.ts";

const OPENER = new RegExp(
  `^(?:but |and |even |only |but only )*(?:${IF_WORDS.source}|when|say)(?: that)?\\b[, ]*`,
  "i",
);
/** "…, then", "…, I say": what leads to a consequence and says nothing of it. */
export const LEADS_TO =
  /^[\s,;:—–-]*(?:(?:then|so|well|and)\b[\s,:—–-]*)*(?:(?:i|i[’']d|i would|i[’']ll|we|my money|my call) (?:say|bet|think|guess|reckon|expect|figure|wager|believe|is)(?: that)?\b[\s,:—–-]*)?(?:then\b[\s,]*)?/i;

const blank = (words: string) => " ".repeat(words.length);

const DAYS = ["day", "week"];
/** A claim with the days of its words as the whole sentence has them: "Pfizer falls on Friday" is of one to come behind an "if". */
function timedAs(ask: Ask, claim: Claim): Claim {
  const key = ({ start, text }: Mention) => `${start} ${text}`;
  const known = new Map(
    around(ask).flatMap((one) => (isPeriod(one) && DAYS.includes(one.grain) ? [[key(one), one]] : [])),
  );
  const timed = (mention: Mention) => (isPeriod(mention) ? (known.get(key(mention)) ?? mention) : mention);
  return { ...claim, mentions: claim.mentions.map(timed), context: claim.context.map(timed) };
}

const LONG_AGO = 200;
/** "If March sales beat January's", said in February: of the March to come, whatever the verb. */
function ahead(saidAt: number, mention: Mention): Mention {
  if (!isPeriod(mention) || mention.grain !== "month" || /\d|last|ago/i.test(mention.text)) return mention;
  const { first, last } = mention;
  if (first === null || last === null || last > saidAt - LONG_AGO) return mention;
  return { ...mention, first: addMonths(first, MONTHS), last: addMonths(last + 1, MONTHS) - 1 };
}
const MONTHS = 12;

/** Kinds of claim that state nothing of which a condition or a consequence can be made. */
const STATES_NOTHING: readonly string[] = ["question", "opinion", "analogy", "trade", "conditional"];

/** What words state by themselves, as a statement of what is to come; null where they state nothing or not all of it can be read. */
function readAlone(
  ask: Ask,
  words: string,
  start: number,
  subjects: readonly string[],
  build: (ask: Ask) => Built | null,
): Built | null {
  const claims = claimsIn(ask, words, start, subjects);
  if (claims.some(({ kind }) => STATES_NOTHING.includes(kind))) return null;
  return together(
    claims.map((claim) => {
      const { kind: _, ...because } = claim.because;
      const stated = { ...timedAs(ask, claim), because, kind: "forecast", condition: null } as const;
      return build(askOf(stated, ask.registry, ask.saidAt, ask.chooser));
    }),
  );
}

/** What the if-part states by its own words. */
export function conditionAlone(ask: Ask, span: Place, build: (ask: Ask) => Built | null): Built | null {
  const words = ask.claim.condition ?? "";
  const opener = OPENER.exec(words)?.[0] ?? "";
  if (!opener) return null;
  const whole: typeof build = (stated) => {
    const { claim } = stated;
    const mentions = claim.mentions.map((one) => ahead(ask.saidAt, one));
    return build(askOf({ ...claim, mentions }, ask.registry, ask.saidAt, ask.chooser));
  };
  return readAlone(ask, blank(opener) + words.slice(opener.length), span.start, ask.claim.subjects.slice(0, 1), whole);
}

/** What the words outside the if-part state by themselves. */
export function consequenceAlone(ask: Ask, words: string, build: (ask: Ask) => Built | null): Built | null {
  const lead = LEADS_TO.exec(words)?.[0] ?? "";
  const own = blank(lead) + words.slice(lead.length);
  return ask.offset === null ? null : readAlone(ask, own, ask.offset, ask.claim.subjects.slice(0, 1), build);
}
