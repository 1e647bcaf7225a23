import type { Day } from "../calendar.ts";
import type { Other } from "../language/index.ts";
import type { Observation } from "../observation.ts";
import type { Reading, Test } from "../tests/test.ts";
import type { Verdict } from "./mark.ts";
import { type MarkSetting, standAt } from "./stand.ts";

/** How a test comes out under one way to read its words, taken alone. */
export interface ReadingMark extends Reading {
  verdict: Verdict;
  soFar: string | null;
  code: string;
  reason: string;
  working: string[];
  inputs: Observation[];
  /** How it comes out where a measure's word is taken to mean another definition on record, with that one's figures. */
  definitions: Other[];
}

function markedAlone(reading: Reading, test: Test, setting: MarkSetting, asOf: Day): ReadingMark {
  const { text, assumptions, note } = reading;
  const alone: Test = { ...test, text, assumptions, note, alternatives: [], among: null };
  const { verdict, soFar, code, reason, evaluation } = standAt(alone, setting, asOf);
  const own = new Set(
    evaluation?.others.flatMap(({ definition, working }) => working.map((w) => `on ${definition}: ${w}`)),
  );
  return {
    text,
    assumptions,
    ...(note === undefined ? {} : { note }),
    verdict,
    soFar,
    code,
    reason,
    working: (evaluation?.working ?? []).filter((step) => !own.has(step)),
    inputs: evaluation?.inputs ?? [],
    definitions: evaluation?.others ?? [],
  };
}

/** Every reading of a test as of a day, each taken alone: the one the mark leads with first, then the others. */
export function readingsAt(test: Test, setting: MarkSetting, asOf: Day): ReadingMark[] {
  return [test, ...test.alternatives].map((reading) => markedAlone(reading, test, setting, asOf));
}
