import type { Method } from "../method.ts";
import { deflatedSharpeMethod } from "./deflated-sharpe.ts";
import { drawdownMethod } from "./drawdown.ts";
import { sharpeMethod } from "./sharpe.ts";

export const METHODS: readonly Method[] = [sharpeMethod, deflatedSharpeMethod, drawdownMethod];
