import { boardInput } from "../board/board.ts";
import { type Day, isoOf } from "../calendar.ts";
import type { Other } from "../language/index.ts";
import { markClaim } from "../marks/mark-claim.ts";
import { type ReadingMark, readingsAt } from "../marks/readings.ts";
import { type MarkSetting, standAt } from "../marks/stand.ts";
import type { Test } from "../tests/test.ts";
import { shownFlip } from "./shown-flip.ts";

/** A definition as every surface shows it. */
export const shownDefinition = ({ inputs, ...definition }: Other) => ({
  ...definition,
  inputs: inputs.map(boardInput),
});

const shownReading = ({ inputs, definitions, ...reading }: ReadingMark) => ({
  ...reading,
  inputs: inputs.map(boardInput),
  definitions: definitions.map(shownDefinition),
});

/** What a claim without a test has in place of {@link shownReadings}. */
export const NO_READINGS = { atFirst: null, flips: [], readings: [] };

/**
 * Every reading of a test as of a day, each with its own verdict, figures and definitions; the verdict on the day it was
 * said, and each flip since with the observation that caused it.
 */
export function shownReadings(test: Test, setting: MarkSetting, asOf: Day) {
  return {
    atFirst: { on: isoOf(setting.saidAt), verdict: standAt(test, setting, setting.saidAt).verdict },
    flips: markClaim(test, { ...setting, asOf }).flips.map(shownFlip),
    readings: readingsAt(test, setting, asOf).map(shownReading),
  };
}
