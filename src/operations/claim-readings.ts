import { boardInput } from "../board/board.ts";
import { type Day, dayOf, isoOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import type { Other } from "../language/index.ts";
import { markClaim } from "../marks/mark-claim.ts";
import { type ReadingMark, readingsAt } from "../marks/readings.ts";
import { seriesOf } from "../marks/series-of.ts";
import { standAt } from "../marks/stand.ts";
import { buildTest } from "../tests/build-test.ts";
import { openRecord } from "./open-record.ts";
import type { Context } from "./operation.ts";
import type { Reading } from "./reading.ts";
import { shownFlip } from "./shown-flip.ts";

/** How a claim comes out under each of its readings and definitions, and how its mark came to be what it is. */
export type ClaimReadings = Awaited<ReturnType<typeof claimReadings>>;

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

/**
 * Every reading of one claim of a discussion as of a day, each with its own verdict, figures and definitions; the verdict
 * on the day it was said, and each flip since with the observation that caused it. Empty for a claim without a test.
 *
 * @throws AssayError `unknown-claim`
 */
export async function claimReadings({ claims }: Reading, id: string, day: string, context: Context) {
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new AssayError({ code: "unknown-claim", message: `the discussion has no claim ${id}` });
  const asOf: Day = dayOf(day);
  const saidAt = Math.min(claim.saidAt ?? asOf, asOf);
  const record = await openRecord(context);
  try {
    const { registry } = record;
    const test = buildTest(claim, { registry, saidAt });
    if (!("text" in test)) return { id, asOf: isoOf(asOf), atFirst: null, flips: [], readings: [] };
    const setting = { lookup: await record.lookup(seriesOf(test, registry)), registry, saidAt };
    return {
      id,
      asOf: isoOf(asOf),
      atFirst: { on: isoOf(saidAt), verdict: standAt(test, setting, saidAt).verdict },
      flips: markClaim(test, { ...setting, asOf }).flips.map(shownFlip),
      readings: readingsAt(test, setting, asOf).map(shownReading),
    };
  } finally {
    await record.close();
  }
}
