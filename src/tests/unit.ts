import { dayOf, isoOf } from "../calendar.ts";
import type { QuantityMention } from "../claims/mention.ts";
import { toldSize, toldUnit } from "../registry/told-unit.ts";
import { type Ask, cueOf, wordsBetween } from "./ask.ts";
import { type Interval, mapped } from "./interval.ts";
import { nameOf, type Series } from "./series.ts";
import type { Window } from "./window.ts";

const CURRENCY = /^[A-Z]{3}$/;
/** Kilograms in each unit of weight (the bushel is of the crop). */
const KILOGRAMS: Record<string, number> = { kg: 1, t: 1000, lb: 0.45359237, toz: 0.0311034768, oz: 0.0311034768 };
/** Pounds a bushel of each crop weighs in US trade. */
const BUSHEL: Record<string, number> = {
  Maize: 56,
  Sorghum: 56,
  Barley: 48,
  Soybeans: 60,
  "Wheat, US HRW": 60,
  "Wheat, US SRW": 60,
};

const kilograms = (unit: string, subject: string) =>
  unit === "bu" ? (BUSHEL[subject] ?? 0) * KILOGRAMS.lb : (KILOGRAMS[unit] ?? 0);

/** A stated quantity as the series counts it: its interval, the unit to write, and what had to be taken for granted. */
export interface Counted {
  interval: Interval;
  unit: string;
  assumptions: string[];
}

/** A price per weight in the unit the series is published in; null when one is no weight of the other. */
function perWeight(series: Series, interval: Interval, stated: string, published: string): Counted | null {
  if (stated === published) return { interval, unit: published, assumptions: [] };
  const [[money, from], [other, to]] = [stated.split("/"), published.split("/")];
  // A dry metric tonne unit, as iron ore is published, is the tonne that everybody quotes.
  if (money === other && from === "t" && to === "dmtu") return { interval, unit: published, assumptions: [] };
  const [a, b] = [kilograms(from, series.subject), kilograms(to, series.subject)];
  if (money !== other || !a || !b) return null;
  const words = `${stated} counted as ${published}, the unit ${nameOf(series)} is published in`;
  return { interval: mapped(interval, b / a), unit: published, assumptions: from === "oz" ? [] : [words] };
}

/** New shares for each one the price was quoted on, for a price quoted on the basis of `day`. */
function sharesSince(series: Series, day: number): number {
  const after = (series.known?.splits ?? []).filter((split) => dayOf(split.day) > day);
  return after.reduce((ratio, split) => ratio * split.ratio, 1);
}

/**
 * A share price on the basis of the day it was said, or of the period it is of where the words say "before the split". Of a
 * time before a split that has come since, both may be meant.
 */
function onBasis(
  ask: Ask,
  series: Series,
  window: Window | null,
  interval: Interval,
  bound: QuantityMention["bound"],
): Counted {
  if (series.grain !== "day" || series.unit !== "price") return { interval, unit: "", assumptions: [] };
  const then = Math.min(window?.end ?? ask.saidAt, ask.saidAt);
  const since = sharesSince(series, then) !== sharesSince(series, ask.saidAt);
  const basis = cueOf(ask, "split-before")
    ? then
    : since
      ? ask.chooser.choose(`the price of ${nameOf(series)}`, bound === "exact" ? "fit" : "rival", [
          { value: ask.saidAt, words: `counted in the shares of ${isoOf(ask.saidAt)}` },
          { value: then, words: `as it was quoted then, before a split` },
        ])
      : ask.saidAt;
  const ratio = sharesSince(series, basis);
  if (ratio === 1) return { interval, unit: "", assumptions: [] };
  const words = `the price is on the basis of ${isoOf(basis)}, before splits of ${ratio} for 1 in all; closes are adjusted for them`;
  return { interval: mapped(interval, 1 / ratio), unit: "", assumptions: [words] };
}

/**
 * Above such a price no coin or tonne trades, no share in any money, and no share in dollars: the figure is of
 * something else. (The one share that is dearer in dollars is Berkshire's class A; the record's line is its class B.)
 */
const DEAREST = 1e7;
const DEAREST_SHARE = 2e6;
const DEAREST_IN_DOLLARS = 2e4;

function dearest({ known }: Series): number {
  if (known?.kind !== "company" && known?.kind !== "etf") return DEAREST;
  return known.currency === undefined || known.currency === "USD" ? DEAREST_IN_DOLLARS : DEAREST_SHARE;
}

/** "Gross margin under 40": of what is told in percent a bare number is one. */
const isBarePercent = ({ unit, role, low, high }: QuantityMention) =>
  unit === "" && role === "level" && Math.abs(low ?? high ?? 0) >= 1 && Math.abs(high ?? low ?? 0) <= 100;

/** Words of a unit that a price may be told in; any other names things that are counted. */
const PRICE_WORDS = new Set([
  "index",
  "count",
  "point",
  "points",
  "cent",
  "cents",
  "pence",
  "dollar",
  "level",
  "call",
  "calls",
  "put",
  "puts",
]);

