import { isoOf } from "../../calendar.ts";
import { expectedReply, otherThing } from "../live/expected-reply.ts";
import { listingOf } from "../live/listing-of.ts";
import type { LiveSource } from "../live/live-source.ts";
import type { SourceFile } from "../source-file.ts";
import { yahooChart } from "./chart.ts";

const EXPECTS = "chart.result[] with meta, timestamp and indicators.quote[]";

/** Yahoo writes classes of shares with a dash (`BRK-B`) and exchanges with a dot (`0981.HK`). */
const yahooSymbol = (id: string): string => id.replace(/^([A-Z]+)\.([ABC])$/, "$1-$2");
/** An end far ahead, so that the same question has the same address on any day. */
const FOR_EVER = "9999999999";

/** Yahoo's daily bars with dividends and splits, whole from the first day asked for: adjusted closes hang together only so. */
export const liveYahoo: LiveSource = {
  name: "yahoo",
  publisher: "Yahoo Finance",
  base: "https://query1.finance.yahoo.com",
  spacing: 500,
  format: yahooChart,
  expects: EXPECTS,
  headers: () => ({ "user-agent": "Mozilla/5.0 (compatible; Assay)" }),
  wish(name, { registry, base, from }) {
    const subject = listingOf(name, registry);
    const address = new URL(`${base}/v8/finance/chart/${encodeURIComponent(yahooSymbol(subject))}`);
    const since = { period1: String(from * 86_400), period2: FOR_EVER };
    address.search = `${new URLSearchParams({ ...since, interval: "1d", events: "div,splits" })}`;
    return { name, subject, address, why: `daily bars, dividends and splits since ${isoOf(from)}` };
  },
  async fetch(wish, asker) {
    const reply = await asker.ask(wish.address);
    const file = expectedReply(reply, yahooChart, EXPECTS);
    checkSymbol(file, yahooSymbol(wish.subject));
    const { fetched, unchanged } = reply;
    const options = { symbol: wish.subject };
    return { file, options, fetched, unchanged, lastBar: lastBar(file, fetched) };
  },
};

function checkSymbol(file: SourceFile, asked: string): void {
  const found = /"symbol"\s*:\s*"([^"]*)"/.exec(file.head.toString("utf8"))?.[1];
  if (found === undefined || found.toUpperCase() === asked.toUpperCase()) return;
  throw otherThing(file, `the prices of ${found}, not of ${asked}`, `a chart of ${asked}`);
}

/** Seconds after its end in which a session's figures are not final yet: closing auctions, quotes that come late. */
const SETTLING = 1800;

/** The last day whose session the reply's own hours show to be over; where it tells none, the day must be over there. */
function lastBar(file: SourceFile, fetched: number): number {
  const head = file.head.toString("utf8");
  const now = fetched / 1000;
  const offset = Number(/"gmtoffset"\s*:\s*(-?\d+)/.exec(head)?.[1] ?? -43_200);
  const dayAt = (seconds: number) => Math.floor((seconds + offset) / 86_400);
  const end = Number(/"regular"\s*:\s*\{[^}]*"end"\s*:\s*(\d+)/.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(end)) return dayAt(now) - 1;
  return now < end + SETTLING ? dayAt(end) - 1 : dayAt(now);
}
