import type { Restatement } from "./read-again.ts";

const FIGURE = "((?:US|NT|HK)?[$€£¥]?)(\\d[\\d.,]*)";
const UNIT = "(?:\\s?(bn|b|billions?|mn|m|millions?|tn|trillion|%|percent))?";
const RANGE = new RegExp(
  [
    "\\b(inside|within|into|in|above|over|past|through|beyond|below|under|beneath|short of|outside)",
    "(?: of)?(?: (?:the|its|their) (?:very )?(?:(top|upper|high)|bottom|low|lower)(?:[- ](?:end|bound|edge))? of)?",
    "((?: (?:the|its|their|that|a|own|new|old|latest|current|revised|updated|raised|fresh|last|guided|full-year|annual))+)",
    ` ${FIGURE}${UNIT}\\s?(?:-|–|to)\\s?${FIGURE}${UNIT}`,
    "(?: ([a-z][a-z ]*?))??",
    " (?:range|guide|guidance|band|corridor|window|outlook|guidance range|guided range|guiding range|spending range|target range)\\b",
  ].join(""),
  "i",
);
const AN_END = /\b(?:top|upper|high|bottom|low|lower)(?:[- ](?:end|bound|edge))? of\b/i;
const OVER = /^(?:above|over|past|through|beyond)$/i;
const UNDER = /^(?:below|under|beneath|short of)$/i;
const INSIDE = /^(?:inside|within|into|in)$/i;
/** "It gave in October": that it stood then is said too. */
const GIVEN = /^\s*(?:that )?(?:it|they|management|the company|he|she)\b/i;

/** A figure told by where it came to lie against a range that is told with it: "inside its new 91-93bn range", "above the top of its 91-93bn guide". */
export const rangeTold: Restatement = (ask) => {
  const { quote } = ask.claim;
  const found = ask.offset === null ? null : RANGE.exec(quote);
  if (!found) return undefined;
  const [words, side, upper, , sign, low, unit = "", , high, ownUnit = "", measure] = found;
  const behind = quote.slice(found.index + words.length);
  if (GIVEN.test(behind)) return undefined;
  const at = (value: string) => `${sign}${value}${ownUnit || unit}`;
  const end = AN_END.test(words);
  const lines = OVER.test(side)
    ? [`above ${at(end && !upper ? low : high)}`]
    : UNDER.test(side)
      ? [`below ${at(end && upper ? high : low)}`]
      : INSIDE.test(side) && !end
        ? [`at least ${at(low)}`, `at most ${at(high)}`]
        : null;
  const [subject, another] = ask.subjects;
  if (lines === null || !subject || another) return null;
  const start = subject.start - (ask.offset ?? 0);
  const lead = quote.slice(0, found.index);
  const named = ask.measures.some((one) => one.end - (ask.offset ?? 0) <= found.index && !/guid/i.test(one.measure));
  // With no measure named it may be the range of a plan.
  if (!named && measure === undefined) return INSIDE.test(side) && !end ? undefined : null;
  const whose = named
    ? lead
    : `${lead.slice(0, start)}${subject.text}'s ${measure}${lead.slice(start + subject.text.length)}`;
  return lines.map((line) => `${whose}${line}${behind}`);
};
