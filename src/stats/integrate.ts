// Nodes and weights of the 15-point Kronrod rule and of the 7-point Gauss rule inside it (Piessens et al. 1983, QUADPACK).
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.2077849550078985, 0,
];
const KRONROD = [
  0.0229353220105292, 0.0630920926299786, 0.1047900103222502, 0.1406532597159257, 0.1690047266392679,
  0.1903505780647854, 0.2044329400752989, 0.2094821410847278,
];
const GAUSS = [0.1294849661688697, 0.2797053914892767, 0.3818300505051189, 0.4179591836734694];

function panel(f: (x: number) => number, low: number, high: number): { value: number; error: number } {
  const centre = (low + high) / 2;
  const half = (high - low) / 2;
  const middle = f(centre);
  let [kronrod, gauss] = [middle * KRONROD[7], middle * GAUSS[3]];
  for (let i = 0; i < 7; i++) {
    const pair = f(centre - half * NODES[i]) + f(centre + half * NODES[i]);
    kronrod += KRONROD[i] * pair;
    if (i % 2 === 1) gauss += GAUSS[(i - 1) / 2] * pair;
  }
  return { value: kronrod * half, error: Math.abs(kronrod - gauss) * half };
}

/**
 * The integral of f from low to high by adaptive Gauss–Kronrod quadrature (7, 15): panels are halved until the error estimate of
 * each is below `tolerance` (absolute). NaN as soon as f gives it. Split the range where f has kinks.
 *
 * @example
 * integrate((x) => x * x, 0, 3) // ~> 9.0000000000
 */
export function integrate(f: (x: number) => number, low: number, high: number, tolerance = 1e-12, depth = 20): number {
  const { value, error } = panel(f, low, high);
  const settled = !(error > tolerance && error > 1e-14 * Math.abs(value));
  if (settled || depth === 0) return value;
  const middle = (low + high) / 2;
  return integrate(f, low, middle, tolerance, depth - 1) + integrate(f, middle, high, tolerance, depth - 1);
}
