import type { Method } from "../method.ts";
import { binaryMethod } from "./binary.ts";
import { brierDecompositionMethod } from "./brier-decomposition.ts";
import { calibrationMethod } from "./calibration.ts";
import { compareMethod } from "./compare.ts";
import { corpMethod } from "./corp.ts";
import { crpsMethod } from "./crps.ts";
import { intervalMethod } from "./interval.ts";
import { multicategoryMethod } from "./multicategory.ts";

export const METHODS: readonly Method[] = [
  binaryMethod,
  multicategoryMethod,
  crpsMethod,
  intervalMethod,
  brierDecompositionMethod,
  calibrationMethod,
  corpMethod,
  compareMethod,
];
