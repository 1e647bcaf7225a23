import type { Method } from "../method.ts";
import { alignMethod } from "./align.ts";
import { blockBootstrapMethod } from "./block-bootstrap.ts";
import { dtwMethod } from "./dtw.ts";
import { searchMethod } from "./search.ts";
import { significanceMethod } from "./significance.ts";

export const METHODS: readonly Method[] = [
  alignMethod,
  dtwMethod,
  searchMethod,
  significanceMethod,
  blockBootstrapMethod,
];
