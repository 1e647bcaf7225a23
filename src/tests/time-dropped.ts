/** Never, in all the time on record. */
const OF_ALL_TIME = /^not \(any\(\w+\([^()]*\), before\(/;
/** A stretch that the statement is about, where no word makes it an end. */
const STRETCH =
  /(?<!\b(?:until|till|before|to|as of|through|since|by|than|even|prior to) )\b(?:today|tonight|this (?:session|morning|afternoon|week|month|quarter|year))\b/i;

/** "Never got above 340 today": the words of a stretch, where the test asks of all the time on record; null where it does not. */
export const timeDropped = (quote: string, test: string): string | null =>
  OF_ALL_TIME.test(test) ? (STRETCH.exec(quote)?.[0] ?? null) : null;
