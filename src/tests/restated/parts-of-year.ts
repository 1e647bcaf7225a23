import type { Restatement } from "./read-again.ts";

/** "Q4 accounted for 31% of Meta's 2025 capex". */
const ACCOUNTED =
  /^(?<time>Q[1-4]|the (?:first|second|third|fourth|last) (?:quarter|half)) (?:accounted for|made up|was responsible for|represented|was) (?<share>(?:(?:about|around|roughly|nearly|almost|over|more than|less than|just|only) )*(?:[\d.]+ ?(?:%|percent)|half|a third|a quarter|two thirds)) of (?<whole>.+?)[.!]*$/i;
/** "More in the second half of 2025 than in the first". */
const THE_OTHER =
  /\b(?:first|second|third|fourth) (?<part>half|quarter)(?<year> of (?:fiscal )?20\d\d)?\b.*\b(?:than|as|from|versus|vs\.?|against) (?:in |it did in |it was in )?the (?:first|second|third|fourth)(?=[.!]*$)/i;

/** Parts of a year in the words that tell them whole: "31% of its 2025 capex came in Q4", "than in the first half of 2025". */
export const partsOfYear: Restatement = (ask) => {
  const { quote } = ask.claim;
  const accounted = ACCOUNTED.exec(quote)?.groups;
  if (accounted) return [`${accounted.share} of ${accounted.whole} came in ${accounted.time}.`];
  const other = THE_OTHER.exec(quote)?.groups;
  return other ? [`${quote.replace(/[.!]+$/, "")} ${other.part}${other.year ?? ""}.`] : undefined;
};
