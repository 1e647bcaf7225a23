import data from "../../data/registry/currencies.json" with { type: "json" };
import { subjectOf } from "./compact.ts";
import type { Subject } from "./subject.ts";

const MONEY = 3;

/** The two sides of a pair: the yen in `USDJPY` is what its price is told in. */
export const sidesOf = (pair: string) => ({ base: pair.slice(0, MONEY), quote: pair.slice(MONEY) });

/** The other way round: `JPYUSD` of `USDJPY`. */
export const turned = (pair: string) => pair.slice(MONEY) + pair.slice(0, MONEY);

const slashed = (pair: string) => `${sidesOf(pair).base}/${sidesOf(pair).quote}`;

const nicknames = new Map(data.pair.map(([id, ...names]) => [id, names]));

/** A pair by its code, and by the names of whichever money its price moves with. */
function pairOf(id: string, names: readonly string[] = []): Subject {
  const all = [...names, ...(nicknames.get(id) ?? [])];
  return { ...subjectOf([id, slashed(id), ...all], "currency"), plain: slashed(id) };
}

/** The price of a pair told the other way round, which is the price of the money its own price is told in. */
function turnedOf(id: string, names: readonly string[] = []): Subject {
  const entry = subjectOf([turned(id), names[0] ?? slashed(turned(id)), ...names.slice(1)], "currency");
  const aliases = [...new Set([slashed(turned(id)), ...(entry.aliases ?? [])])].filter((name) => name !== entry.name);
  return { ...entry, plain: names.length > 0 ? sidesOf(turned(id)).base : slashed(turned(id)), aliases, inverse: id };
}

/**
 * Currencies and their pairs. Money that pairs are named after first (the euro in `EURUSD`) goes the way of its pair; money
 * named second (the yen in `USDJPY`) has a subject of its own, `JPYUSD`, whose prices are the inverse of the pair's.
 *
 * @example
 * currencies().find(({ id }) => id === "JPYUSD")?.inverse // => "USDJPY"
 */
export function currencies(): Subject[] {
  return [
    ...data.base.flatMap(([id, ...names]) => [pairOf(id, names), turnedOf(id)]),
    ...data.quote.flatMap(([id, ...names]) => [pairOf(id), turnedOf(id, names)]),
    ...data.cross.flatMap((id) => [pairOf(id), turnedOf(id)]),
  ];
}

const BASES = new Set(data.base.map(([id]) => id));

/** Whether a pair's own name is also that of the money it is named after first, told in dollars. */
export const baseMoney = (pair: string) => BASES.has(pair);
