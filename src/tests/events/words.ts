import type { Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";

/** The words of a statement with what is named in them: `q0 days in t1`. */
export interface Words {
  text: string;
  figures: readonly QuantityMention[];
  periods: readonly PeriodMention[];
}

/** Parts off a remark at either end that names nothing. */
const PAUSE = /[,;:!?—–()]|\.(?!\d)|\s-\s/g;
/** A count of times is told by the words around it, as are fractions that may be lengths ("one quarter"). */
const isFigure = ({ claim, offset }: Ask, { unit, bound, role, rule, text, end }: QuantityMention, levels: boolean) =>
  (role !== "count" || isLine(text, claim.quote.slice(end - (offset ?? 0)))) &&
  role !== "duration" &&
  !(role === "multiple" && /(?:times|twice|thrice)$/i.test(text)) &&
  !(rule === "fraction" && A_QUARTER.test(text)) &&
  (unit !== "" || role === "change" || bound !== "exact" || (levels && role === "level"));
/** "Below sixty", where no days are counted behind it. */
const isLine = (text: string, behind: string) =>
  /^(?:above|below|over|under|north of|south of) /i.test(text) && !COUNTED.test(behind);
const COUNTED = /^ (?:[\w-]+ ){0,2}(?:days|sessions|closes|weeks|months|quarters|years|times|occasions|of)\b/i;
const A_QUARTER = /^(?:(?:an?|one|two|three|four|\d+) )?quarters?(?: of)?$/i;
/** Lengths of time ("in three years", "the last ten sessions") are read word by word. */
const isNamed = ({ rule, first, last, text, named }: PeriodMention) =>
  ((first !== null && last !== null) || (rule === "episode" && named !== undefined)) &&
  !/^(?:rolling|in-horizon)$/.test(rule) &&
  !/^(?:right )?now$/i.test(text) &&
  !LENGTH.test(text);
const LENGTH =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:\w+ )?(?:sessions|days|weeks|months|quarters|years)$/i;

/** "Last time it was that high? | March 2022": asked and answered. */
const ASKED_LAST = /\blast time\b/i;
/** Where a statement begins and ends among its words: without remarks before and behind it that name nothing. */
function stretchOf({ claim, offset, mentions }: Ask): { from: number; to: number } {
  const from = offset ?? 0;
  const to = from + claim.quote.length;
  const own = mentions.filter(({ start, end }) => start >= from && end <= to);
  const [first, last] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))].map(
    (at) => at - from,
  );
  const pauses = [...claim.quote.matchAll(PAUSE)].map(({ index }) => index);
  const opens = pauses.findLast((at) => at < first);
  const closes = pauses.find((at) => at >= last);
  const asks = opens !== undefined && ASKED_LAST.test(claim.quote.slice(0, opens));
  return { from: opens === undefined || asks ? from : from + opens + 1, to: closes === undefined ? to : from + closes };
}

/** Words for a measure that say, too, on which side of nothing it was. */
const TELLS_SIDE = /\b(?:profits?|profitable|loss(?:es)?)\b/i;

