import type { CueMention, QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { isSingle, placed } from "../measured.ts";
import { shifted } from "../patterns/change.ts";
import { asNamed } from "../patterns/two-periods.ts";
import { seriesMeant, term, written } from "../series.ts";
import { type Head, isMoved, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const BASES: Record<string, "yoy" | "qoq"> = { yoy: "yoy", qoq: "qoq", mom: "qoq" };
const MORE = /\b(?:more|higher|up|above|bigger|larger|greater|better|over|dearer|gain|growth|increase)\b/;
const LESS = /\b(?:less|lower|down|below|smaller|fewer|under|cheaper|drop|fall|decline|decrease)\b/;
const WINDOW = /^(?:FY\d{4}(?:Q[1-4])?|\d{4}-\d\d)$/;

/** The growth that the words tell, signed; null where they tell no way, or two. */
function growthOf(words: string, tail: Tail, quantity: QuantityMention): Interval | null {
  const stated = intervalOf(quantity);
  if (!stated || quantity.negative) return null;
  if (quantity.role === "multiple") return shifted(stated);
  const ways = tail.mentions.filter(isOf("direction"));
  if (ways.some(({ negated }) => negated)) return null;
  const up = MORE.test(words) || ways.some(({ direction }) => direction === "up");
  const down = LESS.test(words) || ways.some(({ direction }) => direction === "down");
  return up === down ? null : up ? stated : opposite(stated);
}

const isMultiple = ({ role, text }: QuantityMention) => role === "multiple" && !/cheap/i.test(text);
const isShare = ({ unit, role, from }: QuantityMention) =>
  unit === "ratio" && (role === "change" || role === "level") && from === undefined;

/** How a figure stands to the one of a time before, as a term of the test language: the cue that tells it, or the time. */
function moveOf(ask: Ask, tail: Tail, head: Head): string | null {
  const series = seriesMeant(ask.registry, head.subject, head.measure === "close" ? "price" : head.measure, false);
  if (!series || head.measure === "close") return null;
  const all = `${head.measure}(${written(head.subject)})`;
  const bases = new Set(tail.mentions.filter(isOf("cue")).flatMap(({ cue }) => BASES[cue] ?? []));
  const [period, another] = tail.mentions.filter(isOf("period"));
  if (bases.size + (period ? 1 : 0) !== 1 || another) return null;
  if (head.around[0] === "latest") return period ? null : `latest(${[...bases][0]}(${all}), ${head.window})`;
  if (!period) return `${[...bases][0]}(${all}, ${head.window})`;
  const own = placed(ask, { ...series, measure: head.measure }, asNamed({ ...period, relation: "in" }));
  const whole = series.nature === "flow" && /^FY\d{4}$/.test(own?.text ?? "");
  if (!own || !(whole || isSingle(series, own)) || own.text.length !== head.window?.length || own.text >= head.window)
    return null;
  return `${termOf(head)} / ${term({ ...series, measure: head.measure }, own)} - 1`;
}

/** What was done in the time before, and of which figures that may be said. */
const DONE: readonly [RegExp, RegExp][] = [
  [/\bspent\b/, /capex|buybacks|dividends|rnd/],
  [/\bearned\b/, /income|profit|eps/],
  [/\bsold\b/, /revenue/],
];

const isHeld = ({ cue }: CueMention) => cue in BASES || ["beats", "trails", "comparison", "question"].includes(cue);

/** "TSMC: NT$350bn in April, | 22% more than a year earlier", ", up a third on the quarter", "which is twice what it was in March": by how much the figure just told lies above that of a time before. */
export function growthOfSame(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [quantity, more] = tail.mentions.filter(isOf("quantity"));
  const latest = head.around.length === 1 && head.around[0] === "latest" && head.inner === ")";
  if (!quantity || more || isMoved(head) || head.right.startsWith("-") || !(head.around.length === 0 || latest))
    return undefined;
  if (!isShare(quantity) && !isMultiple(quantity)) return undefined;
  if (!latest && !WINDOW.test(head.window ?? "")) return undefined;
  const others = tail.mentions.filter((one) => one !== quantity && one.kind !== "direction");
  if (!others.every((one) => one.kind === "period" || (one.kind === "cue" && isHeld(one)))) return undefined;
  const words = without(tail, [quantity]);
  if (DONE.some(([verb, measures]) => verb.test(words) && !measures.test(head.measure))) return undefined;
  if (!areOf(without(tail, [...tail.mentions]), "filler", "held")) return undefined;
  const growth = growthOf(words, tail, quantity);
  const move = growth && moveOf(ask, tail, head);
  if (!growth || !move) return undefined;
  return { text: within(move, growth, "ratio"), assumptions: ["of the figure told before"] };
}
