import { z } from "zod";
import { type Days, isoOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import { CALENDAR_YEAR } from "../fiscal.ts";
import { daysOf, periodOf } from "../language/period.ts";
import { isBarMeasure } from "../record/bar-measures.ts";
import { cellHistory } from "../record/cell-history.ts";
import type { Version } from "../record/version.ts";
import type { Registry } from "../registry/registry.ts";
import { operation } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { recordedText, type ShownObservation, shown } from "./record-show.ts";
import { storeToRead } from "./record-store.ts";
import { seriesOnRecord } from "./series-on-record.ts";

/** One value of a cell: what it is, when Assay recorded it, and which reads return it. */
export interface WhyVersion extends ShownObservation {
  recordedAt: string;
  /** First and last day whose reads return it; null for the first where a later value of the same day hides it, for the last while it stands. */
  readFrom: string | null;
  readUntil: string | null;
  firstPrint: boolean;
  lastRevised: boolean;
}

const input = z.object({ subject: z.string(), measure: z.string(), period: z.string() });

/** Every value ever recorded for one period of one series, with its three times, its source, and which read returns it. */
export const recordWhy = operation({
  name: "record-why",
  summary: "tells every value ever recorded for one period of a series, and which read returns which",
  input,
  example: { subject: "META", measure: "net_income", period: "FY2016Q1" },
  async run({ subject, measure, period }, context) {
    const store = await storeToRead(context);
    try {
      const registry = await registryOf(store, context);
      const { series, versions } = await seriesOnRecord(store, registry, { subject, measure });
      const days = periodDays(period, series.subject, registry);
      const cells = cellHistory(versions, days).map(
        ({ version, from, until, firstPrint, lastRevised }): WhyVersion => ({
          ...shown(version),
          recordedAt: recordedText(version.recorded),
          readFrom: from === undefined ? null : isoOf(from),
          readUntil: until === undefined ? null : isoOf(until),
          firstPrint,
          lastRevised,
        }),
      );
      const sessions = cells.length === 0 ? sessionsAround(versions, series.measure, days) : null;
      return { ...series, period: { start: isoOf(days.start), end: isoOf(days.end) }, versions: cells, sessions };
    } finally {
      await store.close();
    }
  },
});

/** The last session before a day without one and the first after it, where the record has both: its market was closed. */
function sessionsAround(versions: Version[], measure: string, { start, end }: Days) {
  if (start !== end || !isBarMeasure(measure)) return null;
  const before = versions.findLast((version) => version.periodEnd < start);
  const after = versions.find((version) => version.periodEnd > end);
  return before && after ? { before: isoOf(before.periodEnd), after: isoOf(after.periodEnd) } : null;
}

function periodDays(text: string, subject: string, registry: Registry): Days {
  const period = periodOf(text);
  if (period) return daysOf(period, registry.subject(subject)?.fiscal ?? CALENDAR_YEAR);
  throw new AssayError({
    code: "bad-period",
    message: `not a period: ${text.slice(0, 40)}`,
    expected: "FY2025Q2, 2024Q4, 2024-12, 2025-01-27 or 2024",
  });
}
