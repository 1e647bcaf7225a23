import { z } from "zod";
import { dayOf, isoOf } from "../calendar.ts";
import { asKnown, firstPrint } from "../record/as-of.ts";
import { knownText } from "../record/known-text.ts";
import type { Version } from "../record/version.ts";
import { operation } from "./operation.ts";
import { registryOf } from "./record-registry.ts";
import { storeToRead } from "./record-store.ts";
import { seriesOnRecord } from "./series-on-record.ts";

/** An observation as scripts see it. */
export interface ShownObservation {
  periodStart: string;
  periodEnd: string;
  value: number;
  unit: string;
  knownAt: string;
  source: string;
}

const input = z.object({
  subject: z.string(),
  measure: z.string(),
  /** Only what was public by the end of that day. */
  asOf: z.string().optional(),
  /** The first value ever public of each period, instead of the latest. */
  firstPrint: z.boolean().optional(),
  /** Every version of each period. */
  all: z.boolean().optional(),
});

/** The observations of one series, oldest period first: the latest known by `asOf`, the first print, or every version. */
export const recordShow = operation({
  name: "record-show",
  summary: "shows the observations of one series, with when each became public and its source",
  input,
  example: { subject: "MSFT", measure: "capex", asOf: "2025-01-29" },
  async run({ subject, measure, asOf, firstPrint: first, all }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    const store = await storeToRead(context);
    try {
      const { series, versions } = await seriesOnRecord(store, await registryOf(store, context), { subject, measure });
      const chosen = all
        ? versions.filter((version) => version.known <= day)
        : (first ? firstPrint : asKnown)(versions, day);
      return { ...series, observations: chosen.map(shown) };
    } finally {
      await store.close();
    }
  },
});

export function shown(version: Version): ShownObservation {
  return {
    periodStart: isoOf(version.periodStart),
    periodEnd: isoOf(version.periodEnd),
    value: version.value,
    unit: version.unit,
    knownAt: knownText(version),
    source: version.source,
  };
}

/** A moment of the store's clock as text, to the second, in UTC. */
export function recordedText(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${isoOf(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}
