/** Currency of the exchange that a ticker's suffix names (Yahoo's suffixes). London quotes in pence (GBX). */
const BY_SUFFIX: Record<string, string> = {
  HK: "HKD",
  KS: "KRW",
  KQ: "KRW",
  TW: "TWD",
  TWO: "TWD",
  T: "JPY",
  SS: "CNY",
  SZ: "CNY",
  L: "GBX",
  AS: "EUR",
  PA: "EUR",
  DE: "EUR",
  MI: "EUR",
  MC: "EUR",
  HE: "EUR",
  BR: "EUR",
  SW: "CHF",
  ST: "SEK",
  CO: "DKK",
  OL: "NOK",
  TO: "CAD",
  V: "CAD",
  AX: "AUD",
  SI: "SGD",
  NS: "INR",
  BO: "INR",
  SA: "BRL",
  MX: "MXN",
};

/**
 * The unit of a listing's prices where its source names none: the currency of its exchange, `points` for an index.
 *
 * @example
 * priceUnit("0981.HK") // => "HKD"
 */
export function priceUnit(symbol: string): string {
  if (symbol.startsWith("^")) return "points";
  return BY_SUFFIX[symbol.slice(symbol.lastIndexOf(".") + 1)] ?? "USD";
}
