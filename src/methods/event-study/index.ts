import type { Method } from "../method.ts";
import { crossSectionMethod } from "./cross-section.ts";
import { singleMethod } from "./single.ts";

export const METHODS: readonly Method[] = [singleMethod, crossSectionMethod];
