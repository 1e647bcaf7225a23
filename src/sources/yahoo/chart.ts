import { z } from "zod";
import { AssayError } from "../../errors.ts";
import { priceUnit } from "../../record/price-unit.ts";
import type { Recorder } from "../../record/recorder.ts";
import { whyNoBar } from "../daily-bars/daily-bars.ts";
import type { Format, Report } from "../format.ts";
import { jsonHead, readJson } from "../json/read-json.ts";

const figures = z.array(z.number().nullable());
const RESULT = z.object({
  meta: z.object({
    symbol: z.string(),
    currency: z.string().nullish(),
    instrumentType: z.string().nullish(),
    gmtoffset: z.number(),
    regularMarketTime: z.number(),
    currentTradingPeriod: z.object({ regular: z.object({ start: z.number(), end: z.number() }) }).optional(),
    dataGranularity: z.string(),
  }),
  timestamp: z.array(z.number()).optional(),
  events: z
    .object({
      dividends: z.record(z.string(), z.object({ amount: z.number(), date: z.number() })).optional(),
      splits: z
        .record(z.string(), z.object({ numerator: z.number(), denominator: z.number(), date: z.number() }))
        .optional(),
    })
    .optional(),
  indicators: z.object({
    quote: z.array(
      z.object({
        open: figures.optional(),
        high: figures.optional(),
        low: figures.optional(),
        close: figures.optional(),
        volume: figures.optional(),
      }),
    ),
    adjclose: z.array(z.object({ adjclose: figures.optional() })).optional(),
  }),
});
const SHAPE = z.object({
  chart: z.object({
    result: z.array(RESULT).nullable(),
    error: z.object({ code: z.string(), description: z.string() }).nullish(),
  }),
});
type Chart = z.output<typeof RESULT>;

/** The shortest decimal that names the same 32-bit float, which is how Yahoo keeps prices: 213.97999572753906 is 213.98. */
export function shortest(value: number): number {
  if (Math.fround(value) !== value) return value;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** Yahoo `v8/finance/chart` at a day's grain: bars, dividends and splits, adjusted for the splits up to the reply. */
export const yahooChart: Format = {
  name: "Yahoo chart JSON",
  recognises: (file) => /^\{\s*"chart"\s*:\s*\{/.test(jsonHead(file)),
  async read(file, recorder, report, options) {
    const parsed = SHAPE.safeParse(await readJson(file));
    const fault = (code: string, message: string) => new AssayError({ code, message, at: { file: file.name } });
    if (!parsed.success)
      throw fault("schema-changed", `not the shape of a chart: ${parsed.error.issues[0].path.join(".")}`);
    const { result, error } = parsed.data.chart;
    if (error) throw fault("source-error", `Yahoo answered: ${error.code}: ${error.description}`);
    for (const chart of result ?? []) {
      if (chart.meta.dataGranularity !== "1d")
        throw fault("wrong-grain", `bars of ${chart.meta.dataGranularity}; only daily bars (1d) are kept`);
      const symbol = options.symbol ?? chart.meta.symbol;
      await recordBars(chart, symbol, recorder, report);
      await recordActions(chart, symbol, recorder);
    }
    report.progress(1);
    await recorder.flush();
  },
};

/** The local day of a moment in seconds. The offset is today's: an hour of summer time never moves a session's day. */
const dayAt = (chart: Chart, seconds: number): number => Math.floor((seconds + chart.meta.gmtoffset) / 86_400);

/** The last day whose splits the prices reflect: the day of the reply, or of a split that it tells of ahead of the session. */
function basisOf(chart: Chart): number {
  const splits = Object.values(chart.events?.splits ?? {}).map(({ date }) => dayAt(chart, date));
  return Math.max(dayAt(chart, chart.meta.regularMarketTime), ...splits);
}

/** The day whose session was still running when Yahoo answered, if any. */
function openDay(chart: Chart): number | undefined {
  const { regularMarketTime, currentTradingPeriod } = chart.meta;
  const end = currentTradingPeriod?.regular.end;
  return end !== undefined && regularMarketTime < end && regularMarketTime >= (currentTradingPeriod?.regular.start ?? 0)
    ? dayAt(chart, regularMarketTime)
    : undefined;
}

const unitOf = ({ meta }: Chart): string =>
  meta.instrumentType === "INDEX" ? "points" : (meta.currency ?? priceUnit(meta.symbol));

async function recordBars(chart: Chart, symbol: string, recorder: Recorder, report: Report): Promise<void> {
  const [quote] = chart.indicators.quote;
  const adjusted = chart.indicators.adjclose?.[0]?.adjclose;
  const basis = basisOf(chart);
  const running = openDay(chart);
  for (const [i, moment] of (chart.timestamp ?? []).entries()) {
    const price = (list: (number | null)[] | undefined) => shortest(list?.[i] ?? Number.NaN);
    const bar = {
      open: price(quote.open),
      high: price(quote.high),
      low: price(quote.low),
      close: price(quote.close),
      adjClose: price(adjusted),
      volume: quote.volume?.[i] ?? Number.NaN,
    };
    const day = dayAt(chart, moment);
    const why = day === running ? "the session was still running" : whyNoBar(bar);
    if (why) {
      report.refuse(0, `${symbol}: ${why}`);
      continue;
    }
    if (recorder.full) await recorder.flush();
    const source = recorder.source("Yahoo Finance chart");
    recorder.bar(recorder.listing(symbol), day, bar, recorder.unit(unitOf(chart)), source, basis);
  }
}

async function recordActions(chart: Chart, symbol: string, recorder: Recorder): Promise<void> {
  const add = async (measure: string, moment: number, value: number, unit: string, source: string) => {
    if (recorder.full) await recorder.flush();
    const day = dayAt(chart, moment);
    recorder.observe(
      recorder.series(symbol, measure),
      day,
      day,
      value,
      recorder.unit(unit),
      { day },
      recorder.source(source),
    );
  };
  for (const { date, amount } of Object.values(chart.events?.dividends ?? {}))
    await add(
      "cash_dividend",
      date,
      shortest(amount),
      unitOf(chart),
      "Yahoo Finance chart (adjusted for later splits)",
    );
  for (const { date, numerator, denominator } of Object.values(chart.events?.splits ?? {}))
    await add("split", date, numerator / denominator, "x", "Yahoo Finance chart");
}
