import records from "../../data/registry/lexicon/records.json" with { type: "json" };
import type { Ask } from "./ask.ts";
import { guidedWord } from "./guided/words.ts";
import { isPlain } from "./plain-words.ts";

/** Capitals that name nobody. */
const ACRONYMS = new Set(
  (
    "AI AGI CEO CFO COO CTO GPU GPUS CPU TPU US USA UK EU UN IPO ETF ETFS EPS FCF PE GDP CPI PPI PCE FED FOMC YTD ATH ATHS LLM LLMS IMO IMHO EV EVS PC " +
    "OK TV DD PT QE QT ER PP&E EBIT EBITDA ROI ROE ROIC DCF YOY QOQ MOM TTM LTM FY CY NT NTD USD EUR GBP JPY CNY RMB HKD KRW TWD CHF CAD AUD AM PM " +
    "ET EST EDT GMT UTC PSA FYI BTW LOL LMAO WTF TLDR ADR ADRS CAPEX OPEX API FX LNG OPEC SEC DOJ FTC IRS BPS BN MM TN NOT NO ALL UP DOWN AND THE SO VERY ADDED WENT RED GREEN CASH I A " +
    "TOP BOTTOM HIGH LOW BIG HUGE EVERY EACH BOTH ONLY JUST MORE LESS STILL NEVER EVER FIRST LAST HALF DOUBLE MOST LEAST OVER UNDER ABOVE BELOW AGAIN TODAY LITERALLY ALREADY"
  ).split(" "),
);
const CAPITALS = /(?<![\w$&.-])[A-Z][A-Z0-9&]{1,5}(?![\w&])/g;
/** "Kioxia fell", "Lisa's company": a capital at the start of the words, which may be whom they are about. */
const OPENING = /^([A-Z][\p{L}-]+)(?:[’']s)?\s(?=\p{Ll})/u;
/** Words that may open a sentence with a capital. */
const PLAIN = new Set(
  (
    "it that this these those which what who he she they we you i there here then both all most some many each every everyone everything everybody someone somebody something nobody nothing none " +
    "one another other others management guidance revenue revenues sales capex capital spending earnings profit profits margin margins growth demand supply volume price prices stock stocks shares " +
    "share market markets inventory cost costs cash debt dividend dividends buyback buybacks outlook today yesterday tomorrow now let so still and but again only even never always headline company firm ticker " +
    "last when time times month months day days week weeks high low higher lower cheap expensive dear thing things money people investors analysts bulls bears shorts longs gross net operating free net income traders someone's today's yesterday's year's quarter's"
  ).split(" "),
);

/** "Its steepest one-day loss": words for how a record was. */
const OF_RECORDS = new Set(
  [records.good, records.bad, records.large, records.high, records.low, records.fast, records.slow]
    .flatMap((lines) => lines.flatMap((line) => line.split(/[| ]/)))
    .map((word) => word.toLowerCase()),
);

const isOfRecords = (word: string) => OF_RECORDS.has(word.toLowerCase());

const held = (ask: Ask, from: number, to: number) =>
  ask.offset === null ||
  [...ask.claim.mentions, ...ask.claim.context].some(
    ({ start, end }) => start < from + (ask.offset ?? 0) + (to - from) && from + (ask.offset ?? 0) < end,
  );

/** "lam reserach fourteen green days": a word before all that was read, which may be whom they are about. */
function unknownBefore({ claim, offset, mentions }: Ask): string | null {
  if (offset === null || mentions.length === 0) return null;
  const lead = claim.quote.slice(0, Math.max(0, mentions[0].start - offset));
  const words = lead.match(/\p{L}[\p{L}\p{N}'’&-]*/gu) ?? [];
  return (
    words.find(
      (word) => !isOfRecords(word) && !isPlain(word) && !PLAIN.has(word.toLowerCase()) && guidedWord(word) === null,
    ) ?? null
  );
}

/**
 * A name in the words that the registry does not know, where the claim's subject is only taken from the thread: somebody
 * else is meant. Null when there is none.
 */
export function unknownName(ask: Ask): string | null {
  if (ask.subjects.length > 0) return null;
  const { quote } = ask.claim;
  const opening = OPENING.exec(quote);
  const isWord = (word: string) => PLAIN.has(word.toLowerCase()) || isPlain(word) || guidedWord(word) !== null;
  if (opening && !isWord(opening[1]) && !held(ask, 0, opening[1].length)) return opening[1];
  const before = unknownBefore(ask);
  if (before !== null || quote === quote.toUpperCase()) return before;
  for (const match of quote.matchAll(CAPITALS)) {
    if (!ACRONYMS.has(match[0]) && !held(ask, match.index, match.index + match[0].length)) return match[0];
  }
  return null;
}

/** "Foobar and KLA both rose": what is joined to a name with nothing but a conjunction. */
const JOINED_BEFORE = /(?:^|[\s(])(\p{Lu}[\p{L}\d.&’'-]*),? (?:and|&|or|nor) $/u;
const JOINED_AFTER = /^,? (?:and|&|or|nor) (\p{Lu}[\p{L}\d.&-]*)(?=[\s,.;:!?]|$)/u;
const LISTED_BEFORE = /^(\p{Lu}[\p{L}\d.&’'-]*), $/u;

/** A name joined to one of the subjects that the registry does not know: what is said of both is not said of one alone. */
export function unknownBeside(ask: Ask): string | null {
  const { claim, offset } = ask;
  if (offset === null) return null;
  const isUnknown = (word: string | undefined, at: number) =>
    word !== undefined && !isPlain(word) && !PLAIN.has(word.toLowerCase()) && !held(ask, at, at + word.length);
  for (const { start, end } of ask.subjects) {
    const [before, after] = [claim.quote.slice(0, Math.max(0, start - offset)), claim.quote.slice(end - offset)];
    const joined = JOINED_BEFORE.exec(before);
    if (joined && isUnknown(joined[1], joined.index + joined[0].indexOf(joined[1]))) return joined[1];
    const [, next] = JOINED_AFTER.exec(after) ?? [];
    if (next && isUnknown(next, end - offset + after.indexOf(next))) return next;
    const [, first] = LISTED_BEFORE.exec(before) ?? [];
    if (first && /^,? (?:and|&|or) /.test(after) && isUnknown(first, 0)) return first;
  }
  return null;
}
