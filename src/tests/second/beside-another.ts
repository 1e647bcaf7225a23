import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isTimeOf } from "./figure-of-another.ts";
import { type Head, isMoved, ofAnother, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

/** ", more than | Amazon's 25bn", "against | 60bn for Meta": how the figure told before is held against another's. */
const AGAINST =
  /^\W*(?:(?:and|but|well|far|just|even|slightly|still|way) )*(?:(?<more>(?:more|higher|larger|bigger|better|greater|faster|stronger) than|ahead of)|(?<less>(?:less|lower|smaller|worse|fewer|slower|weaker) than|behind)|compared (?:with|to)|versus|vs\.?|against)(?= )/;
const MONEY = /^(?:[A-Z]{3})?$/;
const HOLDS: readonly string[] = ["beats", "trails", "comparison"];

/** "Meta earned 22.8bn in Q4, | more than Amazon's 21.2bn", "…, against 60bn for Meta": the figure of another at the same time, and which is the larger. */
export function besideAnother(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const against = AGAINST.exec(tail.words);
  if (!against || head.sign === "" || head.right.startsWith("-")) return undefined;
  const end = tail.start + against[0].length;
  const told = tail.mentions.filter((one) => one.end > end || !["cue", "direction"].includes(one.kind));
  const [named, others] = told.filter(isOf("subject"));
  const [quantity, more] = told.filter(isOf("quantity"));
  const [period, later] = told.filter(isOf("period"));
  if (!named || others || !quantity || more || later || named.subject === head.subject) return undefined;
  if (told.some((one) => one.kind === "direction" || (one.kind === "cue" && !HOLDS.includes(one.cue))))
    return undefined;
  if (told.some((one) => one.kind === "measure" && one.measure !== head.measure)) return undefined;
  const fits = isMoved(head)
    ? quantity.unit === "ratio"
    : quantity.unit === "ratio"
      ? /%/.test(head.right)
      : MONEY.test(quantity.unit);
  if (
    !fits ||
    quantity.role === "multiple" ||
    quantity.negative ||
    quantity.from !== undefined ||
    quantity.bound !== "exact"
  )
    return undefined;
  const left = without(tail, told)
    .slice(against[0].length)
    .replace(/['’]s(?= )/g, " ");
  if (!areOf(left, "links", "filler") || /\b(?:is|are|has|now|still|will)\b/.test(left)) return undefined;
  const one = ofAnother(head, named.subject, ask.registry, true);
  const stated = intervalOf(quantity);
  if (!one || !stated || (period && !isTimeOf(one, period, ask))) return null;
  const { more: above, less: below } = against.groups ?? {};
  const order = above || below ? ` and ${termOf(head)} ${above ? ">" : "<"} ${termOf(one)}` : "";
  return { text: `${within(termOf(one), stated, quantity.unit)}${order}`, assumptions: ["of the time told before"] };
}
