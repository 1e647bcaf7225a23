import type { Method } from "../method.ts";
import { evaluateMethod } from "./evaluate.ts";
import { fromQuantilesMethod } from "./from-quantiles.ts";

export const METHODS: readonly Method[] = [evaluateMethod, fromQuantilesMethod];
