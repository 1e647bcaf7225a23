import type { Method } from "../method.ts";
import { adjustMethod } from "./adjust.ts";

export const METHODS: readonly Method[] = [adjustMethod];
