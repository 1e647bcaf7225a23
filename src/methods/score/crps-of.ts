import { betaCdf } from "../../stats/beta.ts";
import { logBeta } from "../../stats/log-gamma.ts";
import { normalCdf, normalPdf } from "../../stats/normal.ts";
import { studentCdf, studentPdf } from "../../stats/student-t.ts";

const SQRT_PI = Math.sqrt(Math.PI);

/** CRPS of a normal forecast; sd 0 is a point. */
export function crpsNormal(y: number, mean: number, sd: number): number {
  if (sd === 0) return Math.abs(y - mean);
  const z = (y - mean) / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * normalPdf(z) - 1 / SQRT_PI);
}

/** CRPS of a lognormal forecast (Baran and Lerch 2015); sdlog 0 is a point. */
export function crpsLognormal(y: number, meanlog: number, sdlog: number): number {
  if (sdlog === 0) return Math.abs(y - Math.exp(meanlog));
  const z = y > 0 ? (Math.log(y) - meanlog) / sdlog : -Infinity;
  const mean = Math.exp(meanlog + (sdlog * sdlog) / 2);
  return y * (2 * normalCdf(z) - 1) - 2 * mean * (normalCdf(z - sdlog) + normalCdf(sdlog / Math.SQRT2) - 1);
}

/** CRPS of a uniform forecast; an empty range is a point. */
export function crpsUniform(y: number, min: number, max: number): number {
  const width = max - min;
  if (width === 0) return Math.abs(y - min);
  const u = (y - min) / width;
  const inside = Math.min(1, Math.max(0, u));
  return width * (Math.abs(u - inside) + inside * inside - inside + 1 / 3);
}

/** CRPS of a Student t forecast with more than one degree of freedom (Jordan et al. 2019); scale 0 is a point. */
export function crpsStudent(y: number, df: number, location: number, scale: number): number {
  if (scale === 0) return Math.abs(y - location);
  const z = (y - location) / scale;
  const halves = Math.exp(logBeta(0.5, df - 0.5) - 2 * logBeta(0.5, df / 2));
  const density = (2 * studentPdf(z, df) * (df + z * z)) / (df - 1);
  return scale * (z * (2 * studentCdf(z, df) - 1) + density - (2 * Math.sqrt(df) * halves) / (df - 1));
}

/** CRPS of a beta forecast on [0, 1] (Jordan et al. 2019). */
export function crpsBeta(y: number, a: number, b: number): number {
  const spread = (2 * Math.exp(logBeta(2 * a, 2 * b) - 2 * logBeta(a, b))) / a;
  return y * (2 * betaCdf(y, a, b) - 1) + (a / (a + b)) * (1 - 2 * betaCdf(y, a + 1, b) - spread);
}

/** E|X| of a normal. */
function meanAbsolute(mean: number, sd: number): number {
  if (sd === 0) return Math.abs(mean);
  const z = mean / sd;
  return 2 * sd * normalPdf(z) + mean * (2 * normalCdf(z) - 1);
}

/** CRPS of a mixture of normals (Grimit et al. 2006). */
export function crpsMixture(
  y: number,
  weights: readonly number[],
  means: readonly number[],
  sds: readonly number[],
): number {
  let [near, apart] = [0, 0];
  weights.forEach((weight, i) => {
    near += weight * meanAbsolute(y - means[i], sds[i]);
    weights.forEach((other, j) => {
      apart += weight * other * meanAbsolute(means[i] - means[j], Math.hypot(sds[i], sds[j]));
    });
  });
  return near - apart / 2;
}

/** E|X − y| and ½·ΣΣ|X − X'| (all ordered pairs, undivided) of an ensemble. */
export function ensembleTerms(members: readonly number[]): { near(y: number): number; pairs: number } {
  const sorted = Float64Array.from(members).sort();
  let pairs = 0;
  for (let i = 0; i < sorted.length; i++) pairs += (2 * i + 1 - sorted.length) * sorted[i];
  const near = (y: number) => members.reduce((sum, member) => sum + Math.abs(member - y), 0) / members.length;
  return { near, pairs };
}
