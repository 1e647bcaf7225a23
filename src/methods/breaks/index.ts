import type { Method } from "../method.ts";
import { baiPerronMethod } from "./bai-perron.ts";
import { chowMethod } from "./chow.ts";
import { cusumMethod } from "./cusum.ts";
import { peltMethod } from "./pelt.ts";
import { relativeStrengthMethod } from "./relative-strength.ts";
import { supFMethod } from "./sup-f.ts";

export const METHODS: readonly Method[] = [
  chowMethod,
  supFMethod,
  cusumMethod,
  baiPerronMethod,
  peltMethod,
  relativeStrengthMethod,
];
