import type { QuantityMention } from "../claims/mention.ts";

/** The values a stated quantity allows. A null side is open; `openLow` and `openHigh` say that the bound itself is not allowed. */
export interface Interval {
  low: number | null;
  high: number | null;
  openLow: boolean;
  openHigh: boolean;
  /** The figure as stated, when the words give one figure and do not loosen it. */
  stated: { value: number; halfStep: number } | null;
  /** Of a round figure, where it stands as a line to be reached. */
  line?: number;
}

/** "about", "roughly", "around": within 5 %. */
const ABOUT = 0.05;
/** "almost", "nearly", "just over": within half of the last digit, or 2.5 % of the figure where that is wider. */
const ALMOST = 0.025;
/** A multiple or a fraction in words ("doubled", "a third") is a rounder thing than a figure in digits: within 5 %. */
const WORDED = 0.05;
/** "nearly doubled", "almost a fifth" leave a tenth. */
const NEARLY_WORDED = 0.1;

const closed = (low: number, high: number): Interval => ({ low, high, openLow: false, openHigh: false, stated: null });

const IN_WORDS =
  /half|halv|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|doubl|tripl|trebl|quadrupl|twice|thrice|fold/i;
/** True for a multiple or fraction in words, or where the grammar gave no precision: a tolerance stands in for it. */
const worded = (q: QuantityMention) => !(q.halfStep > 0) || (!/\d/.test(q.text) && IN_WORDS.test(q.text));

/** From here on a figure that ends in one zero is told to the ten. */
const LEAST_TO_THE_TEN = 1000;

/** "Up 150%": from a hundred percent on a figure that ends in zero is told to the ten points. */
const isRoundGain = ({ unit, halfStep, role }: QuantityMention, size: number) =>
  unit === "ratio" &&
  role !== "multiple" &&
  Math.abs(halfStep - 0.005) < 1e-9 &&
  size >= 1 &&
  Math.round(100 * size) % 10 === 0;

/** "820 million", "a loss of 800m": from a hundred on, what is told in millions and ends in zero is told to the ten. */
const isRoundAmount = ({ halfStep }: QuantityMention, size: number) =>
  halfStep === 5e5 && size / halfStep >= 200 && Math.round(size / (2 * halfStep)) % 10 === 0;

/**
 * A whole number that ends in zeros is round: 15,400 allows 50 on either side, 8,970 allows 5, and no number more than
 * half a percent. Any other of a hundred or more may have been cut instead of rounded: 1,763 and 250 allow 1 on either side.
 */
function roundness(q: QuantityMention, size: number): number {
  if (isRoundGain(q, size)) return 0.05;
  if (isRoundAmount(q, size)) return 10 * q.halfStep;
  if (q.halfStep !== 0.5 || q.role === "count" || size < 100) return 0;
  if (size % 100 !== 0 && (size % 10 !== 0 || size < LEAST_TO_THE_TEN)) return 1;
  const zeros = /0*$/.exec(String(size))?.[0].length ?? 0;
  return Math.min(10 ** zeros / 2, 0.005 * size);
}

/** "Doubled", "tripled", "halved": from a little short of it to well before the next such word. */
const VERB = /doubl|tripl|trebl|quadrupl|quintupl|halv/i;
const SHORT = 1.05;
const BEYOND = 1.45;
const WHOLE_TIMES = /fold|^(?:\d+|[a-z]+)[- ]?bagger/i;
/** "Fivefold", "a five-bagger": up to a little short of sixfold. */
const NEXT_FOLD = 0.95;

/** "A third", "a quarter": up to half way to the next fraction that people say, a tenth of it at most. */
const FRACTION_STEP = 0.025;
const looseness = ({ unit, role }: QuantityMention, size: number): number =>
  unit === "ratio" && role !== "multiple" && size < 0.5
    ? Math.max(WORDED * size, Math.min(FRACTION_STEP, size / 10))
    : WORDED * size;

/** "Barely half": about half, rather more than less. */
const BARELY = /^(?:barely|hardly)/i;

/** How far an amount of money may lie from the one it is said to be almost, or just over. */
const [AMOUNT, MOST_OF_AMOUNT] = [1e6, 0.1];

