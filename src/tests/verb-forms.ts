const VOWEL_THEN_CONSONANT = /[aeiou][bdfgklmnprt]$/;

/** The forms of a regular verb, those that double its last letter too where some verb so spelled does. */
function formsOf(verb: string): string[] {
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stems = VOWEL_THEN_CONSONANT.test(verb) ? [verb, verb + verb.at(-1)] : [verb];
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, ...stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`])];
}

/** Nouns as much as verbs: only their past is surely a verb. */
const NOUNS_TOO = new Set(
  "bank land pocket mint drum ring haul bag net gross score file capture command harvest rake plant stock pile stack heap tip rest list price quote mark peg cover plot chart graph table tabulate process scan share link paste type draw paint note figure squeeze crank".split(
    " ",
  ),
);

/**
 * The words of a list with the forms of its regular verbs.
 *
 * @example
 * inflected(["walk"]) // => ["walk", "walks", "walked", "walking"]
 */
export const inflected = (lines: readonly string[]) =>
  lines
    .flatMap((line) => line.split(" "))
    .flatMap((verb) =>
      NOUNS_TOO.has(verb) ? formsOf(verb).filter((form) => /(?:ed|ing)$/.test(form)) : formsOf(verb),
    );
