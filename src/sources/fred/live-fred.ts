import known from "../../../data/registry/fred-series.json" with { type: "json" };
import { isoOf } from "../../calendar.ts";
import { AssayError } from "../../errors.ts";
import { readJson } from "../json/read-json.ts";
import type { Asker, Reply } from "../live/asker.ts";
import { expectedReply } from "../live/expected-reply.ts";
import type { LiveSource } from "../live/live-source.ts";
import { type SourceFile, sourceOf } from "../source-file.ts";
import { fredSeries, realtimeStretches } from "./fred-series.ts";
import { fredObservations } from "./observations.ts";

/** Whose and what a series is, where that is known and undisputed: data, as the registries are. */
const KNOWN: Record<string, { subject: string; measure: string } | undefined> = known;
const EXPECTS = "observations[] with realtime_start, realtime_end, date, value";

/** FRED's series with all their vintages (ALFRED), so that each value is known on the day it was published. */
export const liveFred: LiveSource = {
  name: "fred",
  publisher: "FRED, Federal Reserve Bank of St. Louis",
  base: "https://api.stlouisfed.org",
  /** FRED allows 120 requests a minute. */
  spacing: 500,
  format: fredObservations,
  expects: EXPECTS,
  needs: "key",
  headers: () => ({ "user-agent": "Assay" }),
  secrets: ({ key = "" }) => ({ api_key: key }),
  wish(name, { base }) {
    const subject = name.toUpperCase();
    if (/^[A-Z0-9_]+$/.test(subject)) {
      const why = "every value with the day it was published, and every revision";
      return { name, subject, address: observationsAt(base, subject, "1776-07-04", "9999-12-31", 0), why };
    }
    throw new AssayError({
      code: "not-of-source",
      message: `not the id of a FRED series: ${name}`,
      expected: "UNRATE",
    });
  },
  async fetch({ subject: id }, asker, { base, fredAs }) {
    const about = await fredSeries(base, id, asker);
    const { subject: symbol, measure } = fredAs?.[id] ?? KNOWN[id] ?? { subject: id, measure: "value" };
    const stretches = await realtimeStretches(base, id, asker);
    const replies: Reply[] = [];
    for (const { from, to } of stretches) replies.push(...(await pages(base, id, isoOf(from), to, asker)));
    return {
      file: await joined(replies),
      options: { symbol, measure, source: `FRED ${id}, Federal Reserve Bank of St. Louis (ALFRED vintages)`, ...about },
      fetched: Math.min(...replies.map((reply) => reply.fetched)),
      unchanged: replies.every((reply) => reply.unchanged),
    };
  },
};

function observationsAt(base: string, id: string, from: string, to: string, offset: number): URL {
  const url = new URL(`${base}/fred/series/observations`);
  const query = { series_id: id, file_type: "json", realtime_start: from, realtime_end: to, offset: String(offset) };
  url.search = `${new URLSearchParams(query)}`;
  return url;
}

async function pages(base: string, id: string, from: string, to: string, asker: Asker): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let offset = 0; ; ) {
    const reply = await asker.ask(observationsAt(base, id, from, to, offset));
    replies.push(reply);
    const head = expectedReply(reply, fredObservations, EXPECTS).head.toString("utf8");
    const figure = (name: string) => Number(new RegExp(`"${name}"\\s*:\\s*(\\d+)`).exec(head)?.[1] ?? Number.NaN);
    offset += figure("limit");
    if (!(offset < figure("count"))) return replies;
  }
}

/**
 * One body of all: the importer drops values that only stand on from one stretch of real time into the next. A single
 * reply goes as it came.
 */
async function joined(replies: Reply[]): Promise<SourceFile> {
  const files = replies.map((reply) => sourceOf(reply.address, reply.body));
  if (files.length === 1) return files[0];
  const documents = (await Promise.all(files.map(readJson))) as { observations: unknown[] }[];
  const observations = documents.flatMap((document) => document.observations);
  return sourceOf(replies[0].address, Buffer.from(JSON.stringify({ observations })));
}
