import type { Method } from "../method.ts";
import { correlatedDrawsMethod } from "./correlated-draws.ts";
import { lognormalProductMethod } from "./lognormal-product.ts";
import { reboundRiskMethod } from "./rebound-risk.ts";
import { sobolSequenceMethod } from "./sobol-sequence.ts";
import { tailRiskMethod } from "./tail-risk.ts";

export const METHODS: readonly Method[] = [
  correlatedDrawsMethod,
  lognormalProductMethod,
  reboundRiskMethod,
  sobolSequenceMethod,
  tailRiskMethod,
];
