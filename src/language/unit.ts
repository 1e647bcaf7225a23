/**
 * Units as the record writes them: ISO currency codes, `USD/t`, `ratio`, the thing counted. `""` is a bare number, which
 * takes the unit of what it meets. `x` and `%` are ratios.
 */
export type Unit = string;

export const RATIO = "ratio";
export const BARE = "";

const PER_MILLION_TOKENS = " per million tokens";
/** The one spelling of a unit: `x`, `pct` and `%` are `ratio`, `number` is bare, what is paid per million tokens `USD/Mtok`. */
export function unitOf(written: string | null): Unit {
  if (written === null || written === "number" || written === "none") return BARE;
  if (["x", "%", "percent", "pct", "ratio"].includes(written)) return RATIO;
  return written.endsWith(PER_MILLION_TOKENS) ? `${written.slice(0, -PER_MILLION_TOKENS.length)}/Mtok` : written;
}

/** The unit of a sum or comparison of two values, or null when they do not go together. */
export function common(a: Unit, b: Unit): Unit | null {
  if (a === b || b === BARE) return a;
  return a === BARE ? b : null;
}

/** The two units of a rate such as `HKD/USD`; undefined for any other unit. */
function rate(unit: Unit): { of: Unit; per: Unit } | undefined {
  const [of, per, ...more] = unit.split("/");
  return per && more.length === 0 ? { of, per } : undefined;
}

/** Unit of a product; a ratio or a bare number leaves the other's, and USD times HKD/USD is HKD. */
export function product(a: Unit, b: Unit): Unit {
  if (a === RATIO || a === BARE) return b === BARE ? a : b;
  if (b === RATIO || b === BARE) return a;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ])
    if (rate(other)?.per === one) return rate(other)!.of;
  return `${a}*${b}`;
}

/** Unit of a quotient; like divided by like is a ratio, and HKD divided by HKD/USD is USD. */
export function quotient(a: Unit, b: Unit): Unit {
  if (a === b) return a === BARE ? BARE : RATIO;
  if (b === RATIO || b === BARE) return a;
  if (rate(b)?.of === a) return rate(b)!.per;
  return a === BARE ? `1/${b}` : `${a}/${b}`;
}

/** True for amounts and prices in a currency. */
export const isMoney = (unit: Unit): boolean => /^[A-Z]{3}(?:\/|$)/.test(unit);

/** How a message names a unit. */
export const unitName = (unit: Unit): string => (unit === BARE ? "a bare number" : unit === RATIO ? "a ratio" : unit);