/** What stands for a mention among the words; null for one that is read by its words. */
function nameOf(
  ask: Ask,
  mention: Mention,
  figures: QuantityMention[],
  periods: PeriodMention[],
  levels: boolean,
): string | null {
  if (mention.kind === "subject") return "subject";
  if (mention.kind === "measure") return TELLS_SIDE.test(mention.text) ? null : "measure";
  if (mention.kind === "quantity" && isFigure(ask, mention, levels)) return `q${figures.push(mention) - 1}`;
  if (mention.kind === "period" && isNamed(mention)) return `t${periods.push(mention) - 1}`;
  return null;
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\b(?:won't|wont)\b/g, "will not")
    .replaceAll(/\b(has|have|had|did|does|is|are|was|were)nt\b/g, "$1 not")
    .replaceAll(/n't\b/g, " not")
    .replaceAll(/'(?:s|ve|d|re)?(?![a-z])/g, " ")
    // Money that stands for no mention here is no count.
    .replaceAll(/[$€£¥]\s?\d[\d.,]*/g, " money ")
    .replaceAll(/[^\p{L}\d.%]+/gu, " ")
    .replaceAll(/\.(?!\d)/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\bat or (?=$)/g, " ")
    .replaceAll(/\b(?:no|not) more than\b/g, "at most")
    .replaceAll(/\b(?:no|not) (?:fewer|less) than\b/g, "at least")
    // A "t0" or "q1" of the text's own stands for no mention.
    .replaceAll(/\b([tq])(?=\d+\b)/g, "$1 ");

const TIME_UNIT = "(?:trading )?(?:day|session|week|month|quarter)";
/** "There was a day in July when it fell 5%", "had a week in which …", "had a 3% down day": at least one such time. */
const SOME_TIME = new RegExp(
  ` (?:there was|had|saw|has had|has seen) (?:an?|one|at least one|a single) (?=${TIME_UNIT} (?:.* )?(?:on which|in which|when|where|that) )`,
);
const ONE_SUCH = new RegExp(
  ` (?:had|saw|has had|has seen) an? (?=(?:q\\d+ )?(?:plus |or more )?(?:up|down|red|green|losing|winning) ${TIME_UNIT} )`,
);
const DENIED = / (?:not|no|never|without|none) /;
/** The words with a time told of by what happened in it as one that is counted, which of a record it is not. */
export const asCounted = (text: string) =>
  DENIED.test(text)
    ? text
    : SOME_TIME.test(text)
      ? text.replace(SOME_TIME, " at least one ").replace(/ (?:(?:on|in) which|when|where|that) (?:it |they )?/, " ")
      : text.replace(ONE_SUCH, " at least one ");

/** The words of a statement in lower case, one blank between them, with its figures, times and names each as one word; bare numbers that are levels too, where `levels` asks; `whole` with remarks before and behind it. */
export function wordsOf(ask: Ask, levels = false, whole = false): Words | null {
  if (ask.offset === null || ask.mentions.length === 0) return null;
  const end = ask.offset + ask.claim.quote.length;
  const { from, to } = whole ? { from: ask.offset, to: end } : stretchOf(ask);
  const [figures, periods]: [QuantityMention[], PeriodMention[]] = [[], []];
  const [starts, ends] = [ask.offset, ask.offset + ask.claim.quote.length];
  const lent = ask.mentions.filter(({ start, end }) => end <= starts || start >= ends);
  let [text, at] = [lent.map((mention) => ` ${nameOf(ask, mention, figures, periods, levels) ?? ""} `).join(""), from];
  for (const mention of [...ask.mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const named = mention.start < at || mention.end > to ? null : nameOf(ask, mention, figures, periods, levels);
    if (named === null) continue;
    text += `${plain(wordsBetween(ask, at, mention.start))} ${named} `;
    at = mention.end;
  }
  text += plain(wordsBetween(ask, at, to));
  return { text: ` ${text} `.replaceAll(/\s+/g, " "), figures, periods };
}

/** Words from which one after the other is taken, until none is left. */
export class Rest {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes the first words of a form out; what they were, or null where none are there. */
  take(form: string): RegExpExecArray | null {
    const found = new RegExp(`(?<= )${form}(?= )`).exec(this.text);
    if (found) this.text = `${this.text.slice(0, found.index)}¦${this.text.slice(found.index + found[0].length)}`;
    return found;
  }

  /** Takes all words of a form out and tells how many there were. */
  takeAll(form: string): string[] {
    const found: string[] = [];
    for (let one = this.take(form); one; one = this.take(form)) found.push(one[0]);
    return found;
  }

  /** True once every word has been taken. */
  get isEmpty(): boolean {
    return /^[ ¦]*$/.test(this.text);
  }
}
