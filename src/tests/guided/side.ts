import type { PeriodMention, QuantityMention, SubjectMention } from "../../claims/mention.ts";
import type { Token } from "../terms/tokens.ts";

/** One term of a statement on what is planned, as its words tell it. */
export interface GuidedSide {
  subjects: SubjectMention[];
  pointed: boolean;
  /** It is of a plan: "guide", "budget". */
  guide: boolean;
  /** A word that a plan or a result may be told by: "number". */
  weak: boolean;
  end: "low" | "high" | "middle" | null;
  /** What was spent, or a measure of spending without a word for a plan. */
  spent: boolean;
  capex: boolean;
  /** It is told as what was paid for property and equipment. */
  paid: boolean;
  /** "The old range", "its first guide". */
  earlier: "previous" | "first" | null;
  periods: PeriodMention[];
  back: boolean;
  value: QuantityMention | null;
  /** The last day of the time in which it was said: "the range given in October". */
  said: number | null;
  /** "Its 2025 one": of the kind of the other term. */
  alike: boolean;
  /** Its words tell of the range that is in force. */
  current: boolean;
}

const EMPTY: GuidedSide = {
  subjects: [],
  pointed: false,
  guide: false,
  weak: false,
  end: null,
  spent: false,
  capex: false,
  paid: false,
  earlier: null,
  periods: [],
  back: false,
  value: null,
  said: null,
  alike: false,
  current: false,
};

const ALIKE = /^(?:ones?|that|those)$/i;
const WEAK = /^(?:number|figure|plans? |target)/i;
/** "What it gave for 2025": a plan. */
const GIVEN = /^(?:gave|given|guided|issued|published)$/i;
const CAPITAL = new Set(["capex", "cash_capex", "cost"]);
const SPENDING = /spend|capital|capex|invest|outlay|bill/i;
const MONEY = /^(?:[A-Z]{3})?$/;
const IN_PASSING = new Set(["total", "copula", "that", "filler", "held", "same", "together"]);

function withEnd(side: GuidedSide, end: GuidedSide["end"]): GuidedSide | null {
  return side.end === null || side.end === end ? { ...side, end } : null;
}

/** A word of the lexicon of plans in a term. */
function withGuided(side: GuidedSide, role: string, text: string): GuidedSide | null {
  switch (role) {
    case "guide":
      return WEAK.test(text) ? { ...side, guide: true, weak: true } : { ...side, guide: true };
    case "low":
    case "starts":
      return withEnd(side, "low");
    case "high":
    case "ends":
      return withEnd(side, "high");
    case "middle":
      return withEnd(side, "middle");
    case "spent":
      return { ...side, spent: true };
    case "said":
      return GIVEN.test(text) ? { ...side, guide: true } : side;
    case "previous":
    case "first":
      return side.earlier ? null : { ...side, earlier: role };
    case "current":
      return { ...side, current: true };
    default:
      return side;
  }
}

/** A measure of a term: spending, or the guidance for it; of any other nothing is told here. */
function withMeasure(side: GuidedSide, measure: string, text: string): GuidedSide | null {
  if (measure === "capex_guidance" || measure === "guidance") return { ...side, guide: true };
  if (!CAPITAL.has(measure) || (measure === "cost" && !SPENDING.test(text))) return null;
  return { ...side, capex: true, paid: side.paid || /\b(?:property|pp&?e|equipment)\b/i.test(text) };
}

/** A year of a term, or how far back it lies. */
function withPeriod(side: GuidedSide, mention: PeriodMention): GuidedSide | null {
  if (/^(?:right )?(?:now|today|currently)$/i.test(mention.text)) return { ...side, current: true };
  if (["month", "week", "day"].includes(mention.grain) && mention.relation === "in" && mention.last !== null)
    return side.said === null ? { ...side, said: mention.last } : null;
  if (mention.rule === "ago" && mention.grain === "year") return { ...side, back: true };
  return mention.grain === "year" && ["in", "over", "from", "for"].includes(mention.relation)
    ? { ...side, periods: [...side.periods, mention] }
    : null;
}

/** A term's tokens read; null where one of them is none that such a term may have. */
export function guidedSide(tokens: readonly Token[]): GuidedSide | null {
  let side: GuidedSide | null = EMPTY;
  for (const token of tokens) {
    if (!side) return null;
    if (token.kind === "guided") side = withGuided(side, token.role, token.text);
    else if (token.kind === "subject") side = { ...side, subjects: [...side.subjects, token.mention] };
    else if (token.kind === "measure") side = withMeasure(side, token.mention.measure, token.text);
    else if (token.kind === "period") side = withPeriod(side, token.mention);
    else if (token.kind === "back") side = token.unit === "year" && token.count === 1 ? { ...side, back: true } : null;
    else if (token.kind === "quantity")
      side = side.value === null && isAmount(token.mention) ? { ...side, value: token.mention } : null;
    else if (token.kind === "word" && token.role === "pronoun") side = { ...side, pointed: true };
    else if (token.kind === "word" && token.role === "verb" && token.of === "spent") side = { ...side, spent: true };
    else if (token.kind === "word" && token.role === "measure") side = { ...side, capex: true };
    else if (token.kind === "word" && token.role === "that" && ALIKE.test(token.text)) side = { ...side, alike: true };
    else if (token.kind === "word" && (IN_PASSING.has(token.role) || token.role === "now")) continue;
    else if (token.kind !== "comma") return null;
  }
  return side;
}

/** An amount of money of the size of a year's spending. */
const isAmount = ({ unit, role, low, high }: QuantityMention) =>
  MONEY.test(unit) && role !== "multiple" && role !== "count" && (low ?? high ?? 0) >= 1e8;
