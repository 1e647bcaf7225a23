import { isoOf } from "../../calendar.ts";
import { AssayError } from "../../errors.ts";
import { expectedReply } from "../live/expected-reply.ts";
import { listingOf } from "../live/listing-of.ts";
import { type LiveSource, lastDayOver } from "../live/live-source.ts";
import { stooqDaily } from "./daily.ts";
import { stooqTicker } from "./stooq-tickers.ts";

const EXPECTS = "the header Date,Open,High,Low,Close,Volume";
function tickerOf(id: string): { ticker: string; zone: string } {
  const found = stooqTicker(id);
  if (found) return found;
  throw new AssayError({
    code: "not-of-source",
    message: `Stooq's name of ${id} is not known`,
    expected: "a listing in the US, London (.L), Tokyo (.T), Hong Kong (.HK) or Frankfurt (.DE)",
    remedy: `Ask for it as yahoo:${id}`,
  });
}

/** Stooq's daily bars. A reply does not tell whether a session is running, so a day counts once it is over at the exchange. */
export const liveStooq: LiveSource = {
  name: "stooq",
  publisher: "Stooq",
  base: "https://stooq.com",
  spacing: 1000,
  format: stooqDaily,
  expects: EXPECTS,
  headers: () => ({ "user-agent": "Mozilla/5.0 (compatible; Assay)" }),
  wish(name, { registry, base, from }) {
    const subject = listingOf(name, registry);
    const { ticker } = tickerOf(subject);
    const address = new URL(`${base}/q/d/l/`);
    address.search = `${new URLSearchParams({ s: ticker, d1: isoOf(from).replaceAll("-", ""), i: "d" })}`;
    return { name, subject, address, why: `daily bars since ${isoOf(from)}` };
  },
  async fetch(wish, asker) {
    const reply = await asker.ask(wish.address);
    const file = expectedReply(reply, stooqDaily, EXPECTS);
    const lastBar = lastDayOver(tickerOf(wish.subject).zone, reply.fetched);
    const options = { symbol: wish.subject, publishedOn: lastBar };
    return { file, options, fetched: reply.fetched, unchanged: reply.unchanged, lastBar };
  },
};
