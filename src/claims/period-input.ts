import type { FiscalCalendar } from "../fiscal.ts";
import type { ClaimPeriod } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import type { Facts } from "./facts.ts";
import type { PeriodMention } from "./mention.ts";
import type { Context, NamedPeriod } from "./thread-context.ts";

export interface PeriodField {
  field: ClaimPeriod;
  first: number | null;
  rule: string;
  /** Of one told from another (`the next day`): what it is a day, week, month or year of. */
  grain?: PeriodMention["grain"];
  /** Where its words stand in the post, where they are no period by themselves. */
  place?: { start: number; end: number };
}

export interface PeriodInput {
  input: SentenceInput;
  facts: Facts;
  context: Context;
  fiscal: FiscalCalendar | undefined;
  /** It takes a side, so that a day beside it is when an option ends. */
  trade: boolean;
  measure: string | null;
  /** It is of a firm, whose figures are told by the quarter. */
  ofFirm: boolean;
  /** It is of something with a price in a market: a share, a coin, a commodity. */
  traded: boolean;
}

/** Days within which what was spoken of is recent. */
export const RECENT = 200;

export const settle = (input: SentenceInput, { period, calendar, lean }: NamedPeriod) =>
  period.period.settle({ saidAt: input.saidAt, calendar, future: lean === "ahead", past: lean === "back" });

/** The period spoken of before: in this sentence, or up to so many sentences back. */
export const namedBefore = ({ lead, period, calendar, age }: Context, back = 1): NamedPeriod | null =>
  lead ?? (period && age <= back ? { period, calendar, lean: null } : null);
