import type { Interval } from "./interval.ts";

/** Up to `digits` significant digits without an exponent and without the noise of binary fractions: -0.1697 → "-0.1697". */
function plain(value: number, digits = 10): string {
  const rounded = Number(value.toPrecision(digits));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/\.?0+$/, "") : text;
}

const CURRENCY = /^[A-Z]{3}$/;

/** A number and its unit in the test language. Ratios are written in percent, money of a billion or more in `bn`. */
export function figure(value: number, unit: string): string {
  if (unit === "ratio") return `${plain(value * 100)}%`;
  if (unit === "x") return `${plain(value)}x`;
  if ((CURRENCY.test(unit) || unit === "") && Math.abs(value) >= 1e9)
    return `${plain(value / 1e9)}bn ${unit}`.trimEnd();
  return CURRENCY.test(unit) || /^[A-Z]{3}\//.test(unit) ? `${plain(value)} ${unit}` : plain(value);
}

/** The stated figure with the digits it was stated with, so that `~` means its precision; null when digits cannot say it. */
function asStated(value: number, halfStep: number, unit: string): string | null {
  const scale = unit === "ratio" ? 0.01 : (CURRENCY.test(unit) || unit === "") && Math.abs(value) >= 1e9 ? 1e9 : 1;
  const decimals = -Math.log10((2 * halfStep) / scale);
  const rounded = Math.round(decimals);
  if (Math.abs(decimals - rounded) > 1e-6 || rounded < 0 || rounded > 8) return null;
  const digits = (value / scale).toFixed(rounded);
  if (unit === "ratio") return `${digits}%`;
  if (unit === "x") return `${digits}x`;
  return `${digits}${scale === 1e9 ? "bn" : ""}${CURRENCY.test(unit) || /^[A-Z]{3}\//.test(unit) ? ` ${unit}` : ""}`;
}

/** A term as a part of another: in brackets where it is made of several. */
export const bracketed = (text: string) => (/ [-+/] /.test(text) ? `(${text})` : text);

/** The proposition that a term's value lies in an interval: `capex(MSFT, FY2025Q1) ~ 20bn USD`. */
export function within(term: string, interval: Interval, unit: string): string {
  const { low, high, openLow, openHigh, stated } = interval;
  const digits = stated && asStated(stated.value, stated.halfStep, unit);
  if (digits) return `${term} ~ ${digits}`;
  if (low !== null && high !== null) return `${term} in ${figure(low, unit)}..${figure(high, unit)}`;
  if (low !== null) return `${term} ${openLow ? ">" : ">="} ${figure(low, unit)}`;
  if (high !== null) return `${term} ${openHigh ? "<" : "<="} ${figure(high, unit)}`;
  return "";
}
