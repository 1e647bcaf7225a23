import { isoOf } from "../../calendar.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { written } from "../series.ts";
import { isForecast } from "../stance.ts";
import { windowFor } from "./corporate-actions.ts";

const CENT = 0.01;
/** More than this no share pays at once. */
const MOST_A_SHARE = 1000;

/** "Pays a quarterly dividend of 50 cents", "raised its dividend to 83 cents": money a share, not what was paid in all. */
export function dividendPerShare(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const [quantity, another] = ask.quantities;
  const named = ask.measures.some(({ measure }) => measure === "dividends");
  if (!named || !subject || other || !quantity || another || quantity.unit === "ratio" || quantity.unit === "x")
    return null;
  // Of a dividend every cent is told: "$1" is not any amount from 50 cents to $1.50.
  const stated = intervalOf({ ...quantity, halfStep: Math.min(quantity.halfStep, CENT / 2) });
  if (!stated || (stated.high ?? stated.low ?? MOST_A_SHARE) >= MOST_A_SHARE || ask.periods.length > 1) return null;
  if (["count", "duration", "multiple"].includes(quantity.role) || ask.claim.kind === "forecast") return null;
  const unit = quantity.unit.replace(/\/(?:share|quarter)$/, "");
  const series = `cash_dividend(${written(subject)})`;
  const day = isoOf(ask.saidAt);
  const window = ask.periods.length ? windowFor(ask, subject, 0) : null;
  if (ask.periods.length && !window) return null;
  const paid = within(window ? `any(${series}, ${window.text})` : `latest(${series}, ${day})`, stated, unit);
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const [way] = ways;
  if (ways.size > 1 || way === "flat" || ask.directions.some(({ negated }) => negated)) return null;
  const before = `any(${series}, ${isoOf(ask.saidAt - 420)}..${day}) ${way === "up" ? "<" : ">"} latest(${series}, ${day})`;
  return {
    text: way && !window ? `${paid} and ${before}` : paid,
    used: [...ask.subjects, ...ask.measures, quantity, ...ask.periods, ...ask.directions],
    phrases: [/\b(?:a|per) share\b|\bquarterly\b|\bannual(?:ly)?\b/, EX_DIVIDEND],
    assumptions: ["money a share at one payment, by the day from which shares trade without it"],
  };
}

/** "Goes ex-dividend", "trades ex-div": the first day on which who buys the share is not paid. */
const EX_DIVIDEND = /\b(?:(?:go|goes|went|trades|traded|turns|turned|is|was|stock|shares) )?ex[- ]?div(?:idend)?\b/;

/** "Meta goes ex-dividend today": shares trade without a dividend from that day on, whatever it is. */
export function exDividend(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!EX_DIVIDEND.test(words) || !subject || other || ask.quantities.length > 0 || isForecast(ask)) return null;
  const window = ask.periods.length === 1 ? windowFor(ask, subject, 0) : null;
  if (!window || window.end > ask.saidAt) return null;
  return {
    text: `any(cash_dividend(${written(subject)}), ${window.text}) > 0`,
    used: [...ask.subjects, ...ask.measures, ...ask.periods],
    phrases: [EX_DIVIDEND],
    assumptions: ["counted on the day from which shares trade without it"],
  };
}
