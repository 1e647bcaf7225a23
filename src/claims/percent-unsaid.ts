import type { Subject } from "../registry/subject.ts";
import type { Facts } from "./facts.ts";
import { type Figure, lower, MOVED } from "./idle-figures.ts";
import type { Reader } from "./quantity-field.ts";

const SIGNED_KINDS = new Set(["company", "etf", "coin", "sector"]);
const HUNDRED = 100;

/** `Country Garden +7`, `AMD only down 8`: of a share a bare number with its sign or a word of movement is a percentage. */
export const isSignedPercent = (facts: Facts, figure: Figure, subject: Subject | undefined, measure: string | null) =>
  (figure.quantity.sign !== 0 || MOVED.has(lower(facts, figure.from - 1))) &&
  (isSmallBare(figure, subject, measure) ||
    isSmallOfIndex(figure, subject) ||
    (figure.quantity.unit === "" && isOnYear(facts, figure)));

const IN_POINTS = /^\^(?:V|MOVE|SKEW)/;
const LEAST_OF_POINTS = 10;

/** `Nasdaq up 2`: so small a move of an index is a percentage; of what measures volatility it is points. */
const isSmallOfIndex = ({ quantity }: Figure, subject: Subject | undefined) =>
  subject?.kind === "index" &&
  quantity.unit === "" &&
  !IN_POINTS.test(subject.id) &&
  Math.abs(quantity.high ?? quantity.low ?? 0) < LEAST_OF_POINTS;

/** `Rents will drop 10 to 15`: so small a move of what is told in hundreds or billions is a percentage. */
export const isSmallOfMoney = ({ quantity }: Figure, { measureId, registry }: Reader) =>
  quantity.unit === "" &&
  quantity.role === "change" &&
  quantity.from === undefined &&
  Math.abs(quantity.high ?? quantity.low ?? 0) < HUNDRED &&
  measureId !== null &&
  measureId !== "dividends" &&
  registry.measure(measureId)?.unit === "money";

/** `Wages +4.1 y/y`, `rents up 3 on the year`: a move against a year or a month before is a percentage. */
const isOnYear = ({ cues }: Facts, { quantity }: Figure) =>
  Math.abs(quantity.high ?? quantity.low ?? 0) < HUNDRED && cues.some(({ cue }) => cue === "yoy" || cue === "mom");

const isSmallBare = ({ quantity }: Figure, subject: Subject | undefined, measure: string | null) =>
  quantity.unit === "" &&
  SIGNED_KINDS.has(subject?.kind ?? "") &&
  (measure === null || measure === "price" || measure === "close") &&
  Math.abs(quantity.high ?? quantity.low ?? 0) < HUNDRED;
