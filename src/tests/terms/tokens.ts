import type {
  DirectionMention,
  MeasureMention,
  PeriodMention,
  QuantityMention,
  SubjectMention,
} from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { numberOf } from "../number-words.ts";
import { entryAt, type Role } from "./words.ts";

/** A word, phrase or mention of a statement, in the order of its words. */
export type Token = { start: number; end: number; text: string } & (
  | { kind: "subject"; mention: SubjectMention }
  | { kind: "measure"; mention: MeasureMention }
  | { kind: "period"; mention: PeriodMention }
  | { kind: "quantity"; mention: QuantityMention }
  | { kind: "told"; mention: QuantityMention }
  | { kind: "direction"; mention: DirectionMention }
  | { kind: "word"; role: Role; of?: string }
  | { kind: "back"; count: number; unit: "year" | "period" }
  | { kind: "into"; count: number }
  | { kind: "any"; unit: string }
  | { kind: "guided"; role: string }
  | { kind: "than" | "as" | "not" | "and" | "by" | "comma" | "other" }
);

const COUNT = "(an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
const BACK = new RegExp(
  `^(?:(?:of |in |for |from )?(?:the )?${COUNT} years? (?:ago|earlier|before|back|prior|previously)` +
    "|(?:in |of |for |from )?(?:the|its|their) (?:(?:same|year-ago) (?:quarter|month|period|time) (?:of )?(?:a year (?:ago|earlier|before)|last year|the year before)|year[- ]ago (?:quarter|month|period)))(?![\\w-])",
  "i",
);
/** "Than in the two years before": both of them, and no year two years back. */
const ALL_BACK =
  /^(?:(?:of|in|for|from|over|during) )?the (?!an? |one |1 )[a-z\d]+ (?:years|quarters|months) (?:ago|earlier|before|back|prior|previously)\b/i;
const PERIOD_BACK =
  /^(?:(?:in |of |for |from |on )?(?:the|a) (?:quarter|month|year) (?:before|earlier|prior)|(?:in |of |from |on )?(?:the )?(?:previous|prior|preceding) (?:quarter|month|year))(?![\w-])/i;
const INTO = new RegExp(`^${COUNT} quarters? (?=into )`, "i");
const ANY =
  /^(?:(?:in|at|of|for|during) )?(?:any|every|each) (?:single |one |other |given )?(point|time|day|session|month|quarter|year)(?![\w-])(?: (?:of|in)(?= (?:last|this)))?/i;
