import type { PeriodMention } from "../../claims/mention.ts";
import { CALENDAR_YEAR, fiscalDays } from "../../fiscal.ts";
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

const FISCAL = /^FY(\d{4})(?:Q([1-4]))?$/;
/** "…, and Meta's 24% | last quarter": the time that the statement before is of, named behind the last of a row. */
export function isTimeOf(
  { window, subject }: Head,
  { first, last, relation }: PeriodMention,
  { registry }: Ask,
): boolean {
  const [, year, quarter] = FISCAL.exec(window ?? "") ?? [];
  if (!year || relation !== "in" || first === null || last === null) return false;
  const calendar = registry.subject(subject)?.fiscal ?? CALENDAR_YEAR;
  const number = quarter ? (Number(quarter) as 1 | 2 | 3 | 4) : undefined;
  const { start, end } = fiscalDays(calendar, { year: Number(year), ...(number ? { quarter: number } : {}) });
  return Math.abs(start - first) <= NEAR && Math.abs(end - last) <= NEAR;
}
/** Days by which the quarters of two firms may lie apart. */
const NEAR = 35;

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
  const [period, later] = tail.mentions.filter(isOf("period"));
  if (later || tail.mentions.some(({ kind }) => kind === "measure" || kind === "cue")) return undefined;
  if (POINTED.test(tail.words)) return undefined;
  if (named.start > quantity.start || quantity.negative || quantity.from !== undefined) return undefined;
  const left = without(tail, [named, quantity, ...(direction ? [direction] : []), ...(period ? [period] : [])]).replace(
    /(?<= )['’]s(?= )/,
    "  ",
  );
  if (!areOf(left, "links", "fared", "filler") || /\b(?:is|are|has|now|still|will)\b/.test(left)) return undefined;
  const moved = isMoved(head);
  if (moved ? quantity.unit !== "ratio" || quantity.role === "multiple" : quantity.role !== "level" || direction)
    return undefined;
  if (!moved && quantity.unit !== "" && !(MONEY.test(quantity.unit) && /\d/.test(head.right))) return undefined;
  const one = ofAnother(head, named.subject, ask.registry, true);
  const stated = intervalOf(quantity);
  const way = direction?.direction ?? wayOf(head);
  if (!one || !stated || (period && !isTimeOf(one, period, ask)) || (moved && way === null)) return undefined;
  const signed = moved && way === "down" && !quantity.signed ? opposite(stated) : stated;
  return { text: within(termOf(one), signed, quantity.unit), assumptions: ["of the time told before"] };
}
