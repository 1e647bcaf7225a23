import { type Day, dayOf, isoOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { AssayError } from "../errors.ts";
import { seriesOf } from "../marks/series-of.ts";
import { testsOf } from "../tests/tests-of.ts";
import { openRecord } from "./open-record.ts";
import type { Context } from "./operation.ts";
import type { Reading } from "./reading.ts";
import { NO_READINGS, shownReadings } from "./shown-readings.ts";

/** How a claim comes out under each of its readings and definitions, and how its mark came to be what it is. */
export type ClaimReadings = Awaited<ReturnType<typeof claimReadings>>;

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
  const saidOf = (one: Claim) => Math.min(one.saidAt ?? asOf, asOf);
  const saidAt = saidOf(claim);
  const record = await openRecord(context);
  try {
    const { registry } = record;
    const ofPost = claims.filter(({ post }) => post === claim.post);
    const test = testsOf(ofPost, (one) => ({ registry, saidAt: saidOf(one) }))[ofPost.indexOf(claim)];
    if (!("text" in test)) return { id, asOf: isoOf(asOf), ...NO_READINGS };
    const setting = { lookup: await record.lookup(seriesOf(test, registry)), registry, saidAt };
    return { id, asOf: isoOf(asOf), ...shownReadings(test, setting, asOf) };
  } finally {
    await record.close();
  }
}
