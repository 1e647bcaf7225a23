/** Where the tail of the 256-layer ziggurat begins, and the area of each layer (Marsaglia and Tsang 2000, J. Stat. Software 5). */
export const TAIL = 3.6541528853610088;
const AREA = 0.00492867323399;
const LAYERS = 256;

const height = (x: number) => Math.exp(-0.5 * x * x);

/** Right edges of the layers, lowest first (its edge is that of the rectangle of the same area), then 0. */
function edges(): Float64Array {
  const x = new Float64Array(LAYERS + 1);
  x[0] = AREA / height(TAIL);
  x[1] = TAIL;
  for (let i = 2; i < LAYERS; i++) x[i] = Math.sqrt(-2 * Math.log(AREA / x[i - 1] + height(x[i - 1])));
  return x;
}

/** Right edge per layer and sign: 256 positive, then the same negative. */
export const EDGE = new Float64Array(2 * LAYERS);
/** The part of a layer that lies below the density for sure: next edge over this one, per layer and sign. */
export const SURE = new Float64Array(2 * LAYERS);
/** Density at the right edge of each layer, and 1 at the top. */
export const HEIGHT = new Float64Array(LAYERS + 1);

const x = edges();
for (let i = 0; i < LAYERS; i++) {
  EDGE[i] = x[i];
  EDGE[i + LAYERS] = -x[i];
  SURE[i] = SURE[i + LAYERS] = x[i + 1] / x[i];
  HEIGHT[i] = height(x[i]);
}
HEIGHT[LAYERS] = 1;