/** True for a figure that can be a level of the series: money for money, a price for a price, a ratio for a margin. */
export function isLevelOf(series: Series, quantity: QuantityMention): boolean {
  if (quantity.rule === "pips" || (series.unit === "price" && quantity.unit === "share")) return false;
  if (series.unit === "price" && /^[a-z]{3,}$/.test(quantity.unit) && !PRICE_WORDS.has(quantity.unit)) return false;
  if (series.unit === "price" && (quantity.low ?? quantity.high ?? 0) >= dearest(series)) return false;
  if (series.unit === "ratio")
    return (quantity.unit === "ratio" && quantity.role !== "multiple") || isBarePercent(quantity);
  if (series.unit === "x") return quantity.unit === "x" || quantity.unit === "";
  return (
    ["level", "count", "change"].includes(quantity.role) &&
    !["ratio", "x", "bp", "day", "year", "month", "session"].includes(quantity.unit)
  );
}

const OF_TIMES =
  /^\s*(?:out )?of (?:the |its |their )?(?:last|past|previous|first|\w+ (?:days|sessions|weeks|months|quarters|years))\b/;

/** "In six of the last eight months": how often, no level. */
const isCountOfTimes = (ask: Ask, { unit, end }: QuantityMention) =>
  unit === "" && OF_TIMES.test(wordsBetween(ask, end, end + 40));

/**
 * A quantity as a level of the series. Null when it is none: a bare "22.6" of something counted in billions, a price in
 * euros of a share that trades in dollars, a price a barrel of a metal.
 */
export function counted(
  ask: Ask,
  series: Series,
  window: Window | null,
  quantity: QuantityMention,
  interval: Interval,
): Counted | null {
  if (!isLevelOf(series, quantity) || isCountOfTimes(ask, quantity)) return null;
  const { unit } = quantity;
  if (series.unit === "ratio" && isBarePercent(quantity))
    return { interval: mapped(interval, 0.01), unit: "ratio", assumptions: ["the bare number is in percent"] };
  if (series.unit === "ratio" || series.unit === "x") return { interval, unit: series.unit, assumptions: [] };
  const published = series.known?.unit;
  if (series.unit === "price" && published) {
    if (published.startsWith("UScents/"))
      return { interval: unit.startsWith("USD") ? mapped(interval, 100) : interval, unit: published, assumptions: [] };
    if (unit.includes("/"))
      return perWeight(series, interval, unit.replace("/oz", published.endsWith("toz") ? "/toz" : "/oz"), published);
    return unit === "" || (CURRENCY.test(unit) && published.startsWith(unit))
      ? bareCommodity(ask, series, interval, published, quantity.bound)
      : null;
  }
  if (series.unit === "price" && series.known) {
    const plain = unit.replace(/\/share$/, "");
    const currency = series.grain === "day" && series.known.kind === "company" ? tradedIn(series) : null;
    if (CURRENCY.test(plain) && currency && plain !== currency) return null;
    return !unit.includes("/") || unit.endsWith("/share")
      ? onBasis(ask, series, window, interval, quantity.bound)
      : null;
  }
  const size = Math.max(Math.abs(interval.low ?? 0), Math.abs(interval.high ?? 0));
  if (series.unit === "money" && series.known?.kind === "company" && size > 0 && size < LEAST) return null;
  if (CURRENCY.test(unit) || unit.includes("/")) return { interval, unit, assumptions: [] };
  return series.unit === "money" && size < 1e6 ? null : { interval, unit: "", assumptions: [] };
}

/** No listed firm counts its flows in less: such an amount is one a share. */
const LEAST = 1e4;

/** The currency a listed company's closes are in: of its exchange where the ticker names one, else dollars. */
function tradedIn(series: Series): string | null {
  const suffix = /\.([A-Z]+)$/.exec(series.subject)?.[1];
  if (!suffix) return "USD";
  return (
    { HK: "HKD", KS: "KRW", TW: "TWD", T: "JPY", L: "GBP", PA: "EUR", DE: "EUR", AS: "EUR", SS: "CNY", SZ: "CNY" }[
      suffix
    ] ?? null
  );
}

/** Below this a bare price of a crop may be dollars a pound or, as it is published, dollars a kilogram. */
const EITHER_WEIGHT = 5;

/** A bare price in the unit traders mean by it: cocoa per tonne, cotton per pound, wheat per bushel. */
function bareCommodity(
  ask: Ask,
  series: Series,
  interval: Interval,
  published: string,
  bound: QuantityMention["bound"],
): Counted | null {
  const size = interval.high ?? interval.low ?? 0;
  const told = toldUnit({ id: series.subject, unit: published }, size);
  const asPublished = { interval, unit: published, assumptions: [] };
  if (told === null || told === published) return asPublished;
  const asTold = perWeight(series, mapped(interval, toldSize({ id: series.subject }, size)), told, published);
  if (asTold === null || told !== "USD/lb" || published !== "USD/kg" || size >= EITHER_WEIGHT) return asTold;
  return ask.chooser.choose(`the price of ${nameOf(series)}`, bound === "exact" ? "fit" : "rival", [
    { value: asTold, words: "by the pound" },
    { value: asPublished, words: "by the kilogram, as it is published" },
  ]);
}
