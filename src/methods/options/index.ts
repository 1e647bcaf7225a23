import type { Method } from "../method.ts";
import { binomialMethod } from "./binomial.ts";
import { blackScholesMethod } from "./black-scholes.ts";

export const METHODS: readonly Method[] = [blackScholesMethod, binomialMethod];
