/** The value and the slope of a function at a point. */
export type Sloped = (x: number) => [value: number, slope: number];

/**
 * The root of an increasing function between `low` and `high` by Newton steps that fall back on bisection: always
 * converges, and to the last bits where the slope is good. `low` and `high` need not be tight.
 */
export function increasingRoot(f: Sloped, low: number, high: number, start: number): number {
  let [from, to] = [low, high];
  let x = Math.min(to, Math.max(from, start));
  for (let step = 0; step < 200; step++) {
    const [value, slope] = f(x);
    if (value === 0) return x;
    if (value > 0) to = x;
    else from = x;
    let next = x - value / slope;
    if (!(next > from && next < to)) next = 0.5 * (from + to);
    if (Math.abs(next - x) <= 4e-16 * Math.abs(next) || next === from || next === to) return next;
    x = next;
  }
  return x;
}
