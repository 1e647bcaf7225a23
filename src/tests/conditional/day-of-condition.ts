import type { Built } from "../built.ts";

const SAME_DAY =
  /\b(?:on )?(?:that|the) (?:very |same )+(?:day|session|trading day)\b|\b(?:on )?that (?:very )?(?:day|session)\b|\bby the (?:same|that) close\b|\bat (?:the|that) same close\b/i;
const NEXT_DAY =
  /\b(?:on )?the (?:very )?(?:next|following) (?:trading )?(?:day|session)\b|\b(?:on )?the (?:day|session) (?:after|afterwards|following)\b/i;

/** A condition that holds on some day: of which series, over which days, and how it compares. */
const SOME_DAY = /^any\((.+), ([^(),]+)\) (<|>|<=|>=) (.+)$/;
/** A consequence of days that no word but "that day" names; "the next day" is read as that after the day it was said. */
const OPEN_DAYS = /^any\((.+), after\([\d-]+\)\) (.+)$/;
const ON_A_DAY = /^any\((.+), \d{4}-\d\d-\d\d\) (.+)$/;
const MOVE_OF_A_DAY = /^(change\(close\([^(),]+\)), \d{4}-\d\d-\d\d(\)) (.+)$/;

/** What is said of the day, and of which series. */
function saidOf({ text }: Built, next: boolean): { of: string; compared: string } | null {
  const [, of, compared] = OPEN_DAYS.exec(text) ?? (next ? ON_A_DAY.exec(text) : null) ?? [];
  if (of) return { of, compared };
  const [, move, end, than] = (next ? MOVE_OF_A_DAY.exec(text) : null) ?? [];
  return move ? { of: move + end, compared: than } : null;
}

/**
 * "If Nvidia closes below 100 in April, the S&P is under 5,200 | on that same day": the consequence on the first day on which
 * the condition holds, or in the session after; null where it is timed otherwise, or the condition is of no single day.
 */
export function onDayOfCondition(words: string, condition: Built, outcome: Built): Built | null {
  const [same, next] = [SAME_DAY.test(words), NEXT_DAY.test(words)];
  const [, series, days, sign, line] = SOME_DAY.exec(condition.text) ?? [];
  const said = saidOf(outcome, next);
  if (same === next || !series || !said || !/\b(?:close|high|low|open)\(/.test(series)) return null;
  const alone = ![condition.text, outcome.text].some((text) => / (?:and|or) /.test(text));
  if (!alone) return null;
  return {
    ...outcome,
    text: `onfirst(${said.of}, ${series} ${sign} ${line}, ${days}${next ? ", 1" : ""}) ${said.compared}`,
    partial: false,
    assumptions: [`on the ${next ? "session after the " : ""}first day on which the condition holds`],
  };
}
