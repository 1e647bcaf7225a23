import type { Day } from "../calendar.ts";
import { type Evaluation, evaluate } from "../language/index.ts";
import type { Lookup } from "../observation.ts";
import type { Registry } from "../registry/registry.ts";
import type { Reading, Test } from "../tests/test.ts";
import type { Verdict } from "./mark.ts";
import { prepared } from "./prepared.ts";

/** What marks are made from. */
export interface MarkSetting {
  lookup: Lookup;
  registry: Registry;
  /** The day the claim was made. */
  saidAt: Day;
}

/** How a test stands on each day that is asked for, worked out once. */
export function standsOf(test: Test, setting: MarkSetting): (day: Day) => Stand {
  const stands = new Map<Day, Stand>();
  return (day) => {
    let stand = stands.get(day);
    if (!stand) stands.set(day, (stand = standAt(test, setting, day)));
    return stand;
  };
}

/** A test as of a day, before near misses and the timeline. */
export interface Stand {
  verdict: Verdict;
  code: string;
  reason: string;
  soFar: string | null;
  /** The reading the verdict comes from, and its evaluation; null when the test cannot be evaluated. */
  reading: Reading;
  evaluation: Evaluation | null;
  /** How the other readings come out, a line each. */
  beside: string[];
  /** The next day on which the verdict may change although no new fact comes in. */
  nextDay: Day | null;
}

interface Outcome {
  reading: Reading;
  evaluation: Evaluation;
}

const decided = ({ evaluation }: Outcome) => evaluation.verdict === "holds" || evaluation.verdict === "fails";

function standOf({ reading, evaluation }: Outcome, beside: string[], note = ""): Stand {
  const { verdict, code, soFar } = evaluation;
  return { verdict, code, reason: evaluation.reason + note, soFar, reading, evaluation, beside, nextDay: null };
}

const told = ({ reading, evaluation }: Outcome) =>
  `read as ${reading.text}: ${evaluation.verdict}, ${evaluation.reason}`;

/** A reading by what had been said before, where nothing had been: it is none. */
const isOfNothing = ({ reading, evaluation }: Outcome) =>
  evaluation.verdict === "no-data" && /\bprevious\(/.test(reading.text);

/** Of readings that fit a stated figure, the one under which it is right is the one meant; one without data may be. */
function fitting(outcomes: readonly Outcome[]): Stand {
  const order = ["holds", "void", "open", "no-data", "fails"];
  const sorted = outcomes
    .filter((outcome, i) => i === 0 || !isOfNothing(outcome))
    .sort((a, b) => order.indexOf(a.evaluation.verdict) - order.indexOf(b.evaluation.verdict));
  const [best] = sorted;
  const others = outcomes.filter((outcome) => outcome !== best && outcome.evaluation.verdict !== "no-data");
  return standOf(best, others.map(told));
}

/** "Profit more than tripled": a reading left undecided for want of a definition may be the one meant, and then the rest refutes nothing. */
const isContested = ({ evaluation: { verdict, code } }: Outcome, verdicts: ReadonlySet<string>) =>
  verdict === "no-data" && verdicts.has("fails") && (code === "other-definition" || code === "measure-mismatch");

/** The likeliest reading is of a time the record should hold and does not: what another time shows decides nothing. */
const isLacking = ({ evaluation: { verdict, code } }: Outcome) =>
  verdict === "no-data" && (code === "series-ended" || code === "not-published");

/** Readings the words allow alike: a verdict only where they agree. */
function agreeing(outcomes: readonly Outcome[]): Stand {
  const [main, ...others] = outcomes;
  const beside = others.map(told);
  if (isLacking(main)) return standOf(main, beside);
  const verdicts = new Set(
    outcomes.filter(({ evaluation }) => evaluation.verdict !== "no-data").map(({ evaluation }) => evaluation.verdict),
  );
  const lead = outcomes.find(({ evaluation }) => evaluation.verdict !== "no-data") ?? main;
  if (verdicts.size <= 1 && !outcomes.some((outcome) => isContested(outcome, verdicts))) return standOf(lead, beside);
  const open = outcomes.find(({ evaluation }) => evaluation.verdict === "open");
  if (open) return standOf(open, beside, "; another reading may come out otherwise");
  const reason = outcomes.map(told).join("; ");
  return {
    verdict: "untestable",
    code: "readings-disagree",
    reason,
    soFar: null,
    reading: main.reading,
    evaluation: main.evaluation,
    beside,
    nextDay: null,
  };
}

/** A claim without horizon never comes due: whichever way it stands, it is open. */
function neverDue(stand: Stand): Stand {
  if (stand.verdict !== "holds" && stand.verdict !== "fails") return stand;
  const soFar = `${stand.verdict === "holds" ? "supported" : "contradicted"} so far: ${stand.reason}`;
  return {
    ...stand,
    verdict: "open",
    code: "no-horizon",
    reason: "no date was named by which it should come true",
    soFar,
  };
}

/** A verdict the test cannot give, because it leaves out part of the words. */
function withheld(stand: Stand): Stand {
  if (stand.verdict !== "holds" && stand.verdict !== "fails") return stand;
  const reason = `a part of the words that restricts it is not in the test (${stand.reason})`;
  return { ...stand, verdict: "untestable", code: "unread-restriction", reason };
}

/** A figure of one kind does not refute a word that may mean another. */
function unclear(stand: Stand): Stand {
  const reason = `the words leave open which figure is meant; on the one on record it would fail (${stand.reason})`;
  return { ...stand, verdict: "untestable", code: "measure-unclear", reason };
}

/** The move that would have told its time did not come true. */
const untimed = (stand: Stand): Stand => ({
  ...stand,
  verdict: "untestable",
  code: "no-period",
  reason: "it does not say over which period, and the move told before it is of no session that the words name",
});

/** The words name no definition, and the figure they state is right on another than the one meant first. */
const fitsAnother = ({ evaluation }: Stand) => evaluation?.others.some(({ verdict }) => verdict === "holds") ?? false;

/** How a test stands as of a day, on what was public by then; all its readings are taken into account. */
export function standAt(test: Test, { lookup, registry }: MarkSetting, asOf: Day): Stand {
  const outcomes: Outcome[] = [];
  for (const reading of [test, ...test.alternatives]) {
    const { ast, problem, definitions } = prepared(reading.text, registry);
    if (ast) outcomes.push({ reading, evaluation: evaluate(ast, lookup, asOf, registry, definitions) });
    else if (reading === test) {
      return {
        verdict: "untestable",
        code: "test-invalid",
        reason: `the test cannot be read: ${problem}`,
        soFar: null,
        reading,
        evaluation: null,
        beside: [],
        nextDay: null,
      };
    }
  }
  const stand =
    outcomes.length === 1
      ? standOf(outcomes[0], [])
      : test.among === "fit" && outcomes.some(decided)
        ? fitting(outcomes)
        : agreeing(outcomes);
  const days = outcomes.flatMap(({ evaluation: { nextDay } }) => nextDay ?? []);
  stand.nextDay = days.length ? Math.min(...days) : null;
  if (stand.verdict === "fails" && (test.tentative || (test.undefinedWord && fitsAnother(stand))))
    return unclear(stand);
  if (stand.verdict === "void" && test.timedByMove) return untimed(stand);
  const isHeldBack = test.partial || (test.heldBack && stand.verdict === "holds");
  return test.neverDue ? neverDue(stand) : isHeldBack ? withheld(stand) : stand;
}
