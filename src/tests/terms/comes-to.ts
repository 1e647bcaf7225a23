import type { QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { bracketed, figure, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isLarge } from "../takings.ts";
import { counted } from "../unit.ts";
import { type Adding, addingTokens, figureBound } from "./adding.ts";
import { type Side, sideOf } from "./side.ts";
import { ALL_WORDS, endOf } from "./statement.ts";
import { DAYS, isAsLong, isSum, type SumParts, sumPartsOf } from "./sum-parts.ts";
import type { Token } from "./tokens.ts";

type Quantity = Token & { kind: "quantity" };
const isQuantity = (token: Token): token is Quantity => token.kind === "quantity";
const isLength = ({ mention }: Quantity) => /^(?:month|quarter|half|year)s?$/.test(mention.unit);

/** The length that "the four quarters" or "three months" tells. */
const daysOf = ({ mention: { low, unit } }: Quantity) => (low ?? 0) * (DAYS[unit.replace(/s$/, "")] ?? 0);

const JOINS = new Set(["and", "comma"]);
/** The times stand one behind the other: "July, August and September". */
function areListed(tokens: readonly Token[], skipped = 0): boolean {
  const at = tokens.flatMap(({ kind }, place) => (kind === "period" ? [place] : [])).slice(skipped);
  const between = tokens.slice(at[0], at.at(-1));
  return between.every(
    ({ kind, text }) => kind === "period" || JOINS.has(kind) || /^(?:in|of|for|the|plus|and)$/i.test(text),
  );
}

/** So they are, or behind the time that they make up: "Q2 revenue (April to June)". */
const areInOrder = (terms: readonly Token[], { windows }: SumParts, { periods }: Side) =>
  areListed(terms) || (areListed(terms, 1) && windows.every((each) => each.length < periods.length));

const OF_EACH = /^(?:all|each|every|in|over|for|of)\b/i;
/** "2024: four quarters, $59bn": what so long a time came to, where "in all four quarters" is of each. */
const isHeadedByLength = (tokens: readonly Token[], { verb }: Side) =>
  verb === null &&
  tokens.some((one, at) => isQuantity(one) && isLength(one) && !OF_EACH.test(tokens[at - 1]?.text.trim() ?? "in"));

/** What the words of a sum say: what it is of, the figure it comes to, and by how much that is missed or passed. */
interface Told {
  side: Side;
  terms: readonly Token[];
  figure: QuantityMention;
  by: QuantityMention | null;
  lengths: number[];
  denied: boolean;
}

/** "The big four": as many as are named. */
const isHeadCount = ({ subjects }: Ask, token: Token) =>
  isQuantity(token) &&
  token.mention.role === "count" &&
  token.mention.low === new Set(subjects.map(({ subject }) => subject)).size;

const isPlain = ({ back, gather, now, unnamed, average, into }: Side) =>
  !back && !gather && !now && !unnamed && !average && into === null;

function toldIn({ tokens: all, addsTo, pastLine, whole }: Adding, ask: Ask): Told | null {
  const tokens = all.filter((one) => !isHeadCount(ask, one));
  const quantities = tokens.filter(isQuantity);
  const [told, by, more] = quantities.filter((one) => !isLength(one));
  const sign = by ? tokens[tokens.indexOf(by) - 1] : undefined;
  const nots = tokens.filter(({ kind }) => kind === "not");
  if (!told || more || !isLarge(told.mention) || (by && sign?.kind !== "by")) return null;
  if (nots.length > 1 || (nots.length === 1 && (by !== undefined || !addsTo))) return null;
  const terms = tokens.filter((one) => !isQuantity(one) && one !== sign && !nots.includes(one));
  const side = sideOf(terms);
  const line = figureBound(ask, told.mention);
  if (!side || !isPlain(side) || (pastLine && line.bound === "exact")) return null;
  const lengths = [...quantities.filter(isLength).map(daysOf), ...(whole ? [DAYS[whole]] : [])];
  return { side, terms, figure: line, by: by?.mention ?? null, lengths, denied: nots.length > 0 };
}

/** "Missed a trillion by ten billion": how far the sum lies past a line or short of it. */
function apart(sum: string, line: QuantityMention, by: QuantityMention, unit: string): string | null {
  const level = line.low ?? line.high;
  const amount = intervalOf({ ...by, role: "level" });
  if ((by.unit !== "" && by.unit !== unit) || level === null || !amount) return null;
  if (!["less-than", "more-than"].includes(line.bound)) return null;
  const edge = figure(level, unit);
  return within(line.bound === "less-than" ? `${edge} - ${sum}` : `${sum} - ${edge}`, amount, unit);
}

/** The sum as a test. What "did not add up to" a figure is less than it. */
function stated(ask: Ask, { series, windows }: SumParts, { figure: line, by, denied }: Told): string | null {
  const sum = series.flatMap((one, at) => windows[at].map((each) => term(one, each))).join(" + ");
  const interval = intervalOf(line);
  const read = interval && counted(ask, series[0], windows[0][0], line, interval);
  if (!read) return null;
  if (by) return apart(bracketed(sum), line, by, read.unit);
  if (!denied) return within(sum, read.interval, read.unit);
  if (line.bound !== "exact") return `not (${within(sum, read.interval, read.unit)})`;
  return line.low === null ? null : `${sum} < ${figure(line.low, read.unit)}`;
}

/**
 * What figures of several times or firms come to: "July, August and September together: NT$990bn", "its second quarter, April plus
 * May plus June", "add up the purchases of A, B and C and you are past $100bn"; and a line missed or passed by an amount.
 */
export function comesTo(ask: Ask): Built | null {
  const { offset, mentions } = ask;
  if (offset === null || mentions.length === 0 || isForecast(ask)) return null;
  const end = endOf(ask);
  const adding = addingTokens(ask, offset, end);
  const told = toldIn(adding, ask);
  const adds = adding.adds || adding.tokens.some((one) => one.text === "+" || isHeadCount(ask, one));
  const parts = told && sumPartsOf(ask, told.side);
  if (!told || !parts || !areInOrder(told.terms, parts, told.side)) return null;
  if (!isSum(parts, told.side, adds || isHeadedByLength(adding.tokens, told.side), told.by !== null)) return null;
  if (!told.lengths.every((days) => parts.windows.every((windows) => isAsLong(windows, days)))) return null;
  const text = stated(ask, parts, told);
  if (!text) return null;
  return {
    text,
    used: mentions.filter((one) => one.start >= offset && one.end <= end),
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    addsUp: true,
  };
}
