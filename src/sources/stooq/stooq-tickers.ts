/** Stooq's ending of a market's tickers, the exchange's suffix used here, and its time zone. */
const MARKETS = [
  { ending: "us", suffix: "", zone: "America/New_York" },
  { ending: "uk", suffix: ".L", zone: "Europe/London" },
  { ending: "jp", suffix: ".T", zone: "Asia/Tokyo" },
  { ending: "hk", suffix: ".HK", zone: "Asia/Hong_Kong" },
  { ending: "de", suffix: ".DE", zone: "Europe/Berlin" },
];
const INDICES: Record<string, string> = { "^spx": "^GSPC", "^dji": "^DJI", "^ndq": "^IXIC", "^ndx": "^NDX" };
const CLASS = /^[A-Z]+\.[ABC]$/;

/** Hong Kong's codes have four digits or five; Stooq leaves the zeros before them out. */
const withZeros = (code: string) => (/^\d+$/.test(code) ? code.padStart(4, "0") : code);

/**
 * The symbol used here for a ticker of Stooq's, or for the name of its download (`nvda_us_d`); any other name as it is.
 *
 * @example
 * stooqSymbol("700.HK") // => "0700.HK"
 */
export function stooqSymbol(name: string): string {
  const index = INDICES[name.toLowerCase().replace(/_d$/, "")];
  if (index !== undefined) return index;
  const match = /^(.+?)[._]([a-z]{2})(?:_d)?$/i.exec(name);
  const market = MARKETS.find(({ ending }) => ending === match?.[2].toLowerCase());
  if (!match || !market) return name;
  const code = match[1].toUpperCase();
  if (market.ending === "us") return code.replace(/-([ABC])$/, ".$1");
  return `${market.ending === "hk" ? withZeros(code) : code}${market.suffix}`;
}

/** Stooq's ticker of a symbol used here, and the time zone of its market; undefined where Stooq's name for it is not known. */
export function stooqTicker(symbol: string): { ticker: string; zone: string } | undefined {
  const index = Object.keys(INDICES).find((name) => INDICES[name] === symbol);
  if (index !== undefined) return { ticker: index, zone: MARKETS[0].zone };
  if (symbol.startsWith("^")) return undefined;
  if (CLASS.test(symbol)) return { ticker: `${symbol.replace(".", "-").toLowerCase()}.us`, zone: MARKETS[0].zone };
  const suffix = /\.[A-Z]{1,2}$/.exec(symbol)?.[0] ?? "";
  const market = MARKETS.find((each) => each.suffix === suffix);
  if (!market) return undefined;
  const plain = symbol.slice(0, symbol.length - suffix.length).toLowerCase();
  const code = market.ending === "hk" ? plain.replace(/^0+(?=\d)/, "") : plain;
  return { ticker: `${code}.${market.ending}`, zone: market.zone };
}
