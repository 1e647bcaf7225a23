import { fiscalQuarterAt } from "../../fiscal.ts";
import { fiscalSettled, type PeriodRead, quarterFrom, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

/** Words that count quarters and fiscal years from the one under way. */
export const OFFSETS = new Map(
  Object.entries({
    last: -1,
    previous: -1,
    prior: -1,
    past: -1,
    latest: -1,
    this: 0,
    current: 0,
    next: 1,
    coming: 1,
    following: 1,
    upcoming: 1,
  }),
);

export const QUARTER = new Set(["quarter", "qtr", "q"]);

/** `last quarter`, `last q`, `this fiscal year`, `next FY`, `its last fiscal year`, `the coming quarters`. */
export function relativeQuarter(tokens: readonly Token[], start: number): PeriodRead | null {
  const isMost = at(tokens, start) === "most" && at(tokens, start + 1).startsWith("recent");
  const offset = isMost ? -1 : OFFSETS.get(at(tokens, start));
  if (offset === undefined) return null;
  let next = start + (isMost ? 2 : 1);
  if (["reported", "completed"].includes(at(tokens, next))) next++;
  if (at(tokens, next) === "few" || at(tokens, next) === "couple") next++;
  if (["full", "complete"].includes(at(tokens, next))) next++;
  const fiscal = ["fiscal", "financial"].includes(at(tokens, next)) ? 1 : 0;
  const noun = at(tokens, next + fiscal);
  next += fiscal + 1;
  if (QUARTER.has(noun))
    return { settle: (when) => quarterFrom(when, offset), relation: "in", rule: "relative-quarter", next };
  if (noun === "quarters" && offset > 0)
    return {
      settle: (when) => ({
        ...quarterFrom(when, 0),
        first: quarterFrom(when, nextOpen(when)).first,
        last: null,
        grain: "span",
        fiscal: undefined,
      }),
      relation: "from",
      rule: "coming-quarters",
      next,
    };
  if (!(noun === "year" && fiscal) && noun !== "fy") return null;
  const settle = (when: When) =>
    when.saidAt === null
      ? UNKNOWN
      : fiscalSettled(when.calendar, { year: fiscalQuarterAt(when.calendar, when.saidAt).year + offset });
  return { settle, relation: "in", rule: "relative-fiscal-year", next };
}

/** The coming quarters start with the one under way while it is young. */
function nextOpen(when: When): number {
  const now = quarterFrom(when, 0);
  return when.saidAt !== null && now.first !== null && when.saidAt - now.first < 45 ? 0 : 1;
}
