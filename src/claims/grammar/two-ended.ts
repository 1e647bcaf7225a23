import { yearAt } from "./calendar-periods.ts";
import { type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { twoDigitYear } from "./short-years.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** A period without preposition at a token, or null; also where the tokens have ended. */
type Plain = (i: number) => PeriodRead | null;

/** The first of two ends, the one of its name that goes before the other. */
function upTo(first: PeriodRead, last: Settled, when: When): Settled {
  const own = first.settle(when);
  if (own.first === null || last.last === null) return own;
  if (own.first <= last.last && last.last - own.first < 366) return own;
  return first.settle({ ...when, saidAt: last.last, future: false, past: true });
}

/** `between 1995 and 1999`, `from January to early April`, `from 95' to 01'`. */
export function twoEnded(
  tokens: readonly Token[],
  start: number,
  first: PeriodRead | null,
  word: string,
  plain: Plain,
): PeriodRead | null {
  const short = shortYear(tokens, start);
  const one = first ?? short;
  if (!one || (word !== "between" && word !== "from")) return null;
  const joint = at(tokens, one.next);
  if (
    !["and", "to", "through", "until", "till", "-", "–"].includes(joint) ||
    (word === "between") !== (joint === "and")
  )
    return null;
  const other = plain(one.next + 1) ?? shortYear(tokens, one.next + 1);
  if (!other) return null;
  const settle = (when: When): Settled => {
    const b = other.settle(when);
    const a = upTo(one, b, when);
    return a.first === null || b.last === null || b.last < a.first
      ? UNKNOWN
      : { first: a.first, last: b.last, grain: "span" };
  };
  return { settle, relation: "in", rule: "two-ended", next: other.next };
}

/** `today and into next week`, `now and for the foreseeable future`, `May through July`: from the first to the last. */
export function extended(
  tokens: readonly Token[],
  first: PeriodRead | null,
  plain: Plain,
  any: Plain,
): PeriodRead | null {
  if (first?.relation !== "in") return first;
  const joint = at(tokens, first.next);
  const isThrough = ["through", "thru", "into"].includes(joint);
  const isYears = joint === "to" && first.rule === "year" && isLaterYear(tokens, first.next);
  const isAnd = joint === "and" && ["into", "through", "for", "beyond"].includes(at(tokens, first.next + 1));
  if (!isThrough && !isAnd && !isYears) return first;
  const other = isThrough || isYears ? plain(first.next + 1) : (any(first.next + 1) ?? plain(first.next + 2));
  if (!other) return first;
  const settle = (when: When): Settled => {
    // "Averaged 2,000, December through February": months that have been.
    const been = when.past && first.rule === "month" && other.rule === "month";
    const b = other.settle(been ? when : { ...when, future: true, past: false });
    const a = upTo(first, b, when);
    const open = b.first !== null && b.last === null;
    return a.first === null || (!open && (b.last === null || b.last < a.first))
      ? a
      : { first: a.first, last: b.last, grain: "span" };
  };
  return { settle, relation: "in", rule: "two-ended", next: other.next };
}

/** `1999 to 2004`; not `compare 1999 to 2004`, where each stands for itself. */
const isLaterYear = (tokens: readonly Token[], i: number) => {
  const [from, to] = [yearAt(tokens, i - 1), yearAt(tokens, i + 1)];
  return from !== null && to !== null && to > from && !at(tokens, i - 2).startsWith("compar");
};

/** `95'` and `'95`: years of two digits beside an apostrophe. */
export function shortYear(tokens: readonly Token[], i: number): PeriodRead | null {
  const lead = at(tokens, i) === "'" ? 1 : 0;
  const number = tokens[i + lead];
  const trail = at(tokens, i + 1) === "'" && tokens[i + 1].glued ? 1 : 0;
  if (number?.kind !== "number" || number.lower.length !== 2 || lead + trail !== 1) return null;
  const read = twoDigitYear(number);
  return read && { ...read, next: i + 2 };
}

const FROM_DAY = new WordSet("from starting beginning");
const A_DAY = /^(?:date|numeric-date|weekday|fixed|holiday)$/;

/** `For ten days from 4 November`: as long as is told, from that day on. */
export function startingAt(tokens: readonly Token[], horizon: PeriodRead, plain: Plain): PeriodRead {
  if (horizon.from === undefined || !FROM_DAY.has(tokens[horizon.next])) return horizon;
  const start = plain(horizon.next + 1);
  if (start?.relation !== "in" || !A_DAY.test(start.rule)) return horizon;
  const { from } = horizon;
  const settle = (when: When) => {
    const { first } = start.settle({ ...when, future: !when.past });
    return first === null ? UNKNOWN : from(first);
  };
  return { settle, relation: "in", rule: "two-ended", next: start.next };
}
