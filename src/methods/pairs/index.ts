import type { Method } from "../method.ts";
import { adfMethod } from "./adf.ts";
import { engleGrangerMethod } from "./engle-granger.ts";
import { halfLifeMethod } from "./half-life.ts";
import { hedgeRatioMethod } from "./hedge-ratio.ts";
import { zscoreBacktestMethod } from "./zscore-backtest.ts";

export const METHODS: readonly Method[] = [
  hedgeRatioMethod,
  halfLifeMethod,
  adfMethod,
  engleGrangerMethod,
  zscoreBacktestMethod,
];
