import type { Method } from "../method.ts";
import { bassMethod } from "./bass.ts";
import { bassFitMethod } from "./bass-fit.ts";
import { fisherPryMethod } from "./fisher-pry.ts";

export const METHODS: readonly Method[] = [bassMethod, bassFitMethod, fisherPryMethod];
