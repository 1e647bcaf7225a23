import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { type Head, isMoved, ofAnother, termOf, wayOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const MONEY = /^[A-Z]{3}(?:\/\w+)?$/;

/** "Marvell half that": no figure of its own, but so many times that of the one before. */
const POINTED =
  /(?:half|third|quarter|fifth|tenth|twice|thrice|double|triple|times)s? (?:of )?(?:that|this|as (?:much|many))\b/i;

/** "Broadcom jumped 24% today. | Marvell 11%": a figure of another, of what was told before and of the same time. */
export function figureOfAnother(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [named, others] = tail.mentions.filter(isOf("subject"));
  const [quantity, more] = tail.mentions.filter(isOf("quantity"));
  const [direction, again] = tail.mentions.filter(isOf("direction"));
  if (
    head.sign === "" ||
    !named ||
    others ||
    !quantity ||
    more ||
    again ||
    direction?.negated ||
    direction?.direction === "flat"
  )
    return undefined;
  if (tail.mentions.some(({ kind }) => kind === "period" || kind === "measure" || kind === "cue")) return undefined;
  if (POINTED.test(tail.words)) return undefined;
  if (named.start > quantity.start || quantity.negative || quantity.from !== undefined) return undefined;
  const left = without(tail, [named, quantity, ...(direction ? [direction] : [])]).replace(/(?<= )['’]s(?= )/, "  ");
  if (!areOf(left, "links", "fared", "filler") || /\b(?:is|are|has|now|still|will)\b/.test(left)) return undefined;
  const moved = isMoved(head);
  if (moved ? quantity.unit !== "ratio" || quantity.role === "multiple" : quantity.role !== "level" || direction)
    return undefined;
  if (!moved && quantity.unit !== "" && !(MONEY.test(quantity.unit) && /\d/.test(head.right))) return undefined;
  const one = ofAnother(head, named.subject, ask.registry);
  const stated = intervalOf(quantity);
  const way = direction?.direction ?? wayOf(head);
  if (!one || !stated || (moved && way === null)) return undefined;
  const signed = moved && way === "down" && !quantity.signed ? opposite(stated) : stated;
  return { text: within(termOf(one), signed, quantity.unit), assumptions: ["of the time told before"] };
}
