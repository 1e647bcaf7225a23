import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const LIKENS = new WordSet("same identical alike equal equally match matches matched", "stretch");
const OF_PRICES = new WordSet(
  "price prices priced pricing cost costs charge charges charged list lists token tokens rate rates",
  "stretch",
);

/** `o1 and o1-preview carry the same list price`: of two language models, which have list prices. */
export const likensPrices = ({ subjects, words }: Facts, registry: Registry) =>
  subjects.some(({ subject }) => subject !== subjects[0].subject) &&
  words.has(LIKENS) &&
  words.has(OF_PRICES) &&
  subjects.filter(({ subject }) => registry.subject(subject)?.sector === "language models").length > 1;

const SIDES = new WordSet("below above under beneath short ahead", "stretch");

/** `The November average came in below October`: of two times of one thing, told by averages. */
export const comparesAverages = ({ cues, periods, words, quantities }: Facts) =>
  quantities.length === 0 && periods.length > 1 && cues.some(({ cue }) => cue === "average") && words.has(SIDES);
