/**
 * Distributions of the Dickey–Fuller t statistic: p-value surfaces of MacKinnon (1994), JBES 12, and critical-value
 * surfaces of MacKinnon (2010), Queen's Economics Department working paper 1227. One entry per number of variables:
 * first for a single series (ADF), then for the residuals of a regression between two (Engle–Granger).
 */
interface Surface {
  /** Beyond `most` p is 1, below `least` it is 0; up to `turn` the polynomial `small` holds, from there `large`. */
  turn: number;
  least: number;
  most: number;
  /** Coefficients of 1, τ, τ², … in Φ⁻¹(p). */
  small: number[];
  large: number[];
  /** Coefficients of 1, 1/T, 1/T², 1/T³ at 1, 5 and 10 %; none where no surface was published. */
  critical?: [number[], number[], number[]];
}

/** Deterministic terms: none, constant, constant and trend, constant with trend and its square. */
export type Deterministic = "n" | "c" | "ct" | "ctt";

export const SURFACES: Record<Deterministic, [Surface, Surface]> = {
  n: [
    {
      turn: -1.04,
      least: -19.04,
      most: Infinity,
      small: [0.6344, 1.2378, 0.032496],
      large: [0.4797, 0.93557, -0.06999, 0.033066],
      critical: [
        [-2.56574, -2.2358, -3.627, 0],
        [-1.941, -0.2686, -3.365, 31.223],
        [-1.61682, 0.2656, -2.714, 25.364],
      ],
    },
    {
      turn: -1.53,
      least: -19.62,
      most: 1.51,
      small: [1.9129, 1.3857, 0.035322],
      large: [1.5578, 0.8558, -0.2083, -0.033549],
    },
  ],
  c: [
    {
      turn: -1.61,
      least: -18.83,
      most: 2.74,
      small: [2.1659, 1.4412, 0.038269],
      large: [1.7339, 0.93202, -0.12745, -0.010368],
      critical: [
        [-3.43035, -6.5393, -16.786, -79.433],
        [-2.86154, -2.8903, -4.234, -40.04],
        [-2.56677, -1.5384, -2.809, 0],
      ],
    },
    {
      turn: -2.62,
      least: -18.86,
      most: 0.92,
      small: [2.92, 1.5012, 0.039796],
      large: [2.1945, 0.64695, -0.29198, -0.042377],
      critical: [
        [-3.89644, -10.9519, -33.527, 0],
        [-3.33613, -6.1101, -6.823, 0],
        [-3.04445, -4.2412, -2.72, 0],
      ],
    },
  ],
  ct: [
    {
      turn: -2.89,
      least: -16.18,
      most: 0.7,
      small: [3.2512, 1.6047, 0.049588],
      large: [2.5261, 0.61654, -0.37956, -0.060285],
      critical: [
        [-3.95877, -9.0531, -28.428, -134.155],
        [-3.41049, -4.3904, -9.036, -45.374],
        [-3.12705, -2.5856, -3.925, -22.38],
      ],
    },
    {
      turn: -3.19,
      least: -21.15,
      most: 0.63,
      small: [3.6646, 1.5419, 0.036448],
      large: [2.85, 0.5272, -0.36622, -0.051695],
      critical: [
        [-4.32762, -15.4387, -35.679, 0],
        [-3.78057, -9.5106, -12.074, 0],
        [-3.49631, -7.0815, -7.538, 21.892],
      ],
    },
  ],
  ctt: [
    {
      turn: -3.21,
      least: -17.17,
      most: 0.54,
      small: [4.0003, 1.658, 0.048288],
      large: [3.0778, 0.49529, -0.41477, -0.059359],
      critical: [
        [-4.37113, -11.5882, -35.819, -334.047],
        [-3.83239, -5.9057, -12.49, -118.284],
        [-3.55326, -3.6596, -5.293, -63.559],
      ],
    },
    {
      turn: -3.51,
      least: -21.1,
      most: 0.79,
      small: [4.3534, 1.6016, 0.037947],
      large: [3.4713, 0.5967, -0.32507, -0.042286],
      critical: [
        [-4.69276, -20.2284, -64.919, 88.884],
        [-4.15387, -13.3114, -28.402, 72.741],
        [-3.87346, -10.4637, -17.408, 66.313],
      ],
    },
  ],
};
