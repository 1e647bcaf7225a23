import type { Method } from "../method.ts";
import { binaryUpdateMethod } from "./binary-update.ts";
import { multiUpdateMethod } from "./multi-update.ts";

export const METHODS: readonly Method[] = [binaryUpdateMethod, multiUpdateMethod];
