import type { Method } from "../method.ts";
import { capexPauseMethod } from "./capex-pause.ts";
import { costCurveMethod } from "./cost-curve.ts";
import { reboundMethod } from "./rebound.ts";
import { wrightMethod } from "./wright.ts";

export const METHODS: readonly Method[] = [reboundMethod, capexPauseMethod, costCurveMethod, wrightMethod];
