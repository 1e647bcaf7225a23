import words from "../../../data/registry/lexicon/positions.json" with { type: "json" };
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { anyOf } from "../events/lexicon.ts";
import { Rest, wordsOf } from "../events/words.ts";
import type { Restatement } from "./read-again.ts";

/** "Since the election (Nov 5 close)", "before its results (Oct 29)": the day in brackets is that of what is named before them. */
const NAMED_DAY = /\b(?:since|from|at|on|after|before) (?:[a-z0-9’'-]+ ){1,8}\($/;
const CLOSE = "(?:(?:the|a|that day's|closing) )*(?:close|closing price|closing bell|closing level|finish|bell)";
const LAST_CLOSE = "(?:the )?(?:last|final) (?:close|closing price|session|trading day|day)(?: of)?";
const side = (of: string) => `(?:${of}) (?:the |some |my )?(s\\d)(?: stock| shares| adrs?)?`;
const LONG = side(anyOf(words.long));
const SHORT = side(anyOf(words.short));
const NAMED_LONG = `(?:my|our|his|her|the|this|that|a) (s\\d) (?:long|position|stake|bet|trade|holding)|(?:my|our|his|her|the|this|that|a) (?:long|position|stake|holding|bet) (?:in|on) (s\\d)`;
const NAMED_SHORT = `(?:my|our|his|her|the|this|that|a) (s\\d) short(?: position| trade| bet)?|(?:my|our|his|her|the|this|that|a) short(?: position| trade| bet)? (?:in|on|against) (s\\d)`;

/** What stands for the words of the trade: its sides by the number of their names, its entry and what came of it. */
interface Told {
  long: number | null;
  short: number | null;
  entry: PeriodMention;
  ofLast: boolean;
  figure: string | null;
  /** In points, of which only a pair is up or down. */
  points: boolean;
  won: boolean;
}

/** The claim's words with the event cut whose day stands in brackets behind it. */
function withNamedDay(ask: Ask, text: string): string {
  const inBrackets = ask.periods.some(({ start }) => NAMED_DAY.test(wordsBetween(ask, ask.offset ?? 0, start)));
  return inBrackets
    ? text.replace(
        /(?<= )(?:since|from|at|on|after|before) (?:(?!s\d|t\d|q\d)[a-z0-9.]+ |t\d measure |t\d (?=t\d)|measure ){1,8}(?=t\d)/,
        "since ",
      )
    : text;
}

const numbered = (text: string) => {
  let at = -1;
  return text.replaceAll(/(?<= )subject(?= )/g, () => `s${++at}`);
};
const numberIn = (found: RegExpExecArray | null) => {
  const name = found?.slice(1).find(Boolean);
  return name === undefined ? null : Number(name.slice(1));
};

/** How it came out: with a figure the word beside it says which way, without one a word of winning or losing. */
function outcome(rest: Rest, figures: readonly QuantityMention[]): Pick<Told, "figure" | "points" | "won"> | null {
  const inPoints = rest.take("q\\d (?:points?|pts|pp|percentage points)");
  const told = inPoints ? [inPoints[0].split(" ")[0]] : rest.takeAll("q\\d");
  if (told.length > 1) return null;
  const [gains, losses] = told.length ? [words.gained, words.lost] : [words.won, words.losing];
  const [up, down] = [rest.takeAll(anyOf(losses)), rest.takeAll(anyOf(gains))].map(({ length }) => length).toReversed();
  if (up > 0 === down > 0) return null;
  const figure = told.length ? figures[Number(told[0].slice(1))].text : null;
  return {
    figure: figure && inPoints ? `${figure.replace(/\D*$/, "")}%` : figure,
    points: inPoints !== null,
    won: up > 0,
  };
}

/** A trade told with the day it counts from and what it has made, every word of it read; null where one is left. */
function toldIn(ask: Ask): Told | null {
  const read = wordsOf(ask, true, true);
  if (!read || read.periods.length === 0) return null;
  const rest = new Rest(withNamedDay(ask, numbered(read.text)));
  const short = numberIn(rest.take(NAMED_SHORT) ?? rest.take(SHORT));
  const long = numberIn(rest.take(NAMED_LONG) ?? rest.take(LONG));
  if (long === null && short === null) return null;
  const ofLast = rest.take(`(?:since |from |at )?${LAST_CLOSE}(?= t\\d)`) !== null;
  const entries = rest.takeAll(`(?:(?:since|from|at|on|as of) )?(?:${CLOSE} )?(?:of |on )?t\\d(?: ${CLOSE})?`);
  const result = outcome(rest, read.figures);
  if (entries.length !== 1 || !result) return null;
  rest.takeAll(anyOf([...words.entered, ...words.against, ...words.filler]));
  const entry = read.periods[Number(/t(\d)/.exec(entries[0])?.[1])];
  return rest.isEmpty ? { long, short, entry, ofLast, ...result } : null;
}

/** The day it counts from in words; null where they name none. */
function entryOf({ entry, ofLast }: Told, saidAt: number): string | null {
  const day = entry.text.replace(
    /^(?:since|from|as of|at|on|in|of|the) (?:the )?(?:clos(?:e|ing price) (?:on|of) )?/i,
    "",
  );
  if ((entry.named?.last ?? entry.last ?? saidAt) >= saidAt && !/^(?:since|from)$/.test(entry.relation)) return null;
  if (ofLast) return entry.grain === "month" ? `since the end of ${day}` : null;
  return entry.rule.startsWith("end-of") ? `since the ${day.replace(/^end of/i, "end of")}` : `since the ${day} close`;
}

const PAIR = 2;

/** "Short META since the close before its results (Oct 29), up over 15% on it": a trade, the day it counts from and what it has made. */
export const positionsTold: Restatement = (ask) => {
  if (
    ask.offset === null ||
    ask.periods.length === 0 ||
    (ask.cues.every(({ cue }) => !cue.startsWith("trade-")) && !/\b(?:my|our)\b/i.test(ask.claim.quote))
  )
    return undefined;
  const told = toldIn(ask);
  const entry = told && entryOf(told, ask.saidAt);
  if (!told || !entry) return undefined;
  const names = [told.long, told.short].map((at) => (at === null ? null : ask.subjects[at].text.replace(/^\$/, "")));
  const pair = names.every((name) => name !== null);
  if (ask.subjects.length !== (pair ? PAIR : 1)) return undefined;
  const { figure } = told;
  if (pair)
    return [
      `Being long ${names[0]} against short ${names[1]} ${entry} ${figure ? `is ${told.won ? "up" : "down"} ${figure}` : told.won ? "made money" : "lost money"}`,
    ];
  const [name, word] = names[0] ? [names[0], "Long"] : [names[1], "Short"];
  return figure === null || told.points
    ? undefined
    : [`${word} ${name} ${entry}, ${told.won ? "up" : "down"} ${figure} on it`];
};
