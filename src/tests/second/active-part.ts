import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { type Head, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const [WHOLE, PART] = ["parameters_total", "parameters_activated_per_token"];
const ACTIVE =
  /\b(?:activ\w+|fire[sd]?|firing|used?|uses|run|runs|running|engaged|lights?|lit|awake|switched on|at work|per token|each token|every token)\b/;
/** A thousand million. */
const BILLION = 1e9;

/** "671B parameters, | only 37B of which are active", "just 37B of them fire for each token": how many of a model's parameters are used for a token. */
export function activePart(_ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const figures = tail.mentions.filter(isOf("quantity")).filter(({ role }) => role !== "duration");
  const [quantity, more] = figures.filter(({ low, high }) => (high ?? low ?? 0) >= BILLION / 1000);
  if (head.measure !== WHOLE || !quantity || more || !ACTIVE.test(tail.words)) return undefined;
  if (tail.mentions.some(({ kind }) => kind === "subject" || kind === "period" || kind === "direction"))
    return undefined;
  if (!areOf(without(tail, [quantity]), "active", "links", "filler")) return undefined;
  const stated = intervalOf(quantity);
  return stated && { text: within(termOf({ ...head, measure: PART }), stated, ""), assumptions: [] };
}
