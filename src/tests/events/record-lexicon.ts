import words from "../../../data/registry/lexicon/records.json" with { type: "json" };
import { anyOf } from "./lexicon.ts";

type Name = keyof typeof words;
/** The classes of words of records, each as a part of a rule. */
export const FORM = Object.fromEntries(Object.entries(words).map(([name, lines]) => [name, anyOf(lines)])) as Record<
  Name,
  string
>;
