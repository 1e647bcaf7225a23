import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { seriesMeant, term } from "../series.ts";
import { directionOf, isForecast } from "../stance.ts";
import { isMove } from "./change.ts";
import { sessionOf } from "./record.ts";

/** "From open to close", "from its open", "since the opening bell": counted from the first price of the session, not from the close before. */
const FROM_OPEN =
  /\b(?:from|between) (?:(?:the|its|their|today[’']s|yesterday[’']s|that|this morning[’']s) )?(?:open(?:ing)?(?: (?:bell|print|price))?)(?: (?:in)?to (?:the |its |their )?close| and (?:the |its |their )?close|(?= (?:on|today|yesterday)\b|[,.;!?)]|$))|\bopen[- ]to[- ]close\b|\b(?:since|after|off|above|below|over|under|(?:higher|lower) than) (?:the|its|their|today[’']s) open(?:ing)?(?: (?:bell|print|price))?\b/i;

/** "Closed 1.4% above its open": by how much the close lay on which side of it. */
const ABOVE_OPEN = /%\s(above|over|higher than|below|under|lower than) (?:the|its|their|today[’']s) open/i;
const sideOf = (quote: string) =>
  /^(?:above|over|higher)/i.test(ABOVE_OPEN.exec(quote)?.[1] ?? "") ? ("up" as const) : ("down" as const);

/** "Fell 7% from open to close", "lost more than 5% from its open today": the close of a session against the first price of it. */
export function openToClose(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [period, other] = ask.periods;
  if (!quantity || another || other || !isMove(quantity) || !FROM_OPEN.test(ask.claim.quote) || isForecast(ask))
    return null;
  const found = measured(ask);
  const open = found && seriesMeant(ask.registry, found.series.subject, "open", false);
  const day = found && (period ? placed(ask, found.series, period) : sessionOf(ask, found.series));
  const stated = intervalOf(quantity);
  const way = ABOVE_OPEN.test(ask.claim.quote) ? sideOf(ask.claim.quote) : directionOf(ask, quantity)?.direction;
  if (!found || !open || !day || !stated || found.series.measure !== "close" || day.start !== day.end) return null;
  if (way !== "up" && way !== "down") return null;
  const move = way === "down" && !quantity.signed ? opposite(stated) : stated;
  return {
    text: within(`${term(found.series, day)} / ${term(open, day)} - 1`, move, "ratio"),
    used: [...found.used, quantity, ...ask.periods, ...ask.directions],
    phrases: [FROM_OPEN],
    assumptions: ["the close of the session against the first price of it"],
    ...(period ? {} : { tentative: true }),
  };
}

/** Words that count a move from the first price of a session, where a test counts it from the close before. */
export const openLeft = ({ claim }: Ask, test: string): string | null =>
  test.includes("/ open(") || !/\bclose\(/.test(test) ? null : (FROM_OPEN.exec(claim.quote)?.[0] ?? null);
