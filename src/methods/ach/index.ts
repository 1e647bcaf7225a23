import type { Method } from "../method.ts";
import { scoreMethod } from "./score.ts";

export const METHODS: readonly Method[] = [scoreMethod];
