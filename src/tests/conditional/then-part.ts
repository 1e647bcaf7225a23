import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";
import { around, conditionWords, otherWords, type Place } from "./halves.ts";

/** A consequence: its mentions, and how they were come by. */
export interface Consequence {
  ask: Ask;
  span: Place;
  inside: (mention: Mention) => boolean;
  isCue: (mention: Mention) => boolean;
  /** Those of its own words. */
  own: readonly Mention[];
  /** With what the condition lends, but no time. */
  stated: readonly Mention[];
  /** With the time as well. */
  then: readonly Mention[];
  /** Subjects of the condition, for a consequence that names none. */
  borrowed: readonly Mention[];
  /** The claim's words without the if-part. */
  words: string;
}

/** "If Intel falls tomorrow, AMD does too": the same is said of another. */
const LIKEWISE =
  /^[\s,]*(?:then )?[^,;]{2,40} (?:does|do|will|would|falls?|rises?|goes|closes?)(?: so)? (?:too|as well|likewise)\b[.!]?\s*$/i;

/** The measure of the claim, unless only the if-part names it: "if it reports an operating loss, it closes below 150" is of a price. */
function ownMeasure({ ask, stated, inside }: Consequence): string | null {
  const { measure } = ask.claim;
  const names = (mention: Mention) => mention.kind === "measure" && mention.measure === measure;
  return around(ask).some((mention) => names(mention) && inside(mention)) && !stated.some(names) ? null : measure;
}

const isSubject = (mention: Mention) => mention.kind === "subject";

/** The same as the condition, of those whom the consequence names; null where it says something else. */
function alike({ ask, span, own, inside, isCue }: Consequence): Ask | null {
  const others = own.flatMap((one) => (one.kind === "subject" ? [one] : []));
  const bareName = others.length > 0 && own.every(({ kind }) => kind === "subject" || kind === "cue");
  if (!bareName || !LIKEWISE.test(otherWords(ask, span).trim())) return null;
  const same = around(ask).filter((mention) => inside(mention) && !isSubject(mention) && !isCue(mention));
  const subjects = others.map(({ subject }) => subject);
  const bare = {
    condition: null,
    quantity: null,
    direction: null,
    kind: "forecast",
    quote: conditionWords(ask, span),
  } as const;
  const claim = { ...ask.claim, ...bare, subjects, because: { ...ask.claim.because, kind: undefined } };
  return { ...part(ask, [...others, ...same]), claim };
}

/** What the mentions of a consequence state, in the words of the whole. */
export function consequenceByMentions(what: Consequence, build: (ask: Ask) => Built | null): Built | null {
  const { ask, then, borrowed, words } = what;
  const because = { ...ask.claim.because, kind: undefined };
  const same = alike(what);
  if (same) return build(same);
  const measure = ownMeasure(what);
  const claim = { ...ask.claim, because, quote: words, condition: null, kind: "forecast", measure } as const;
  return build(part({ ...ask, claim }, then.some(isSubject) ? then : [...borrowed, ...then]));
}
