import { kept } from "../kept.ts";
import { BARE, RATIO, type Unit } from "./unit.ts";

/** A written number: its value, its unit as far as the number itself says (`50%` is a ratio), and half of its last stated digit. */
export interface Literal {
  value: number;
  unit: Unit;
  /** 22.6bn has 0.05bn, 20bn has 0.5bn: what "equal at the precision stated" allows on either side. */
  halfStep: number;
}

const SHAPE = /^(\d+)(?:\.(\d+))?(bn|tn|m|k|bp|x|%)?$/;
const EXPONENTS: Record<string, number> = { tn: 12, bn: 9, m: 6, k: 3, "%": -2, bp: -4, x: 0 };
const RATIOS = new Set(["%", "bp", "x"]);

/**
 * Reads a number of the test language; undefined when it is none.
 *
 * @example
 * literalOf("22.6bn") // => { value: 22600000000, unit: "", halfStep: 50000000 }
 */
export function literalOf(text: string): Literal | undefined {
  return text.length > LONGEST ? read(text) : readBefore(text);
}

/** Characters of the longest number whose reading is kept. */
const LONGEST = 20;
const readBefore = kept(10_000, read);

function read(text: string): Literal | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, whole, decimals = "", scale = ""] = match;
  const exponent = EXPONENTS[scale] ?? 0;
  return {
    value: Number(`${whole}.${decimals || "0"}e${exponent}`),
    unit: RATIOS.has(scale) ? RATIO : BARE,
    halfStep: Number(`5e${exponent - decimals.length - 1}`),
  };
}

/** True for a bare four-digit number, which stands for a calendar year where a period is wanted. */
export const isYear = (text: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(text);
