import { isoOf } from "../calendar.ts";
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";

/** "Narrowed its range by cutting the top": how it was done, which the move itself does not tell. */
const BY_DOING =
  /\bby (?:just |only |simply |merely |mostly |mainly |not )*(?!(?:spring|morning|evening|opening|closing|nothing|anything|something|everything|king|being|beijing|thanksgiving)\b)[a-z]+ing\b(?= (?:the|its|their|a|an|both|some|no|more|less|out|back|off|up|down|from|on|to|in|through)\b)/i;
/** "Grew faster than the company as a whole": than something that the test must hold it against. */
const FASTER_THAN =
  /\b(?:faster|slower|quicker|more (?:quickly|slowly|strongly)) than (?!(?:\W|about |around |some |over |ever|expected|anyone|anybody)*\d|(?:a |one |two |three |four |five )?(?:half|third|quarter|fifth|tenth|percent|times|ten|twenty|thirty|forty|fifty)|expected|feared|hoped|planned|thought|ever)/i;
const OF_ONE_FIGURE = /^(?:not \()?[^<>~=]*(?: [<>]=?| ~| in) -?[\d.]+(?:%|x|bn)?(?:\.\.-?[\d.]+%?)?\)?$/;
/** "Its Q2 capex was twice last year's": of the same quarter then, and not of that whole year. */
const WHOLE = /\b(?:all|whole|entire|full|total)\b/i;
function ofSamePart({ claim, periods }: Ask, { text }: Built): string | null {
  const [one, other] = periods;
  const last = other?.rule === "last-year" ? other : null;
  const isPart = one !== undefined && ["month", "quarter", "half"].includes(one.grain);
  return last && isPart && !WHOLE.test(claim.quote) && /, (?:FY)?\d{4}\)/.test(text) ? last.text : null;
}

/** "Fell short of Micron's": less than another, and no fall of either. */
const SHORT_OF_OTHER =
  /\bf[ae]ll(?:s|en|ing)? (?:\w+ )?(?:short|shy) of (?=(?:[\w.&-]+ )?[\w.&-]+[’']s?(?!\w)|that of|what )/i;
const shortOfOther = ({ claim }: Ask, { text }: Built) =>
  /\b(?:yoy|qoq|change)\(/.test(text) ? (SHORT_OF_OTHER.exec(claim.quote)?.[0] ?? null) : null;

/** "TSMC's June set a record": of a firm that tells its sales by the month, of these or of its shares. */
const OWN_MONTH =
  /[’']s (?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! (?:close|low|high|peak|candle|rally|selloff|sell-off|dip)\b)/i;
const OF_SHARES = /\b(?:shares?|stock|adr|price|clos(?:e[sd]?|ing)|traded?|chart)\b/i;
function ofOwnMonth({ claim, subjects, registry }: Ask, { text }: Built): string | null {
  const tells = subjects.some(({ subject }) => isTaiwanese(registry.subject(subject)));
  const found = tells && /\bclose\(/.test(text) ? OWN_MONTH.exec(claim.quote) : null;
  return found && !OF_SHARES.test(claim.quote) ? found[0] : null;
}
const isTaiwanese = (subject: { currency?: string; kind?: string } | undefined) =>
  subject?.kind === "company" && subject.currency === "TWD";

/** "At no point in 2025 did its margin fall below 28%": of each of its parts, and no figure of the whole. */
const AT_NO_TIME =
  /\b(?:at no (?:point|time|stage)|not (?:even )?once|never (?:even )?once|not (?:for|in) (?:a|one|any) (?:single )?(?:quarter|month|day|session|week))\b/i;
const OF_PARTS = /\b(?:any|every|count|max|min|highest|lowest|streak|before)\(/;
const atNoTime = ({ claim }: Ask, { text }: Built) =>
  OF_PARTS.test(text) ? null : (AT_NO_TIME.exec(claim.quote)?.[0] ?? null);
const fasterThan = ({ claim }: Ask, { text }: Built) =>
  OF_ONE_FIGURE.test(text) ? (FASTER_THAN.exec(claim.quote)?.[0] ?? null) : null;

/** "The same output price as 4o and half the input price": of each side the other one's own. */
const ofOtherSide = ({ claim }: Ask, { text }: Built) =>
  /output_price\([^/]* \/ [^/]*input_price\(|input_price\([^/]* \/ [^/]*output_price\(/.test(text) &&
  !/\b(?:input|prompt)[^,;:.]*\b(?:than|of|to|over|times|as)\b[^,;:.]*\boutput|\boutput[^,;:.]*\b(?:than|of|to|over|times|as much)\b[^,;:.]*\binput/i.test(
    claim.quote.replace(/\band\b.*/i, ""),
  )
    ? claim.quote
    : null;

/** "Still 25% above | May 2025": what it is held against, and no time of its own. */
const AGAINST =
  /\b(?:above|below|over|under|beneath|ahead of|behind|(?:higher|lower|more|less|dearer|cheaper) than) (?:the )?$/i;
const OWN_MOVE = /^-?\(?price\((?<of>"[^"]+"|[\w.-]+), (?<month>\d{4}-\d\d)\) \/ price\(\k<of>, \d{4}-\d\d\)/;
function baseAsTime({ claim, periods, offset }: Ask, { text }: Built): string | null {
  const [period, another] = periods;
  const month = OWN_MOVE.exec(text)?.groups?.month;
  if (!period || another || !month || period.first === null || offset === null) return null;
  const isIt = isoOf(period.first).startsWith(month);
  return isIt && AGAINST.test(claim.quote.slice(0, Math.max(0, period.start - offset))) ? period.text : null;
}

/** What was done, by doing what else. */
function byDoing({ claim, directions, offset }: Ask): string | null {
  const found = BY_DOING.exec(claim.quote);
  const at = found ? (offset ?? 0) + found.index : 0;
  return found && directions.some(({ end }) => end <= at) ? found[0] : null;
}

/** Words that say how a move was made, what it is held against or of which part it is, where the test does not; null where there are none. */
export const toldOtherwise = (ask: Ask, built: Built): string | null =>
  byDoing(ask) ??
  fasterThan(ask, built) ??
  atNoTime(ask, built) ??
  ofSamePart(ask, built) ??
  shortOfOther(ask, built) ??
  ofOwnMonth(ask, built) ??
  ofOtherSide(ask, built) ??
  baseAsTime(ask, built);