/** "No way", "by no means": they deny all that follows. */
export const NO_WAY =
  /^(?:(?:there(?:[’']s| is| was) )?(?:absolutely )?(?:no (?:way|chance)|zero chance|not a chance|fat chance)(?: in hell| on earth)?(?: that)?|by no means|in no way|under no circumstances|at no point)\b/i;
const PLAIN: readonly [RegExp, "than" | "as" | "not" | "and" | "by" | "comma"][] = [
  [NO_WAY, "not"],
  [/^(?:anywhere|remotely|even) (?:near|close to)\b/i, "as"],
  [/^than\b/i, "than"],
  [/^as (?:much|many|high|large|big|expensive|dear) as\b/i, "as"],
  [/^as\b/i, "as"],
  [/^(?:not|never|won[’']t)\b|^n[’']t\b/i, "not"],
  [/^(?:and|&|plus)(?!\w)|^\+/i, "and"],
  [/^by\b/i, "by"],
  [/^,/, "comma"],
];

/** A time told by how far it lies back, or by how much of a year had passed. */
function backAt(text: string): ({ text: string } & Pick<Token & { kind: "back" }, "kind" | "count" | "unit">) | null {
  const years = BACK.exec(text);
  if (years)
    return { kind: "back", count: years[1] ? numberOf(years[1].toLowerCase()) : 1, unit: "year", text: years[0] };
  const one = PERIOD_BACK.exec(text);
  return one && { kind: "back", count: 1, unit: /year/i.test(one[0]) ? "year" : "period", text: one[0] };
}

/** Verbs and nouns so general that the lexicon tells better what they are of. */
const GENERAL = new Set(["cost", "price", "profit"]);
/** "Ahead of": how two terms stand, and no lead that is measured. */
const isSide = (role: Role | undefined) => role === "above" || role === "below";
/** "Is | n't": the verb of a denial written as one word. */
const DENIED_VERB = /^(?:is|are|was|were|did|does|do|has|have|had)(?=n[’']t\b)/i;

/** How much of a phrase stands before the time that begins in it: "all | of 2025". */
function uncovered(mentions: Ask["mentions"], start: number, { length }: string): number {
  const cut = mentions.find((one) => one.kind === "period" && one.start > start && one.start < start + length);
  return cut && cut.end > start + length ? cut.start - start : length;
}

/** "Is above | the 349bn of April": words that compare with a figure told, and no bound of it. */
const BOUND_OF_TOLD = /^(?:(?:above|over|below|under|more than|less than) the )(?=\S*\d)/i;

const RANGE_TOLD = /\d\s*(?:[a-z]{1,8}\s*)?(?:-|–|to)\s*\W?\d/i;

/** The figure told behind such words, by itself. */
function toldAt({ mentions }: Ask, start: number): Token | null {
  const mention = mentions.find(
    (one) =>
      one.kind === "quantity" &&
      one.start + (BOUND_OF_TOLD.exec(one.text)?.[0].length ?? 0) === start &&
      one.start < start,
  );
  const value = mention?.kind === "quantity" ? (mention.low ?? mention.high) : null;
  // "Above | the 91-93bn it gave": of a range it is left open above which end.
  if (mention && RANGE_TOLD.test(mention.text)) return null;
  if (mention?.kind !== "quantity" || value === null) return null;
  const text = mention.text.slice(start - mention.start);
  const told = { ...mention, start, text, bound: "exact" as const, low: value, high: value };
  return { kind: "quantity", mention: told, start, end: mention.end, text };
}

/** What stands at a place: a mention, a phrase of times, a word of the lexicon. */
function tokenAt(ask: Ask, text: string, start: number): Token | null {
  const { mentions } = ask;
  const at = (found: string) => ({ start, end: start + found.length, text: found });
  const told = toldAt(ask, start);
  if (told) return told;
  const all = ALL_BACK.exec(text);
  if (all) return { kind: "other", ...at(all[0]) };
  const back = backAt(text);
  if (back) return { ...back, ...at(back.text) };
  const into = INTO.exec(text);
  if (into) return { kind: "into", count: numberOf(into[1].toLowerCase()), ...at(into[0]) };
  const any = ANY.exec(text);
  if (any) return { kind: "any", unit: any[1].toLowerCase(), ...at(any[0]) };
  const here = mentions.filter((one) => one.start === start && one.kind !== "cue").sort((a, b) => b.end - a.end);
  const verb = DENIED_VERB.exec(text)?.[0];
  if (verb) return { kind: "word", role: /^(?:is|are|w)/i.test(verb) ? "copula" : "filler", ...at(verb) };
  const entry = entryAt(text);
  const length = entry ? uncovered(mentions, start, entry.text) : 0;
  for (const mention of here) {
    const span = { start, end: mention.end, text: mention.text };
    if (mention.kind === "direction" || mention.kind === "cue") continue;
    if (mention.kind === "quantity" && BOUND_OF_TOLD.test(mention.text)) continue;
    if (mention.kind === "measure" && entry?.role === "verb" && GENERAL.has(mention.measure)) continue;
    if (mention.kind === "measure" && (mention.measure === "cash" || isSide(entry?.role))) continue;
    return { ...span, kind: mention.kind, mention } as Token;
  }
  const [plain, kind] = PLAIN.find(([pattern]) => pattern.test(text)) ?? [];
  if (plain && kind) return { kind, ...at(plain.exec(text)?.[0] ?? "") };
  if (entry && length > 0) return { kind: "word", role: entry.role, of: entry.of, ...at(entry.text.slice(0, length)) };
  const direction = here.find((one) => one.kind === "direction");
  return direction?.kind === "direction"
    ? { kind: "direction", mention: direction, start, end: direction.end, text: direction.text }
    : null;
}

const SKIPPED = /^(?:[’']s?(?![\p{L}])|[\s"“”:]|\$(?=\p{L}))/u;
const WORD = /^(?:[\p{L}\p{N}][\p{L}\p{N}’'&.%-]*|\S)/u;

/** The words from one place of the post to another as tokens; what the lexicon does not know is `other`. `own` reads words first. */
export function tokensOf(
  ask: Ask,
  from: number,
  to: number,
  own: (text: string, start: number) => Token | null = () => null,
): Token[] {
  const found: Token[] = [];
  const offset = ask.offset ?? 0;
  for (let at = from; at < to; ) {
    const text = ask.claim.quote.slice(at - offset, to - offset);
    const skipped = SKIPPED.exec(text);
    const token: Token | null = skipped ? null : (own(text, at) ?? tokenAt(ask, text, at));
    if (token) found.push(token);
    else if (!skipped) found.push({ kind: "other", start: at, end: at + 1, text: WORD.exec(text)?.[0] ?? "" });
    const end = token?.end ?? (skipped ? at + skipped[0].length : at + (WORD.exec(text)?.[0].length ?? 1));
    at = Math.max(end, at + 1);
  }
  return found;
}
