import { type Day, isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { lastWeekday } from "../window.ts";
import { consequenceAlone } from "./alone.ts";

const NEWS = "(?:report|reporting|earnings|results|print|release|numbers|announcement|call|news|guide|update|figures?)";
/** "The day after the report", "the next session", "a day later": the session behind the day on which the figure comes out. */
const DAY_AFTER_REPORT = new RegExp(
  [
    `\\b(?:on )?(?:the |its )?(?:very )?(?:next|following) (?:trading )?(?:day|session|morning)\\b(?: after(?: (?:the|its|their|that) ${NEWS})?)?`,
    `\\b(?:on |in )?the (?:trading )?(?:day|session|morning) (?:after|following)(?: (?:(?:the|its|their|that)(?: \\w+)? ${NEWS}|earnings|results|(?:it|they) reports?|reporting))?\\b`,
    "\\b(?:a|one) (?:trading )?(?:day|session) later\\b",
  ].join("|"),
  "i",
);

const AHEAD = 45;
/** A weekday that stands for the one nobody can name yet. */
function standIn(saidAt: Day): Day {
  let day = saidAt + AHEAD;
  while (lastWeekday(day) !== day) day++;
  return day;
}

/** The figure whose publication decides a condition: the left side of its first comparison; null where that is of daily prices. */
function figureAwaited(condition: string): string | null {
  const [first] = condition.split(/ (?:and|or) /);
  const [, left] = /^(.+?) (?:<=?|>=?|=|~|in) /.exec(first) ?? [];
  return left && /^\w+\(/.test(left) && !/^not\b|\b(?:close|high|low|open|price|any|every|count|streak)\(/.test(left)
    ? left
    : null;
}

const TERM = "[^(),]+";
/** A statement of one day as one of the session behind a publication; null where it speaks of other days as well. */
function movedTo(text: string, day: string, figure: string): string | null {
  const moved = text
    .replace(new RegExp(`\\bchange\\((close\\(${TERM}\\)), ${day}\\)`, "g"), `onreport(change($1), ${figure}, 1)`)
    .replace(new RegExp(`\\b(?:any|every|last)\\((close\\(${TERM}\\)), ${day}\\)`, "g"), `onreport($1, ${figure}, 1)`)
    .replace(new RegExp(`\\bclose\\((${TERM}), ${day}\\)`, "g"), `onreport(close($1), ${figure}, 1)`);
  const others = moved.replaceAll(figure, "");
  return moved !== text && !/\d{4}-\d\d/.test(others) ? moved : null;
}

/** "If its capex tops 23bn, | the stock closes up the day after the report": what is said of the session behind the publication. */
export function onReport(ask: Ask, words: string, condition: Built, build: (ask: Ask) => Built | null): Built | null {
  const [phrase] = DAY_AFTER_REPORT.exec(words) ?? [];
  const figure = figureAwaited(condition.text);
  if (!phrase || !figure) return null;
  const day = isoOf(standIn(ask.saidAt));
  const dated = words.replace(phrase, `on ${day}`.padEnd(phrase.length));
  const told = consequenceAlone(ask, dated, build);
  const text = told && movedTo(told.text, day, figure);
  if (!text) return null;
  return { ...told, text, assumptions: ["of the session after the day on which the figure of the condition came out"] };
}