function exact(q: QuantityMention, value: number): Interval {
  if (q.role === "multiple" && q.loose === null && q.bound === "exact" && VERB.test(q.text))
    return value < 1 ? closed(value / BEYOND, value * SHORT) : closed(value / SHORT, value * BEYOND);
  if (q.role === "multiple" && q.loose === null && q.bound === "exact" && WHOLE_TIMES.test(q.text))
    return closed(value / SHORT, value + NEXT_FOLD);
  const size = Math.abs(value);
  const step = worded(q) ? looseness(q, size) : Math.max(q.halfStep, roundness(q, size));
  if (q.loose === "about") return closed(value - Math.max(step, ABOUT * size), value + Math.max(step, ABOUT * size));
  if (q.loose === "almost" && BARELY.test(q.text)) return closed(value - ABOUT * size, value + 2 * ABOUT * size);
  // "Just over 1 trillion": half of its one digit would be half of it.
  const most = size >= AMOUNT ? MOST_OF_AMOUNT * size : Number.POSITIVE_INFINITY;
  const near = Math.max(worded(q) ? NEARLY_WORDED * size : step, ALMOST * size);
  if (q.loose === "almost") return closed(value - Math.min(near, most), value);
  if (q.loose === "just-over") return closed(value, value + Math.min(2 * near, most));
  const found = closed(value - step, value + step);
  if (isRoundAmount(q, size)) return { ...found, line: value };
  return { ...found, stated: worded(q) || step > q.halfStep ? null : { value, halfStep: step } };
}

/**
 * The values a quantity mention allows, in its own unit: 22.6bn has ±0.05bn, "about 20bn" ±5 %, "almost 17 %" is 16.5
 * to 17, "two thirds" ±5 % of itself, "a third" ±2.5 points, "$25-30bn" both ends at the precision stated. Null when it carries no number.
 */
export function intervalOf(q: QuantityMention): Interval | null {
  if (q.negative) {
    const loss = intervalOf({ ...q, negative: false });
    return loss && opposite(loss);
  }
  const value = q.low ?? q.high;
  if (value === null) return null;
  if (q.loose === "almost" || q.loose === "just-over") return exact(q, value);
  const none = { stated: null, openLow: false, openHigh: false };
  // "More than halved" leaves less than a half.
  const bound = q.role === "multiple" && value < 1 ? (SHRUNK[q.bound] ?? q.bound) : q.bound;
  switch (bound) {
    case "more-than":
      return { ...none, low: value, high: null, openLow: true };
    case "at-least":
      return { ...none, low: value, high: null };
    case "less-than":
      return { ...none, low: null, high: q.high ?? value, openHigh: true };
    case "at-most":
      return { ...none, low: null, high: q.high ?? value };
    case "range": {
      const [low, high] = [q.low ?? value, q.high ?? value];
      const slack = q.loose === "about" ? ABOUT * Math.abs(low) : q.halfStep;
      return closed(low - slack, high + slack);
    }
    case "exact":
      return exact(q, value);
  }
}

const SHRUNK: Partial<Record<QuantityMention["bound"], QuantityMention["bound"]>> = {
  "more-than": "less-than",
  "at-least": "at-most",
  "less-than": "more-than",
  "at-most": "at-least",
};

/** The interval of the opposite values: a fall of 15 % or more is a change of −15 % or less. */
export function opposite(interval: Interval): Interval {
  const minus = (value: number | null) => (value === null ? null : -value);
  const { stated, line } = interval;
  return {
    ...(line === undefined ? {} : { line: -line }),
    low: minus(interval.high),
    high: minus(interval.low),
    openLow: interval.openHigh,
    openHigh: interval.openLow,
    stated: stated && { value: -stated.value, halfStep: stated.halfStep },
  };
}

/** The interval with every value put through an increasing linear map, `x × scale + shift`. */
export function mapped(interval: Interval, scale: number, shift = 0): Interval {
  const at = (value: number | null) => (value === null ? null : value * scale + shift);
  const { stated, line } = interval;
  return {
    ...interval,
    ...(line === undefined ? {} : { line: line * scale + shift }),
    low: at(interval.low),
    high: at(interval.high),
    stated: stated && shift === 0 ? { value: stated.value * scale, halfStep: stated.halfStep * scale } : null,
  };
}

/** "to 150", "reaches 150": the figure is a line to be crossed from the side the words come from. */
export function asThreshold(interval: Interval, direction: "up" | "down"): Interval {
  if (interval.low === null || interval.high === null) return interval;
  const value = interval.stated?.value ?? interval.line ?? (direction === "up" ? interval.low : interval.high);
  return direction === "up"
    ? { low: value, high: null, openLow: false, openHigh: false, stated: null }
    : { low: null, high: value, openLow: false, openHigh: false, stated: null };
}
