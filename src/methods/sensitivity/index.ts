import type { Method } from "../method.ts";
import { sobolMethod } from "./sobol.ts";
import { sobolAnalyticMethod } from "./sobol-analytic.ts";

export const METHODS: readonly Method[] = [sobolMethod, sobolAnalyticMethod];
