import { numberOf } from "./number-words.ts";

const WORDS =
  "(?<!\\b(?:not|no|any|every|each) (?:a )?(?:single |solitary |last |damn )?)one(?= of)|most|the majority|a majority|more than half|over half|at least half|half|some|a few|several|many|few|part|all but (\\w+)|all except (\\w+)|(?:only|just|exactly) (one|two|three|four|five|six)";
const BEFORE = new RegExp(`\\b(${WORDS}) (?:of )?(?:the |its |these |those )?(?:\\w+ )?$`, "i");

/** The words themselves, for a pattern that has taken them into account. */
export const HOW_MANY = new RegExp(`\\b(?:${WORDS})\\b`, "i");

/** Of how many of a group a statement is made: a count in the test language, or null where the words are too vague for one. */
export interface HowMany {
  count: string | null;
}

/**
 * How many of `size` the words right before a group's name speak of; null where they speak of all of it or say a number.
 *
 * @example
 * howManyOf("all but one of the ", 7) // => { count: "= 6" }
 */
export function howManyOf(before: string, size: number): HowMany | null {
  const match = BEFORE.exec(before);
  if (!match) return null;
  const word = match[1].toLowerCase();
  const but = numberOf(match[2] ?? match[3] ?? "");
  const half = size / 2;
  const counts: Record<string, string | null> = {
    most: `> ${half}`,
    "the majority": `> ${half}`,
    "a majority": `> ${half}`,
    "more than half": `> ${half}`,
    "over half": `> ${half}`,
    "at least half": `>= ${half}`,
    half: size % 2 === 0 ? `= ${half}` : null,
    one: "= 1",
    some: ">= 1",
    "a few": ">= 2",
    several: ">= 3",
  };
  const exactly = numberOf(match[4] ?? "");
  if (exactly >= 1 && exactly < size) return { count: `= ${exactly}` };
  const count = word.startsWith("all ") ? (but >= 1 && but < size ? `= ${size - but}` : null) : (counts[word] ?? null);
  return { count };
}
