/** Words for how a day felt, or how large its move was. */
const BAD =
  "bad|ugly|rough|brutal|nasty|awful|terrible|horrible|poor|weak|dismal|grim|bloody|painful|red|worse|uglier|rougher|nastier|poorer|weaker|bloodier|grimmer";
const GOOD = "good|strong|great|hot|green|better|stronger|greater|hotter";
const LARGE =
  "big|large|steep|sharp|heavy|deep|violent|savage|bigger|larger|steeper|sharper|heavier|deeper|vicious|harsh";
const UNIT = "(?:one|single)[- ](?:day|session)|day|session|week|month|quarter";
const RISE = "gain|jump|rise|rally|pop|advance|surge|climb|bounce";
const FALL = "drop|fall|loss|decline|plunge|slide|slump|sell-?off|crash|tumble|dip|drubbing|beating";
const NOT = "(?:not|never|n[’']t|no|nothing)";
const AS = "(?:this|that|so|as|quite (?:this|so|as)|anything (?:this|so|as))";
const OF_A = "(?:of )?(?:a |an |any )?";
const MOVE = `(?:trading )?(?<unit>${UNIT})?[- ]?(?<noun>${RISE}|${FALL})?`;
const ADJECTIVE = `(?<adjective>${BAD}|${GOOD}|${LARGE})`;

const FORMS = [
  // "Hasn't had a day this ugly", "not seen a drop so big".
  `\\b\\w*${NOT} (?:\\w+ ){0,3}?(?:a |an |any )?${MOVE} ${AS} ${ADJECTIVE}\\b`,
  // "Not had so bad a day", "hasn't had as big a drop".
  `\\b\\w*${NOT} (?:\\w+ ){0,3}?${AS} ${ADJECTIVE} ${OF_A}${MOVE}\\b`,
  // "Hasn't had a worse week", "no bigger one-day drop".
  `\\b\\w*${NOT} (?:\\w+ ){0,3}?(?:a |an |any )?(?:one-day |daily |single-day )?(?<adjective>\\w*(?:[^rt]er|worse|better)) ${MOVE}\\b`,
  // "Nothing this bad since", "nothing worse in two years".
  `\\bnothing (?:(?:quite |nearly )?(?:this|that|so|as) )?${ADJECTIVE}\\b`,
].map((form) => new RegExp(form, "i"));

const is = (list: string, word: string) => new RegExp(`^(?:${list})$`, "i").test(word);

/** A move that none since was like, told by its length, its way (null where no word says it) and the words themselves. */
export interface NoSuchMove {
  length: string;
  noun: string;
  down: boolean | null;
  words: string;
}

/**
 * "Hasn't had a day this ugly since October", "nothing worse since 2020": what was denied of all others holds of the one spoken of.
 *
 * @example
 * noSuchMove("hasn't had a worse week since 2022")?.down // => true
 */
export function noSuchMove(words: string): NoSuchMove | null {
  for (const form of FORMS) {
    const match = form.exec(words);
    const { adjective = "", unit = "", noun = "" } = match?.groups ?? {};
    if (!match || !is(`${BAD}|${GOOD}|${LARGE}`, adjective)) continue;
    const fell = noun ? is(FALL, noun) : null;
    const way = is(LARGE, adjective) ? fell : is(BAD, adjective);
    // "A good drop", "a bad rally": of which way nobody can be sure.
    if (fell !== null && fell !== way) return null;
    const bare = !unit && !noun;
    if (bare && !/^nothing\b/i.test(match[0])) continue;
    return { length: unit, noun, down: way, words: match[0] };
  }
  return null;
}
