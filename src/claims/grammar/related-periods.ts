import type { Day } from "../../calendar.ts";
import type { PeriodMention } from "../mention.ts";
import type { PeriodRead, Settled, When } from "./period-shape.ts";

export type Relation = PeriodMention["relation"];

const namedOf = (first: Day, last: Day, grain: Settled["grain"], fiscal: Settled["fiscal"]) =>
  fiscal ? { first, last, grain, fiscal } : { first, last, grain };

const since = (settled: Settled, when: When): Settled => {
  const { first, last, grain, fiscal } = settled;
  const open = openFrom(settled, when);
  return first === null || last === null
    ? open
    : { first: open.first, last: open.last, grain: open.grain, named: namedOf(first, last, grain, fiscal) };
};

const openFrom = (settled: Settled, when: When): Settled => {
  if (settled.first === null || when.saidAt === null) return { ...settled, last: null, grain: "span" };
  return settled.first > when.saidAt
    ? { first: settled.first, last: null, grain: "span" }
    : { first: settled.first, last: when.saidAt, grain: "span" };
};

const until = (settled: Settled, when: When): Settled => {
  const { first, last, grain, fiscal } = settled;
  if (last === null || when.saidAt === null || last < when.saidAt) return settled;
  const ahead: Settled = { first: when.saidAt, last, grain: "span" };
  if (first !== null) ahead.named = namedOf(first, last, grain, fiscal);
  return ahead;
};

/** `until 2028` ends as 2028 begins; `through 2028`, and `until June` of something that runs out in June, with its end. */
function upToStart(settled: Settled, rule: string, when: When): Settled {
  const { first, last } = settled;
  const whole = rule === "year";
  return whole && first !== null && last !== null && when.saidAt !== null && first > when.saidAt
    ? { ...settled, last: first - 1 }
    : settled;
}

const AHEAD = new Set<Relation>(["by", "until"]);

const TO_THE_FIFTEENTH = 4;
/** `by the middle of April` is by the day in the middle of it. */
function upToMiddle({ rule }: PeriodRead, relation: Relation, settled: Settled): Settled {
  const { first, last } = settled;
  const isDeadline = AHEAD.has(relation) || relation === "before";
  if (!isDeadline || !/^(?:middle:|mid:month)/.test(rule) || first === null || last === null) return settled;
  // The middle third of a month begins on its eleventh.
  const day = rule.endsWith(":month") ? first + TO_THE_FIFTEENTH : first + Math.floor((last - first) / 2);
  return { first: day, last: day, grain: "day" };
}

/** `Before 2008`, said in 2010: all that went before. */
const isOver = (settled: Settled, { saidAt }: When): settled is Settled & { first: number } =>
  settled.first !== null && settled.last !== null && saidAt !== null && settled.last < saidAt;

/** Days after its end in which a period is still the one spoken of. */
const LATELY = 45;
const justEnded = (read: PeriodRead, when: When): boolean => {
  const { last } = read.settle({ ...when, past: true });
  return last !== null && when.saidAt !== null && last < when.saidAt && when.saidAt - last <= LATELY;
};

const THROUGH = new Set(["through", "thru"]);

/** A period behind its preposition: `since June` begins with it, `by June` ends with it. */
export function related(read: PeriodRead, relation: Relation, word: string): PeriodRead {
  const settle = (when: When): Settled => {
    // "Came through January with a loss", "has risen through August", said in September; "had lost 9% by August 3": of what was.
    const gone =
      !when.future &&
      ((THROUGH.has(word) && (when.past === true || justEnded(read, when))) ||
        (word === "by" && when.past === true && justEnded(read, when)));
    const seen = gone
      ? { ...when, past: true }
      : AHEAD.has(relation) || (relation === "before" && !when.past)
        ? { ...when, future: true, past: false }
        : relation === "since"
          ? { ...when, future: false, past: true }
          : word === "for" && read.rule === "weekday" && !when.past
            ? { ...when, future: true }
            : when;
    const settled = upToMiddle(read, relation, read.settle(seen));
    if (word === "past") return { first: settled.last, last: null, grain: "span" };
    if (relation === "before" && isOver(settled, when)) return { first: null, last: settled.first - 1, grain: "span" };
    if (relation === "since" || relation === "from") return since(settled, when);
    const open = relation === "by" || relation === "until" || relation === "before";
    return open
      ? until(word.startsWith("un") || word.startsWith("til") ? upToStart(settled, read.rule, when) : settled, when)
      : settled;
  };
  return { ...read, settle, relation: read.relation === "in" ? relation : read.relation };
}
