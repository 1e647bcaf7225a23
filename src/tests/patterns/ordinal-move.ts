import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { measured, placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { ORDINALS, placeOf } from "../number-words.ts";
import { term } from "../series.ts";
import { lastWeekday } from "../window.ts";
import { isMove, signedMove } from "./change.ts";

const MOVE = "(?:drop|fall|gain|rise|decline|loss|jump|plunge|slide|rally|selloff|move|pop|day|session|close|time)s?";
/** Which of several moves it was: "the second one-day drop of more than 20 % this year". */
export const ORDINAL = new RegExp(
  `\\b(${ORDINALS.join("|")})\\s+((?:(?:one|single)[- ]day|daily|intraday|straight|big|such|session)\\s+)*(?:${MOVE})\\b`,
  "i",
);

/** "The second one-day drop of more than 20 % this year": so many sessions moved as far, the one it was said of among them. */
export function ordinalMove(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = ORDINAL.exec(words);
  const found = match && measured(ask);
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (
    !match ||
    !found ||
    !quantity ||
    another ||
    !isMove(quantity) ||
    !["more-than", "at-least"].includes(quantity.bound)
  )
    return null;
  const { series } = found;
  const span = ask.periods.find(({ grain, relation }) => grain !== "day" || relation === "since");
  const rest = ask.periods.filter((period) => period !== span);
  const move = signedMove(ask, quantity);
  if (series.grain !== "day" || series.nature !== "level" || !span || !move || rest.length > 1) return null;
  const from = span.relation === "since" ? (endOfNamed(span) ?? 0) + 1 : span.first;
  const session = rest[0] ? placed(ask, series, rest[0])?.end : lastWeekday(ask.saidAt);
  if (!from || session === undefined || from >= session || session > ask.saidAt) return null;
  const number = placeOf(match[1]);
  const count = `count(${within(`change(${term(series)})`, move, "ratio")}, ${isoOf(from)}..${isoOf(session)}) = ${number}`;
  return {
    text: `${within(`change(${term(series)}, ${isoOf(session)})`, move, "ratio")} and ${count}`,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^ordinal|^ytd/.test(cue)),
    ],
    phrases: [ORDINAL, /\bmak(?:es|ing) (?:it|this|that)\b/],
    assumptions: [`moves from close to close, counted from ${isoOf(from)}`],
  };
}
