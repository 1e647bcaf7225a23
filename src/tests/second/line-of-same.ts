import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import { figure } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { seriesMeant, written } from "../series.ts";
import { counted } from "../unit.ts";
import { type Head, isMoved, startOf, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const NEVER = /\bnever\b|\bnot once\b|\b(?:had|has|have)(?:n['’]t| not) (?:\w+ ){0,3}(?:before|until)\b/;
const FIRST = /\b(?:the |its )?(?:very )?first (?:time|month|quarter|year|close|day|one)\b/;
const BEFORE =
  /\b(?:before(?: (?:this|that|then|now))?|until (?:now|then|this|that|today)|till now|in (?:its|their|the company['’]s) (?:whole |entire )?history|ever)\b/g;
const OVER =
  /\b(?:above|over|north of|beyond|past|clear(?:ed|s)?|cross(?:ed|es)?|top(?:ped|s)?|exceed(?:ed|s)?|beat(?:en)?|more than|higher than|reach(?:ed)?|broken?|better than)\b/;
const UNDER = /\b(?:below|under|south of|beneath|less than|lower than)\b/;
const LEFT =
  /\b(?:never|not|once|did|the|very|first|time|month|quarter|year|company|firm|history|whole|entire|of|with|at|any)\b|n['’]t\b/g;

/** The stated line in the measure's unit: a bare "50" beside a share told in percent is a share. */
function lineOf(ask: Ask, tail: Tail, head: Head): string | null {
  const [quantity, another] = tail.mentions.filter(isOf("quantity"));
  if (!quantity || another || !["level", "change"].includes(quantity.role)) return null;
  const value = quantity.low ?? quantity.high;
  if (head.right.endsWith("%")) {
    if (value === null || !["", "ratio"].includes(quantity.unit)) return null;
    return figure(quantity.unit === "ratio" ? value : value / 100, "ratio");
  }
  const measure = head.measure === "close" ? "price" : head.measure;
  const series = seriesMeant(ask.registry, head.subject, measure, false);
  const stated = intervalOf(quantity);
  const line = series && stated && counted(ask, series, null, quantity, stated);
  return line && value !== null ? figure(value, line.unit) : null;
}

/**
 * "56% gross margin. | Never in its history did the company clear 50 before this", "38bn in Q2, | the first time above 35": a line that
 * the figure told before is beyond, and none before it was.
 */
export function lineOfSame(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [never, first] = [NEVER.test(tail.words), FIRST.test(tail.words)];
  const sides = [OVER.test(tail.words), UNDER.test(tail.words)];
  if (never === first || sides[0] === sides[1] || tail.mentions.every(({ kind }) => kind !== "quantity"))
    return undefined;
  if (tail.mentions.some((one) => ["period", "measure"].includes(one.kind))) return undefined;
  if (tail.mentions.some((one) => one.kind === "subject" && one.subject !== head.subject)) return undefined;
  const named = tail.mentions.filter(({ kind }) => kind === "quantity" || kind === "subject");
  const left = without(tail, named).replace(BEFORE, " ").replace(OVER, " ").replace(UNDER, " ").replace(LEFT, " ");
  if (!areOf(left, "filler", "levels") || (never && !new RegExp(BEFORE.source).test(tail.words))) return undefined;
  const line = isMoved(head) || head.sign === "" ? null : lineOf(ask, tail, head);
  if (line === null) return null;
  const series = `${head.measure}(${written(head.subject)})`;
  const sign = sides[0] ? ">" : "<";
  const now = `${termOf(head)} ${sign} ${line}`;
  const isNow = head.around.length === 1 && head.around[0] === "latest" && head.inner === ")";
  if (isNow) {
    const next = isoOf(ask.saidAt + 1);
    return {
      text: `${now} and count(${series} ${sign} ${line}, before(${next})) = 1`,
      assumptions: ["as far back as the record goes"],
    };
  }
  const start = head.window?.startsWith("FY") ? head.window : startOf(head);
  if (start === null || head.around.length > 0) return null;
  return {
    text: `${now} and not (any(${series}, before(${start})) ${sign} ${line})`,
    assumptions: ["as far back as the record goes"],
  };
}
