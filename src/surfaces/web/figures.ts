const SCALES: [number, string][] = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
];

function plain(value: number, most: number, least = 0): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: most, minimumFractionDigits: least });
}

/** A value too small to be scaled: cents in full when it has any. */
function small(value: number): string {
  if (Number.isInteger(value)) return plain(value, 0);
  return Math.abs(value) < 10 ? plain(value, 4, 2) : plain(value, 2, 2);
}

/**
 * A value with its unit, as it would stand in a note; at most four figures of a large one.
 *
 * @example
 * figure(22600000000, "USD") // => "22.6bn USD"
 */
export function figure(value: number, unit: string): string {
  if (unit === "ratio") return `${plain(value * 100, 2)} %`;
  if (unit === "x") return `${plain(value, 2)}×`;
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  const number = scale ? `${plain(value / scale[0], 3)}${scale[1]}` : small(value);
  return `${number} ${unit}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A day as a reader writes it.
 *
 * @example
 * dayText("2025-01-09") // => "9 Jan 2025"
 */
export function dayText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * A stretch of days, as short as it can be said.
 *
 * @example
 * periodText("2024-10-01", "2024-12-31") // => "Oct–Dec 2024"
 */
export function periodText(start: string, end: string): string {
  if (start === end) return dayText(start);
  const [from, to] = [start, end].map((iso) => iso.split("-").map(Number));
  const lastDay = new Date(Date.UTC(to[0], to[1], 0)).getUTCDate();
  if (from[2] !== 1 || to[2] !== lastDay) return `${dayText(start)} – ${dayText(end)}`;
  if (from[0] !== to[0]) return `${MONTHS[from[1] - 1]} ${from[0]} – ${MONTHS[to[1] - 1]} ${to[0]}`;
  if (from[1] === 1 && to[1] === 12) return String(from[0]);
  return from[1] === to[1]
    ? `${MONTHS[from[1] - 1]} ${from[0]}`
    : `${MONTHS[from[1] - 1]}–${MONTHS[to[1] - 1]} ${to[0]}`;
}

/** A day `days` later (earlier when negative). */
export function dayPlus(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000;
}
