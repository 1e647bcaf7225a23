import { wordsBetween } from "../ask.ts";
import type { Restatement } from "./read-again.ts";

const HAS =
  /\b(?:gets?|sees?|has|have|prints?|puts? in|posts?|logs?|makes?|gives? us|hands? us|there is|there's|there will be) (?:(?:a|an|one|its first|our first|another|at least one|a full|a whole) )$/;
const A_MONTH = /^(.*\d.*?)[- ]month$/i;
const REST =
  /^(?:(?:we|you|they|it|the metal|will|ll|'ll|’ll|going to|copper|then|even|i|think|say|and|so|\s|,|finally|in|for|of|at least|least|one)\b[\s,]*)*$/;

/** "We get a 14k month by May": of what is priced by the month, a month whose average is so much. */
export const monthOfFigure: Restatement = (ask) => {
  const month = ask.quantities.find(
    ({ unit, text, rule }) => unit === "month" && A_MONTH.test(text) && rule !== "fraction",
  );
  const [id, another] = new Set([...ask.subjects.map(({ subject }) => subject), ...ask.claim.subjects]);
  if (!month || ask.quantities.length > 1 || ask.offset === null || id === undefined || another) return undefined;
  const subject = ask.registry.subject(id);
  const [period, other] = ask.periods;
  if (subject?.kind !== "commodity" || !period || other || (month.high ?? 0) < MANY) return undefined;
  const before = wordsBetween(ask, ask.offset, month.start);
  const has = HAS.exec(before);
  if (!has) return undefined;
  const named = ask.subjects[0]?.text.toLowerCase() ?? "";
  const left = [
    before.slice(0, has.index),
    wordsBetween(ask, month.end, period.start),
    wordsBetween(ask, period.end, Number.POSITIVE_INFINITY),
  ].map((words) =>
    words
      .replace(named, " ")
      .replace(/[.!?]+$/, "")
      .trim(),
  );
  return left.every((words) => REST.test(words))
    ? [`${subject.id} will have a month averaging at least ${A_MONTH.exec(month.text)?.[1]} ${period.text}`]
    : null;
};
/** No span of time told in months is so long. */
const MANY = 600;
