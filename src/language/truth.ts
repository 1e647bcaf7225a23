import type { Day } from "../calendar.ts";
import type { ReasonCode } from "./reasons.ts";
import { earliest, type Missing, type Truth } from "./value.ts";

const OPEN: ReadonlySet<ReasonCode> = new Set(["period-not-over", "no-horizon", "not-public", "condition-open"]);

export function decided(holds: boolean, reason: string, decidedOn: Day | null, code: ReasonCode = "compared"): Truth {
  const verdict = holds ? "holds" : "fails";
  return { type: "truth", verdict, code, reason, leaning: holds, soFar: null, decidedOn, next: null };
}

/** What stands in the way: no data when any of it can never come, else open until it does. */
export function undecided(missing: readonly Missing[], leaning: boolean | null, soFar: string | null): Truth {
  const never = missing.find(({ code }) => !OPEN.has(code));
  const first = never ?? missing[0] ?? { code: "not-defined", text: "there is no figure to compare", next: null };
  const common = { type: "truth" as const, code: first.code, reason: first.text, leaning, soFar, decidedOn: null };
  const next = earliest(missing.map((each) => each.next));
  return { ...common, verdict: never || missing.length === 0 ? "no-data" : "open", next };
}

const SWAP = { holds: "fails", fails: "holds", open: "open", void: "void", "no-data": "no-data" } as const;

export function negation(truth: Truth): Truth {
  const leaning = truth.leaning === null ? null : !truth.leaning;
  const soFar = truth.soFar && truth.leaning !== null ? reworded(truth.soFar) : truth.soFar;
  return { ...truth, verdict: SWAP[truth.verdict], leaning, soFar };
}

const reworded = (soFar: string) =>
  soFar.startsWith("supported")
    ? soFar.replace("supported", "contradicted")
    : soFar.replace("contradicted", "supported");

/** Verdicts in the order in which one of two settles a conjunction (fails) or a disjunction (holds). */
const ORDER = {
  and: ["fails", "void", "no-data", "open", "holds"],
  or: ["holds", "open", "no-data", "void", "fails"],
} as const;

/**
 * Both, or either, of two propositions. A part that settles it does so whatever the other is: a false part makes a
 * conjunction fail although the other is still open.
 */
export function joined(kind: "and" | "or", a: Truth, b: Truth): Truth {
  const rank = (truth: Truth) => ORDER[kind].indexOf(truth.verdict);
  const first = rank(a) <= rank(b) ? a : b;
  if (a.verdict !== b.verdict) {
    const stays = first.verdict !== "open" && first.verdict !== "no-data";
    return { ...first, next: stays ? first.next : earliest([a.next, b.next]) };
  }
  const settles = a.verdict === ORDER[kind][0];
  const day = settles ? earliest([a.decidedOn, b.decidedOn]) : latest(a.decidedOn, b.decidedOn);
  return {
    ...a,
    reason: a.reason === b.reason ? a.reason : `${a.reason}; ${b.reason}`,
    leaning: leaningOf(kind, a.leaning, b.leaning),
    soFar: [a.soFar, b.soFar].filter(Boolean).join("; ") || null,
    decidedOn: day,
    next: earliest([a.next, b.next]),
  };
}

const latest = (a: Day | null, b: Day | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

function leaningOf(kind: "and" | "or", a: boolean | null, b: boolean | null): boolean | null {
  const settling = kind === "or";
  if (a === settling || b === settling) return settling;
  return a === null || b === null ? null : !settling;
}

/** `if A then B`: open until A is decided, void when A fails, else B. */
export function conditional(condition: Truth, consequence: () => Truth): Truth {
  if (condition.verdict === "holds") {
    const then = consequence();
    return { ...then, decidedOn: then.decidedOn === null ? null : latest(then.decidedOn, condition.decidedOn) };
  }
  const { verdict, code, reason } = condition;
  if (verdict === "fails")
    return {
      ...condition,
      verdict: "void",
      code: "condition-not-met",
      reason: `the condition did not occur: ${reason}`,
      leaning: null,
      soFar: null,
    };
  if (verdict === "open") return { ...condition, code: "condition-open", reason: `the condition is open: ${reason}` };
  return { ...condition, code, reason: `the condition cannot be decided: ${reason}` };
}
