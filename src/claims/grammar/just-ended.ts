import { fiscalQuarterAt } from "../../fiscal.ts";
import { fiscalSettled, type PeriodRead, quarterFrom, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { stretch } from "./relative-dates.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const FISCAL = new WordSet("fiscal financial business reporting");
const NOUNS = new Set(["year", "half", "quarter", "month"]);
const OVER = new WordSet("ended closed finished completed past gone over concluded");

/** The year, half, quarter or month that was over last. */
function lastOver(noun: string, fiscal: boolean, when: When): Settled {
  if (when.saidAt === null) return UNKNOWN;
  if (noun === "quarter") return quarterFrom(when, -1);
  if (noun === "month" || (noun === "year" && !fiscal)) return stretch(noun, -1, when);
  const { year, quarter } = fiscalQuarterAt(when.calendar, when.saidAt);
  if (noun === "year") return fiscalSettled(when.calendar, { year: year - 1 });
  return fiscalSettled(when.calendar, quarter > 2 ? { year, half: 1 } : { year: year - 1, half: 2 });
}

/** After the noun: `just ended`, `that has just closed`, `just gone`. Null where something else follows. */
function overAfter(tokens: readonly Token[], i: number): number | null {
  let next = i;
  if (["that", "which"].includes(at(tokens, next))) next++;
  if (["has", "was", "is"].includes(at(tokens, next))) next++;
  if (at(tokens, next) !== "just" || !OVER.has(tokens[next + 1]) || tokens[next]?.breaks) return null;
  return next + 2;
}

/** `(the) fiscal year just ended`, `(the) just completed quarter`, `(the) half that has just closed`: the last one that was over. */
export function justEndedAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const lead = at(tokens, i) === "just" ? 1 : 0;
  const hyphen = lead > 0 && at(tokens, i + 1) === "-" ? 1 : 0;
  if (lead > 0 && !OVER.has(tokens[i + 1 + hyphen])) return null;
  let next = i + (lead ? 2 + hyphen : 0);
  // The article and `fiscal` before it may have been passed over already.
  const fiscal = FISCAL.has(tokens[next]) || FISCAL.has(tokens[i - 1]);
  if (FISCAL.has(tokens[next])) next++;
  const noun = at(tokens, next);
  const end = !NOUNS.has(noun) ? null : lead ? next + 1 : overAfter(tokens, next + 1);
  if (end === null) return null;
  return { settle: (when) => lastOver(noun, fiscal, when), relation: "in", rule: "just-ended", next: end };
}
