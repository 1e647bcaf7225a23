import goods from "../../data/registry/goods.json" with { type: "json" };

const OF = new Map(Object.entries(goods.of).flatMap(([thing, ids]) => ids.map((id) => [id, thing] as const)));
const NOUNS = new Map(
  Object.entries(goods.nouns).flatMap(([thing, words]) => words.split(" ").map((word) => [word, thing] as const)),
);

const MODELS = new Map(
  Object.entries(goods.models).flatMap(([thing, words]) => words.split(" ").map((word) => [word, thing] as const)),
);

/**
 * What a firm builds, buys and is delivered, or undefined.
 *
 * @example
 * goodsOf("BA") // => "aircraft"
 */
export const goodsOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : OF.get(id));

/** The name that goods of many names are counted by: a jet is an aircraft, a newbuild a ship. Undefined for others. */
export const goodsNamed = (noun: string): string | undefined => NOUNS.get(noun);

/** What a word that names a model is a model of: a MAX is an aircraft. Undefined for others. */
export const goodsOfModel = (word: string): string | undefined => MODELS.get(word);

const NUMBERS = new Map(
  Object.entries(goods.numbers).map(([thing, words]) => [thing, new Set(words.split(" "))] as const),
);
/** Whether a number names a model of what a firm makes or flies. */
export const isModelOf = (id: string | undefined, number: string): boolean =>
  NUMBERS.get(goodsOf(id) ?? "")?.has(number) === true;
