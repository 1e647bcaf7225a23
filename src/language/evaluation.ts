import type { Day } from "../calendar.ts";
import type { Observation } from "../observation.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Scope, Step } from "./scope.ts";
import type { Truth } from "./value.ts";

/** A test under another definition of one of its measures. */
export interface Other {
  definition: string;
  verdict: "holds" | "fails";
  reason: string;
  working: string[];
  inputs: Observation[];
}

/** What came out of one evaluation, and all that it used. */
export interface Run {
  truth: Truth;
  scope: Scope;
}

/** A test as of a day: its verdict, why, and everything it rests on. */
export class Evaluation {
  readonly verdict: Truth["verdict"];
  /** How it stands while it is open; null when it is settled or nothing is known. */
  readonly soFar: string | null;
  readonly code: ReasonCode;
  readonly reason: string;
  readonly inputs: Observation[];
  /** The known day at which the verdict became certain; null while it is not, or where no fact decided it. */
  readonly decidedOn: Day | null;
  /** The next day after `asOf` on which the verdict, or why there is none, may change although no new fact comes in; null when there is none. */
  readonly nextDay: Day | null;
  /** How the test comes out where a word is taken to mean another definition on record: `cash paid for property`. */
  readonly others: Other[];
  /** What was read otherwise than it says, or left out: each a clause of the reason. */
  readonly notes: string[];
  readonly #steps: readonly Step[];

  constructor({ truth, scope }: Run, asOf: Day, others: Other[]) {
    const { verdict, code, soFar, decidedOn, next } = truth;
    const [open, settled] = [verdict === "open", verdict === "holds" || verdict === "fails"];
    this.verdict = verdict;
    this.soFar = open ? soFar : null;
    this.code = code;
    this.notes = [...scope.notes];
    this.reason = reasonOf(truth, others, this.notes);
    this.inputs = [...scope.inputs];
    this.decidedOn = open || verdict === "no-data" ? null : decidedOn;
    this.nextDay = !settled && next !== null && next > asOf ? next : null;
    this.others = others;
    this.#steps = scope.working;
  }

  /** The arithmetic, a step a line; written when it is asked for, as the many days of a timeline do not ask. */
  get working(): string[] {
    return [...linesOf(this.#steps), ...this.others.flatMap(stepsOf)];
  }
}

/** Each step in words, once. */
export const linesOf = (steps: readonly Step[]): string[] => [
  ...new Set(steps.map((step) => (typeof step === "string" ? step : step()))),
];

const stepsOf = ({ definition, working }: Other) => working.map((step) => `on ${definition}: ${step}`);

function reasonOf({ verdict, reason }: Truth, others: Other[], notes: string[]): string {
  if (others.length === 0 && notes.length === 0) return reason;
  const settled = verdict === "holds" || verdict === "fails";
  const asMeant = others.length && settled ? `${verdict} as spoken: ${reason}` : reason;
  return [asMeant, ...others.map((other) => clause(other, verdict)), ...notes].join("; ");
}

function clause({ definition, verdict, reason }: Other, main: Truth["verdict"]): string {
  const word = verdict === "holds" ? "hold" : "fail";
  return `on ${definition} it ${verdict === main ? "would also" : "would"} ${word} (${reason})`;
}
