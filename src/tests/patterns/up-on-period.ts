import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, part, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isMove, signedMove } from "./change.ts";
import { asNamed } from "./two-periods.ts";

/** What a move is counted from: "from Q1 2025", "on the December quarter", "versus Q4". */
const BASE_LED =
  /\b(?:from|on|over|than(?: in)?|versus|vs\.?|against|compared (?:to|with)|relative to)\s+(?:the |its |that of |that in )*$/;
const REPORTED = ["month", "quarter", "half", "year"];

/** The one period of the words where it is only what they count from. */
function baseOf(ask: Ask): PeriodMention | null {
  const [period, another] = ask.periods;
  const [quantity] = ask.quantities;
  if (!period || another || !quantity || period.start < quantity.end) return null;
  const led = BASE_LED.test(wordsBetween(ask, quantity.end - 1, period.start)) || /^(?:on|over)\b/i.test(period.text);
  return led || period.relation === "from" ? { ...asNamed(period), relation: "in" } : null;
}

/** The time that the figure before these words was of, in the same sentence. */
const timeBefore = ({ claim, offset }: Ask): PeriodMention | undefined =>
  claim.context.findLast(
    (mention): mention is PeriodMention =>
      mention.kind === "period" &&
      mention.end <= (offset ?? 0) &&
      REPORTED.includes(mention.grain) &&
      mention.relation === "in" &&
      !mention.ofBase,
  );

/**
 * "Its Q1 revenue was 56bn, up a third from Q1 2025": the move is from the time named to that of the figure before. Undefined
 * where the words are none of this kind; null where they are, and what moved has no single figure for each time.
 */
export function upOnPeriod(ask: Ask): Built | null | undefined {
  const base = baseOf(ask);
  const own = base ? timeBefore(ask) : undefined;
  const [quantity, another] = ask.quantities;
  if (!base || !own || another || isForecast(ask) || !(isMove(quantity) || quantity.role === "multiple"))
    return undefined;
  if (base.first === own.first || base.grain !== own.grain) return undefined;
  const found = measured(part(ask, [...ask.mentions.filter(({ kind }) => kind !== "period"), own]));
  if (!found || found.series.grain === "day") return undefined;
  const { series } = found;
  const [to, from] = [placed(ask, series, own), placed(ask, series, base)];
  const interval = signedMove(ask, quantity);
  if (!to || !from || !interval || from.start >= to.start) return null;
  if (series.nature !== "flow" && !(isSingle(series, to) && isSingle(series, from))) return null;
  if (series.unit === "ratio") return null;
  return {
    text: within(`${term(series, to)} / ${term(series, from)} - 1`, interval, "ratio"),
    used: ask.mentions.filter(
      ({ kind, ...mention }) => kind !== "cue" || ["comparison", "average"].includes((mention as { cue: string }).cue),
    ),
  };
}
