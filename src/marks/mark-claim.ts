import { type Day, isoOf } from "../calendar.ts";
import type { Observation } from "../observation.ts";
import type { Test, Untestable } from "../tests/test.ts";
import { flipsOf } from "./flips.ts";
import type { Mark } from "./mark.ts";
import { nearMiss, rightInOwnUnit } from "./near-miss.ts";
import { type MarkSetting, type Stand, standsOf } from "./stand.ts";

export interface MarkOptions extends MarkSetting {
  asOf: Day;
  /** `standsOf` the test, by whoever asks for more than its mark: no day is worked out twice. */
  at?: (day: Day) => Stand;
  /** False leaves the timeline out, for marking in bulk. Default true. */
  timeline?: boolean;
}

function sentence(text: string): string {
  const first = text.charAt(0);
  return /^[a-z]+ /.test(text) ? first.toUpperCase() + text.slice(1) : text;
}

/** The mark of a claim that has no test; `no-data` where its series are known to the registry but not to the record. */
function withoutTest({ code, verdict, reason, about, openUntil }: Untestable, { lookup, asOf }: MarkOptions): Mark {
  const absent =
    about.length > 0 && about.every(({ subject, measure }) => lookup.series(subject, measure, asOf).length === 0);
  const mark: Mark = { verdict, soFar: null, code, reason, working: [], inputs: [], flips: [] };
  if (openUntil !== null && asOf < openUntil && !absent) {
    return {
      ...mark,
      verdict: "open",
      code: "period-not-over",
      reason: `The time it speaks of ends ${isoOf(openUntil)}; no test was made of its words.`,
    };
  }
  if (verdict !== "untestable" || !absent) return mark;
  const [{ subject, measure }] = about;
  return {
    ...mark,
    verdict: "no-data",
    code: "no-series",
    reason: `Measurable, but the record holds no ${measure} of ${subject}.`,
  };
}

/** Every figure a stand rests on, each once, those of other definitions it tells of included. */
function inputsOf({ evaluation }: Stand): Observation[] {
  if (!evaluation) return [];
  const { inputs, others } = evaluation;
  return others.length ? [...new Set([...inputs, ...others.flatMap((other) => other.inputs)])] : inputs;
}

function markOf(stand: Stand, test: Test, options: MarkOptions): Mark {
  const own = stand.code === "unit-mismatch" ? rightInOwnUnit(stand.reading.text, options) : null;
  const miss = stand.verdict === "fails" ? nearMiss(stand.reading.text, options) : null;
  return {
    verdict: stand.verdict,
    soFar: stand.soFar,
    code: miss?.code ?? stand.code,
    reason: sentence(
      [stand.reason, ...(miss ? [miss.reason] : own ? [`in the unit on record it is right: ${own}`] : [])].join("; "),
    ),
    working: [...(stand.evaluation?.working ?? []), ...(miss?.working ?? []), ...stand.beside],
    inputs: miss ? [...new Set([...inputsOf(stand), ...miss.inputs])] : inputsOf(stand),
    flips: options.timeline === false ? [] : flipsOf(test, options),
  };
}

/**
 * The mark of a claim's test as of a day, on what was public by the end of it: verdict, why, how it stands while open,
 * the arithmetic with every input's source and known day, and the days between the claim and `asOf` on which its verdict
 * became another. Pure: facts known later never change it.
 */
export function markClaim(test: Test | Untestable, options: MarkOptions): Mark {
  if (!("text" in test)) return withoutTest(test, options);
  const { asOf, at = standsOf(test, options) } = options;
  return markOf(at(asOf), test, { ...options, at });
}
