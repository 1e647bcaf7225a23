import type { Method } from "../method.ts";
import { compareMethod } from "./compare.ts";
import { vestingPathsMethod } from "./vesting-paths.ts";

export const METHODS: readonly Method[] = [compareMethod, vestingPathsMethod];
