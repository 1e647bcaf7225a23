import { normalCdf } from "../normal.ts";
import { studentCdf, studentPdf, studentQuantile } from "../student-t.ts";
import type { Distribution } from "./distribution.ts";

/** Student's t moved by `location` and stretched by `scale` (above 0, not the standard deviation). */
export function studentT(df: number, location: number, scale: number): Distribution {
  return {
    pdf: (x) => studentPdf((x - location) / scale, df) / scale,
    cdf: (x) => studentCdf((x - location) / scale, df),
    quantile: (p) => (p === 0 ? -Infinity : p === 1 ? Infinity : location + scale * studentQuantile(p, df)),
    atScore: (y) => location - Math.sign(y) * scale * studentQuantile(normalCdf(-Math.abs(y)), df),
    mean: df > 1 ? location : null,
    variance: df > 2 ? (scale * scale * df) / (df - 2) : null,
  };
}
