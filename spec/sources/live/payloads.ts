/** Small replies of the shapes the sources give, with made-up figures. */

const year = (of: number, value: number) => ({
  start: `${of}-01-01`,
  end: `${of}-12-31`,
  val: value,
  accn: `0000000-${of}`,
  form: "10-K",
  filed: `${of + 1}-02-01`,
});

/** Companyfacts of a filer with its yearly spending on property for 2023 and 2024. */
export const companyFacts = (cik: number, concept = "PaymentsToAcquirePropertyPlantAndEquipment"): string =>
  JSON.stringify({
    cik,
    entityName: "Acme Corp",
    facts: { "us-gaap": { [concept]: { label: "x", units: { USD: [year(2023, 100), year(2024, 120)] } } } },
  });

/** A Yahoo chart of two sessions, 2026-11-23 and 2026-11-24 in New York, as answered at `answered` (seconds since 1970). */
export function chart(symbol: string, closes: [number, number], answered = Date.parse("2026-11-24T21:00:00Z") / 1000) {
  const opens = ["2026-11-23T14:30:00Z", "2026-11-24T14:30:00Z"].map((moment) => Date.parse(moment) / 1000);
  const figures = { open: closes, high: closes, low: closes, close: closes, volume: [1000, 1000] };
  const regular = { start: opens[1], end: opens[1] + 23_400 };
  return JSON.stringify({
    chart: {
      result: [
        {
          meta: {
            currency: "USD",
            symbol,
            instrumentType: "EQUITY",
            gmtoffset: -18_000,
            regularMarketTime: answered,
            currentTradingPeriod: { regular },
            dataGranularity: "1d",
          },
          timestamp: opens,
          indicators: { quote: [figures], adjclose: [{ adjclose: closes }] },
        },
      ],
      error: null,
    },
  });
}

/** A Stooq download of 2026-11-23 to 2026-11-25. */
export const stooqCsv =
  "Date,Open,High,Low,Close,Volume\n2026-11-23,10,11,9,10,1\n2026-11-24,11,12,10,11,1\n2026-11-25,12,13,11,12,1\n";

export const fredSeries = (id: string, more: object = {}): string =>
  JSON.stringify({
    seriess: [{ id, frequency: "Monthly", frequency_short: "M", units: "Percent", seasonal_adjustment: "x", ...more }],
  });

export const vintageDates = (dates: string[], count = dates.length): string =>
  JSON.stringify({ count, offset: 0, limit: 10_000, vintage_dates: dates });

/** `[date, value, realtime_start]` a row. */
export const fredObservations = (rows: [string, string, string][], more: object = {}): string =>
  JSON.stringify({
    count: rows.length,
    offset: 0,
    limit: 100_000,
    ...more,
    observations: rows.map(([date, value, realtime_start]) => ({
      realtime_start,
      realtime_end: "9999-12-31",
      date,
      value,
    })),
  });

export const tickers = JSON.stringify({ 0: { cik_str: 77, ticker: "ACME", title: "Acme Corp" } });
