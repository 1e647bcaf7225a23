import { BARE, isMoney, RATIO, type Unit } from "./unit.ts";

const SCALES: [number, string][] = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
];

const [ZERO, POINT] = [48, 46];

/** What is smaller is shown with more decimals: a rupiah in dollars. */
const SMALL = 0.001;

/** A number without the zeros its decimals end with. */
const trimmed = (value: number, decimals: number) => {
  const text = value.toFixed(decimals);
  if (text.charCodeAt(text.length - 1 - decimals) !== POINT) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(0, text.charCodeAt(end - 1) === POINT ? end - 1 : end);
};

/**
 * A value as an analyst writes it: 22.6bn USD, 53.25 %, 118.42 USD, 3.
 *
 * @example
 * formatValue(22600000000, "USD") // => "22.6bn USD"
 */
export function formatValue(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return value > 0 ? "any amount" : value < 0 ? "any amount below" : "unknown";
  if (unit === RATIO) return Math.abs(value) >= 10 ? `${trimmed(value, 1)}x` : `${trimmed(value * 100, 2)} %`;
  const name = unit === BARE ? "" : ` ${unit}`;
  if (isMoney(unit) || unit === BARE)
    for (const [size, letter] of SCALES)
      if (Math.abs(value) >= size)
        return `${trimmed(value / size, Math.abs(value) >= 1000 * size ? 1 : 3)}${letter}${name}`;
  return `${trimmed(value, Math.abs(value) >= 1 ? 4 : Math.abs(value) >= SMALL ? 6 : 9)}${name}`;
}
