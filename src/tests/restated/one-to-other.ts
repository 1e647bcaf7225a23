import type { Restatement } from "./read-again.ts";

const MONEY = "(?:US|NT|HK)?[$€£¥]?\\d[\\d.,]* ?(?:bn|b|billions?|mn|m|millions?)?";
const TIME =
  "(?:in |for |during )?(?:the )?(?:[\\w’'-]+ ){0,2}?(?:Q[1-4]|quarter|half|20\\d\\d)(?: (?:of )?(?:fiscal )?20\\d\\d)?";
/** "Went from a profit of 4.1bn in Q3 to a loss of 591m in Q4". */
const RESULTS = new RegExp(
  `^(?<name>.+?) (?:has |had )?(?:went|gone|swung|moved|turned|flipped) from an? (?:net )?(?<one>profit|loss) of (?<first>${MONEY}) (?<then>${TIME}) to an? (?:net )?(?<other>profit|loss) of (?<second>${MONEY}) (?<now>${TIME})\\W*$`,
  "i",
);
/** "Revenue growth slowed from 36% in Q3 to 34% in Q4", "… to 34% in Q4 from 36% in Q3". */
const RATES = new RegExp(
  `^(?<lead>.*\\bgrowth\\b.*?) (?:has |had )?(?<verb>slowed|accelerated|decelerated|sped up|picked up|cooled|quickened|improved|eased|slipped) (?:from (?<first>[\\d.]+ ?(?:%|percent)) (?<then>${TIME}) to (?<second>[\\d.]+ ?(?:%|percent)) (?<now>${TIME})|to (?<last>[\\d.]+ ?(?:%|percent)) (?<end>${TIME}) from (?<base>[\\d.]+ ?(?:%|percent)) (?<start>${TIME}))\\W*$`,
  "i",
);
/** Growth told with its base has a reader of its own. */
const BASED = /\b(?:yoy|y\/y|qoq|q\/q|year[- ]o(?:n|ver)[- ]year|quarter[- ]o(?:n|ver)[- ]quarter|sequential)\b/i;
const FASTER = /^(?:acc|sped|pick|quick|impr)/i;

const made = (what: string) => (/^p/i.test(what) ? "made" : "lost");

/** Two figures of two times that a verb leads from the one to the other, as what was so at each: a profit that became a loss, growth that slowed. */
export const oneToOther: Restatement = (ask) => {
  const { quote } = ask.claim;
  const results = RESULTS.exec(quote)?.groups;
  if (results) {
    const { name, one, first, then, other, second, now } = results;
    return [`${name} ${made(one)} ${first} ${then}.`, `${name} ${made(other)} ${second} ${now}.`];
  }
  const rates = BASED.test(quote) ? undefined : RATES.exec(quote)?.groups;
  if (!rates) return undefined;
  const [before, after] = [rates.first ?? rates.base, rates.second ?? rates.last];
  if (Number.parseFloat(after) > Number.parseFloat(before) !== FASTER.test(rates.verb)) return null;
  return [
    `${rates.lead} was ${before} ${rates.then ?? rates.start}.`,
    `${rates.lead} was ${after} ${rates.now ?? rates.end}.`,
  ];
};
