import { fileURLToPath } from "node:url";
import { dayOf } from "../../calendar.ts";
import { priceUnit } from "../../record/price-unit.ts";
import type { Recorder } from "../../record/recorder.ts";
import { canonical } from "../canonical/canonical.ts";
import type { Report } from "../format.ts";
import { openSource } from "../source-file.ts";

/** The last day of the embedded sample's record: what `npm start` marks as of, so that it says the same every day. */
export const SAMPLE_AS_OF = "2026-07-31";

const pathOf = (name: string) => fileURLToPath(new URL(`../../../data/sample/${name}`, import.meta.url));

/** Path of the embedded sample discussion. */
export const SAMPLE_DISCUSSION = pathOf("discussion.json");

const STRICT: Report = {
  refuse(line, why) {
    throw new Error(`data/sample: line ${line}: ${why}`);
  },
  progress() {},
};

/** Adds the embedded sample record: published figures and closing prices, each with its publisher. */
export async function addSample(recorder: Recorder): Promise<void> {
  const figures = await openSource(pathOf("figures.csv"));
  await canonical.read(figures, recorder, STRICT, {});
  await figures.close();
  await addCloses(recorder);
}

/** Closes come as one column a listing, empty where that market was closed. */
async function addCloses(recorder: Recorder): Promise<void> {
  const file = await openSource(pathOf("closes.csv"));
  const [header, ...lines] = (await file.at(0, file.size)).toString("utf8").trim().split("\n");
  await file.close();
  const symbols = header.split(",").slice(1);
  const none = Number.NaN;
  for (const line of lines) {
    const [date, ...closes] = line.split(",");
    closes.forEach((close, i) => {
      if (close === "") return;
      const bar = { open: none, high: none, low: none, close: Number(close), adjClose: none, volume: none };
      const source = recorder.source(publisherOf(symbols[i]));
      recorder.bar(recorder.listing(symbols[i]), dayOf(date), bar, recorder.unit(priceUnit(symbols[i])), source);
    });
  }
  await recorder.flush();
}

function publisherOf(symbol: string): string {
  if (symbol.endsWith(".HK")) return "Hong Kong Exchange, closing price https://www.hkex.com.hk";
  if (symbol.endsWith(".KS")) return "Korea Exchange, closing price https://global.krx.co.kr";
  if (symbol === "TSM") return "New York Stock Exchange, closing price https://www.nyse.com/quote/XNYS:TSM";
  if (symbol === "SPY") return "NYSE Arca, closing price https://www.nyse.com/quote/ARCX:SPY";
  return `Nasdaq, closing price https://www.nasdaq.com/market-activity/${symbol === "SMH" ? "etf" : "stocks"}/${symbol.toLowerCase()}/historical`;
}
