import type { MeasureMention, PeriodMention, QuantityMention, SubjectMention } from "../../claims/mention.ts";
import type { Token } from "./tokens.ts";

/** One term of a comparison as its words tell it. */
export interface Side {
  subjects: SubjectMention[];
  /** "It", "they": the subject of the other term. */
  pointed: boolean;
  measures: MeasureMention[];
  /** The measure of a phrase without a mention: "from operations". */
  phrase: string | null;
  /** What a verb of it tells of: "earned", "sold". */
  verb: string | null;
  /** Its own figure: "the 172bn of March". */
  value: QuantityMention | null;
  periods: PeriodMention[];
  back: { count: number; unit: "year" | "period" } | null;
  /** "Three quarters into" the year that follows. */
  into: number | null;
  /** "In the same quarter". */
  sameTime: boolean;
  now: boolean;
  /** Told of what is, not of what was. */
  present: boolean;
  /** "In a quarter": of none named. */
  unnamed: boolean;
  /** "Annual": of the last year told of. */
  annual: boolean;
  together: boolean;
  average: boolean;
  /** "Peak", "low": the extreme of its time; "any": of each of its time. */
  gather: "max" | "min" | "any" | null;
  anyUnit: string | null;
}

const EMPTY: Side = {
  subjects: [],
  pointed: false,
  measures: [],
  phrase: null,
  verb: null,
  value: null,
  periods: [],
  back: null,
  into: null,
  sameTime: false,
  now: false,
  present: false,
  unnamed: false,
  annual: false,
  together: false,
  average: false,
  gather: null,
  anyUnit: null,
};

const A_QUARTER = /\b(?:(?:a|one)(?: single)? (?:quarter|month)|three months)$/i;
const A_YEAR = /^(?:in|over) (?:a|one)(?: single| whole| full| entire)? year$/i;
const QUARTERLY = /^quarterly\b/i;
const PRESENT = /^(?:is|are|stands|sits|remains|stays|costs|spends|sells|earns|takes in|makes|averages|has|still)$/i;
const NOW = /^(?:right )?(?:now|today|currently)$/i;

/** A period of the term: one named, "now", or "in a quarter". */
function withPeriod(side: Side, mention: PeriodMention): Side {
  if (A_QUARTER.test(mention.text)) return { ...side, unnamed: true };
  if (A_YEAR.test(mention.text)) return { ...side, annual: true };
  if (NOW.test(mention.text)) return { ...side, now: true, periods: [...side.periods, mention] };
  return { ...side, periods: [...side.periods, mention] };
}

/** A figure of money that the term is said to be. */
const withValue = (side: Side, mention: QuantityMention): Side | null =>
  side.value === null && mention.role === "level" && (mention.low ?? mention.high ?? 0) >= 1e7
    ? { ...side, value: mention }
    : null;

/** What stands in brackets behind the term: its figure, be it money or a share. */
const withTold = (side: Side, mention: QuantityMention): Side | null =>
  side.value === null && mention.bound === "exact" && ["", "ratio"].includes(mention.unit.replace(/^[A-Z]{3}$/, ""))
    ? { ...side, value: { ...mention, role: "level" } }
    : null;

type Word = Token & { kind: "word" };
function withWord(side: Side, { role, of, text }: Word): Side | null {
  switch (role) {
    case "verb":
      if (of === "price" && /^averag/i.test(text)) return { ...side, verb: side.verb ?? "price", average: true };
      return side.verb && side.verb !== of ? null : { ...side, verb: of ?? null };
    case "measure":
      return { ...side, phrase: of ?? null };
    case "pronoun":
      return { ...side, pointed: true };
    case "together":
      return { ...side, together: true };
    case "average":
      return { ...side, average: true };
    case "same":
      return { ...side, sameTime: true };
    case "now":
      return { ...side, now: true };
    case "unnamed":
      return { ...side, unnamed: true };
    case "annual":
      return { ...side, annual: true };
    case "peak":
      return side.gather ? null : { ...side, gather: "max" };
    case "trough":
      return side.gather ? null : { ...side, gather: "min" };
    case "total":
    case "copula":
    case "that":
    case "filler":
      return side;
    case "held":
      return /^on$/i.test(text) ? side : null;
    default:
      return null;
  }
}

/** A term's tokens read; null where one of them is none that a term may have. */
export function sideOf(tokens: readonly Token[]): Side | null {
  let side: Side | null = EMPTY;
  for (const [at, token] of tokens.entries()) {
    if (!side) return null;
    // "Took in as revenue".
    if (token.kind === "as" && tokens[at + 1]?.kind === "measure") continue;
    if (token.kind === "subject") side = { ...side, subjects: [...side.subjects, token.mention] };
    else if (token.kind === "told") side = withTold(side, token.mention);
    else if (token.kind === "quantity") side = withValue(side, token.mention);
    else if (token.kind === "measure") {
      const unnamed: boolean = side.unnamed || QUARTERLY.test(token.mention.text);
      side = { ...side, unnamed, measures: [...side.measures, token.mention] };
    } else if (token.kind === "period") side = withPeriod(side, token.mention);
    else if (token.kind === "back")
      side = side.back ? null : { ...side, back: { count: token.count, unit: token.unit } };
    else if (token.kind === "into") side = { ...side, into: token.count };
    else if (token.kind === "any") side = side.gather ? null : { ...side, gather: "any", anyUnit: token.unit };
    else if (token.kind === "word") {
      side = withWord(side, token);
      if (side && PRESENT.test(token.text)) side = { ...side, present: true };
    } else if (token.kind !== "and" && token.kind !== "comma") return null;
  }
  return side;
}
