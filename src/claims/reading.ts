import type { Direction } from "./claim.ts";
import type { PeriodRead } from "./grammar/period-shape.ts";
import type { QuantityRead } from "./grammar/quantities.ts";

/** What was read in a text, by token: `from` inclusive, `to` exclusive. Periods are not yet resolved. */
export type Reading = { readonly from: number; readonly to: number; readonly rule: string } & (
  | { kind: "quantity"; quantity: QuantityRead }
  | { kind: "period"; period: PeriodRead }
  | { kind: "subject"; subject: string }
  | { kind: "measure"; measure: string }
  | { kind: "direction"; direction: Direction; negated: boolean }
  | { kind: "cue"; cue: string }
);

/** All kinds of readings in one shape, which the engine asks for its kind and place the faster. */
class AnyReading {
  readonly kind: Reading["kind"];
  readonly from: number;
  readonly to: number;
  /** The subject, measure, direction or cue. */
  readonly name: string;
  /** The name of the rule that read it. */
  readonly rule: string;
  readonly negated: boolean;
  readonly quantity: QuantityRead | null;
  readonly period: PeriodRead | null;

  constructor(
    kind: Reading["kind"],
    from: number,
    to: number,
    name: string,
    rule: string,
    negated: boolean,
    quantity: QuantityRead | null,
    period: PeriodRead | null,
  ) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.name = name;
    this.rule = rule;
    this.negated = negated;
    this.quantity = quantity;
    this.period = period;
  }

  get subject(): string {
    return this.name;
  }

  get measure(): string {
    return this.name;
  }

  get direction(): Direction {
    return this.name as Direction;
  }

  get cue(): string {
    return this.name;
  }
}

const reading = (one: AnyReading) => one as unknown as Reading;

/** A quantity with its fields in one order, whichever rule read it; a period likewise. */
const orderedQuantity = (one: QuantityRead): QuantityRead => ({
  low: one.low,
  high: one.high,
  unit: one.unit,
  bound: one.bound,
  loose: one.loose,
  halfStep: one.halfStep,
  role: one.role,
  from: one.from,
  sign: one.sign,
  rule: one.rule,
  first: one.first,
  next: one.next,
});
const orderedPeriod = (one: PeriodRead): PeriodRead => ({
  settle: one.settle,
  relation: one.relation,
  rule: one.rule,
  next: one.next,
  after: one.after,
  follows: one.follows,
  precedes: one.precedes,
  monthsBefore: one.monthsBefore,
});

export const quantityReading = (from: number, quantity: QuantityRead, to = quantity.next): Reading =>
  reading(new AnyReading("quantity", from, to, "", quantity.rule, false, orderedQuantity(quantity), null));

export const periodReading = (from: number, period: PeriodRead): Reading =>
  reading(new AnyReading("period", from, period.next, "", period.rule, false, null, orderedPeriod(period)));

export const subjectReading = (from: number, to: number, subject: string, rule: string): Reading =>
  reading(new AnyReading("subject", from, to, subject, rule, false, null, null));

export const measureReading = (from: number, to: number, measure: string): Reading =>
  reading(new AnyReading("measure", from, to, measure, "measure-name", false, null, null));

export const directionReading = (
  from: number,
  to: number,
  direction: Direction,
  negated: boolean,
  rule: string,
): Reading => reading(new AnyReading("direction", from, to, direction, rule, negated, null, null));

/** The rule of each cue. */
const CUE_RULES = new Map<string, string>();
function ruleOf(cue: string): string {
  let rule = CUE_RULES.get(cue);
  if (rule === undefined) {
    rule = `cue:${cue}`;
    CUE_RULES.set(cue, rule);
  }
  return rule;
}

export const cueReading = (from: number, to: number, cue: string): Reading =>
  reading(new AnyReading("cue", from, to, cue, ruleOf(cue), false, null, null));
