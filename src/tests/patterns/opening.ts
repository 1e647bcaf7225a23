import { isoOf } from "../../calendar.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs } from "../measured.ts";
import { written } from "../series.ts";
import { daysOf } from "../window.ts";

const OPENING =
  /\b(?:opens?|opened|opening|gaps?|gapped|gapping) (?:\S+ ){0,3}?(?:lower|higher|up|down|weaker|stronger)\b/;

/** "Opened lower and closed higher": where the same session ended. */
const ENDED = /\b(?:and|but|yet|then|only to|before) (?:\w+ ){0,2}?(?:clos|end|finish|settl)/;

/** Words that set the first price of a session against the close before it: the day's own close says nothing of them. */
export const isOfOpening = (ask: Ask): boolean =>
  OPENING.test(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));

/** "SMIC opened lower on Monday", "will open higher tomorrow": the open of that day against the close of the session before. */
export function opening(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const [period, second] = ask.periods;
  const [direction] = ask.directions;
  const ended = ask.directions.find(
    ({ start, end }) => ENDED.test(wordsBetween(ask, direction.end, end)) && start > direction.end,
  );
  const ways = new Set(ask.directions.filter((each) => each !== ended).map((each) => each.direction));
  const days = period ? daysOf(period, ask.saidAt) : null;
  if (!subject || other || second || !days || days.start !== days.end || ask.quantities.length > 0) return null;
  if (ways.size !== 1 || [direction, ended].some((one) => one?.direction === "flat" || one?.negated)) return null;
  const found = measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, undefined);
  if (found?.series.measure !== "close") return null;
  const [day, before] = [isoOf(days.start), isoOf(days.start - 1)];
  const close = ended
    ? ` and change(close(${written(subject)}), ${day}) ${ended.direction === "up" ? ">" : "<"} 0%`
    : "";
  return {
    text: `open(${written(subject)}, ${day}) ${direction.direction === "up" ? ">" : "<"} close(${written(subject)}, ${before})${close}`,
    used: [...ask.subjects, ...ask.measures, ...ask.periods, ...ask.directions],
    phrases: [OPENING],
    assumptions: ["the first price of the session against the close of the one before"],
  };
}
