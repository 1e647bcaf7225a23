import type { Method } from "../method.ts";
import { crraCeMethod } from "./crra-ce.ts";

export const METHODS: readonly Method[] = [crraCeMethod];
