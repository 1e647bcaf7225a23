import { z } from "zod";
import { AssayError } from "../../errors.ts";
import type { Asker } from "../live/asker.ts";
import { expectedJson, expectedReply, otherThing } from "../live/expected-reply.ts";
import { listingOf } from "../live/listing-of.ts";
import type { LiveSettings, LiveSource, Wish } from "../live/live-source.ts";
import { companyFacts } from "./company-facts.ts";

const BASE = "https://data.sec.gov";
const TICKERS_HOST = "https://www.sec.gov";
const TICKERS = z.record(z.string(), z.object({ cik_str: z.number(), ticker: z.string(), title: z.string() }));
const EXPECTS = "cik, facts.{taxonomy}.{concept}.units.{unit}[] with end, val, accn, form, filed";

const padded = (cik: number): string => String(cik).padStart(10, "0");
const factsAt = (base: string, cik: number): URL => new URL(`${base}/api/xbrl/companyfacts/CIK${padded(cik)}.json`);
/** The SEC's list of tickers is on its other host. */
const tickersAt = (base: string): URL => new URL(`${base === BASE ? TICKERS_HOST : base}/files/company_tickers.json`);

/** The number a filer is known by: given as digits, or the registry's. */
function cikOf(name: string, { registry }: LiveSettings): number | undefined {
  const digits = /^(?:CIK)?0*(\d{1,10})$/i.exec(name);
  return digits ? Number(digits[1]) : registry.subject(name)?.cik;
}

/** The subject of a filer number: the registry's, else the number as it was given. */
const filerOf = (cik: number, name: string, { registry }: LiveSettings): string =>
  registry.subjects.find((subject) => subject.cik === cik)?.id ?? name;

/** SEC EDGAR companyfacts, by ticker, name or filer number. */
export const liveEdgar: LiveSource = {
  name: "edgar",
  publisher: "SEC EDGAR",
  base: BASE,
  /** The SEC allows ten requests a second. */
  spacing: 100,
  format: companyFacts,
  expects: EXPECTS,
  needs: "contact",
  headers: ({ contact }) => ({ "user-agent": `Assay ${contact}`, "accept-encoding": "gzip, deflate" }),
  wish(name, settings) {
    const cik = cikOf(name, settings);
    const subject = cik === undefined ? listingOf(name, settings.registry) : filerOf(cik, name, settings);
    return cik === undefined
      ? {
          name,
          subject,
          address: tickersAt(settings.base),
          why: "its filer number, then every figure it filed in XBRL",
        }
      : { name, subject, address: factsAt(settings.base, cik), why: "every figure it filed in XBRL" };
  },
  async fetch(wish, asker, settings) {
    const cik = cikOf(wish.name, settings) ?? (await lookedUp(wish, asker));
    const reply = await asker.ask(factsAt(settings.base, cik));
    const file = expectedReply(reply, companyFacts, EXPECTS);
    const found = Number(/"cik"\s*:\s*"?(\d+)/.exec(file.head.toString("utf8"))?.[1]);
    if (found !== cik)
      throw otherThing(file, `the facts of filer ${found}, not of ${cik}`, `CIK ${padded(cik)} (${wish.subject})`);
    const known = settings.registry.subjects.find((subject) => subject.cik === cik);
    const isNumber = /^(CIK)?\d+$/i.test(wish.subject);
    const options = known || isNumber ? {} : { symbol: wish.subject };
    return { file, options, fetched: reply.fetched, unchanged: reply.unchanged };
  },
};

const plain = (ticker: string): string => ticker.toUpperCase().replaceAll(/[./]/g, "-");

async function lookedUp(wish: Wish, asker: Asker): Promise<number> {
  const reply = await asker.ask(wish.address);
  const list = await expectedJson(reply, TICKERS, "entries of cik_str, ticker and title");
  const entry = Object.values(list).find(({ ticker }) => plain(ticker) === plain(wish.subject));
  if (entry) return entry.cik_str;
  throw new AssayError({
    code: "not-at-source",
    message: `the SEC lists no ticker ${wish.subject}`,
    at: { file: reply.address },
    expected: "a ticker of a company that files with the SEC, or its filer number (CIK)",
  });
}
