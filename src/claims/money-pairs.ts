import { baseMoney, sidesOf } from "../registry/currencies.ts";
import type { Registry } from "../registry/registry.ts";
import { at, type Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { quantityReading, type Reading, subjectReading } from "./reading.ts";

type Named = Extract<Reading, { kind: "subject" }>;
type Figure = Extract<Reading, { kind: "quantity" }>;

const AGAINST = new WordSet("against vs versus per to");
const REACH = 14;
const US = "USD";
const PIPS = new Set(["pip", "pips"]);
/** A pip is the fourth decimal of a price, of one in yen the second. */
const PIP = 1e-4;
const PIP_OF_YEN = 1e-2;
const PARITY_LEADS = new WordSet(
  "to at hit hits hitting reach reaches reached reaching touch touches touched near towards toward through broke breaks below above under over",
);

const isPair = (tokens: readonly Token[], { from, to, subject }: Named) =>
  tokens.slice(from, to).some(({ lower }) => lower === "/" || lower === "-") ||
  at(tokens, from) === subject.toLowerCase();

/** The money that a name means by itself: the yen of `JPYUSD`, the euro of `EURUSD` unless the pair was named. */
function moneyOf(tokens: readonly Token[], reading: Named, registry: Registry): string | null {
  const { subject } = reading;
  if (subject === US) return US;
  const entry = registry.subject(subject);
  if (entry?.kind !== "currency" || isPair(tokens, reading)) return null;
  return entry.inverse !== undefined || baseMoney(subject) ? sidesOf(subject).base : null;
}

/** `Against the dollar`: where the words start by which money is what another is told in, or −1. */
function baseFrom(tokens: readonly Token[], { from }: Named): number {
  const lead = ["the", "a"].includes(at(tokens, from - 1)) ? from - 2 : from - 1;
  const leads = AGAINST.has(tokens[lead]) || (at(tokens, lead) === "with" && at(tokens, lead - 1) === "parity");
  return leads && tokens[from].breaks === 0 ? lead : -1;
}

/** A figure of a pair: parity is 1, `40 pips` are 0.0040 of its price, `a 155 handle` is all of 155. */
function figureOf(reading: Figure, tokens: readonly Token[], pair: string): Reading {
  const { quantity } = reading;
  const { low, high } = quantity;
  const handle = at(tokens, reading.to) === "handle" && quantity.unit === "" && low !== null && low === high;
  if (handle)
    return quantityReading(
      reading.from,
      { ...quantity, role: "level", bound: "range", high: low + 2 * quantity.halfStep, rule: "handle" },
      reading.to,
    );
  if (!PIPS.has(quantity.unit)) return reading;
  const size = pair.includes("JPY") ? PIP_OF_YEN : PIP;
  const scaled = (value: number | null) => (value === null ? null : Number((value * size).toPrecision(10)));
  const { quote } = sidesOf(pair);
  return quantityReading(
    reading.from,
    { ...quantity, role: "change", rule: "pips", unit: quote, low: scaled(low), high: scaled(high) },
    reading.to,
  );
}

/** `Parity`, where it is the level of a pair. */
function parityAt(tokens: readonly Token[], i: number): Reading | null {
  if (tokens[i].lower !== "parity" || !PARITY_LEADS.has(tokens[i - 1])) return null;
  const word = at(tokens, i - 1);
  const bound =
    word === "below" || word === "under" ? "less-than" : word === "above" || word === "over" ? "more-than" : "exact";
  return quantityReading(i, {
    low: bound === "less-than" ? null : 1,
    high: bound === "more-than" ? null : 1,
    unit: "",
    bound,
    loose: null,
    halfStep: 0.005,
    role: "level",
    sign: 0,
    rule: "parity",
    first: i,
    next: i + 1,
  });
}

/** The parity told behind a name, up to the next name. */
function parityBehind(tokens: readonly Token[], from: number, to: number): Reading | null {
  for (let i = from; i < Math.min(to, from + REACH, tokens.length); i++) {
    if (tokens[i].breaks > 0 || tokens[i].lower === ".") return null;
    const found = parityAt(tokens, i);
    if (found) return found;
  }
  return null;
}

/**
 * Readings with money told in other money as one pair (`the yen fell against the euro` is of `JPYEUR`), and with what only
 * a pair has for a figure: parity, pips, a handle.
 */
export function withPairs(readings: readonly Reading[], tokens: readonly Token[], registry: Registry): Reading[] {
  const out: Reading[] = [];
  let last = -1;
  const isCurrency = (id: string) => registry.subject(id)?.kind === "currency";
  readings.forEach((reading, k) => {
    const before = last < 0 ? null : (out[last] as Named);
    if (reading.kind === "quantity" && before && reading.from - before.to < REACH) {
      out.push(figureOf(reading, tokens, before.subject));
      return;
    }
    if (reading.kind !== "subject") {
      out.push(reading);
      return;
    }
    if (!isCurrency(reading.subject)) {
      last = -1;
      out.push(reading);
      return;
    }
    const [one, other] = [before && moneyOf(tokens, before, registry), moneyOf(tokens, reading, registry)];
    const base = baseFrom(tokens, reading);
    if (before && one && other && one !== other && reading.from - before.to < REACH && base >= before.to) {
      out[last] = subjectReading(before.from, before.to, one + other, "money-against-money");
      out.push(subjectReading(base, reading.to, one + other, "money-against-money"));
      return;
    }
    last = out.length;
    out.push(reading);
    const next = readings.slice(k + 1).find(({ kind }) => kind === "subject");
    const parity = parityBehind(tokens, reading.to, next?.from ?? tokens.length);
    if (parity) out.push(parity);
  });
  return out;
}
