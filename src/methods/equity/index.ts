import type { Method } from "../method.ts";
import { commonOptionValueMethod } from "./common-option-value.ts";
import { waterfallMethod } from "./waterfall.ts";

export const METHODS: readonly Method[] = [waterfallMethod, commonOptionValueMethod];
