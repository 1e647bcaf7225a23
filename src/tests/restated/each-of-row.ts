import type { Mention, PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { fully } from "./fully.ts";
import type { Restatement } from "./read-again.ts";

const JOINT = /^\s*(?:,|,?\s*and|&|\/|\+|,?\s*plus)\s*(?:in |on |of |the )*$/;
const IN_A_ROW = (ask: Ask, row: readonly Mention[]) =>
  row.slice(1).every((one, at) => JOINT.test(wordsBetween(ask, row[at].end, one.start)));
/** "Both in April and in May", "in both May and April". */
const BOTH_LEAD = /\b(?:both |(?:in|on|during|over) both )$/i;
/** "SOX, SMH and SK hynix: | all three at record closes". */
const ALL_OF_THEM =
  /^\s*(?:[:,–—]|- )\s*(?:all|both|each)(?: (?:two|three|four|five|six|seven|\d)| of them| of these)*(?: (?:are|were|is|was|have|has|had))?\s+/i;
const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/\bat (?:new |fresh )?(?:record|all-time) closes\b/i, "at a record close"],
  [/\bat (?:new |fresh )?(?:record|all-time) highs\b/i, "at a record high"],
  [/\b(?:record|all-time-high) closes\b/i, "a record close"],
];

/** Where each of them stands; other words of all of them are counted. */
const STANDS = /^(?:at|above|below|under|over)\b/i;

const withOne = ({ claim, offset }: Ask, row: readonly Mention[], one: PeriodMention, lead: number) => {
  const from = row[0].start - (offset ?? 0) - lead;
  const to = (row.at(-1) as Mention).end - (offset ?? 0);
  const named = fully(one);
  const text = /^(?:in|on|during|over|for) /i.test(named) ? named : `in ${named}`;
  return `${claim.quote.slice(0, from)}${text}${claim.quote.slice(to)}`;
};

/** "In both April and May its sales topped 410bn": of each of the two. */
function eachTime(ask: Ask): readonly string[] | undefined {
  const { periods } = ask;
  if (periods.length !== 2 || !IN_A_ROW(ask, periods)) return undefined;
  const lead = BOTH_LEAD.exec(wordsBetween(ask, ask.offset ?? 0, periods[0].start))?.[0];
  return lead === undefined ? undefined : periods.map((one) => withOne(ask, periods, one, lead.length));
}

/** "SOX, SMH and SK hynix: all three at record closes today": of each of them. */
function eachNamed(ask: Ask): readonly string[] | undefined {
  const { subjects, claim, offset } = ask;
  const last = subjects.at(-1);
  if (subjects.length < 2 || !last || !IN_A_ROW(ask, subjects) || subjects[0].start !== offset) return undefined;
  const behind = claim.quote.slice(last.end - offset);
  const lead = ALL_OF_THEM.exec(behind)?.[0];
  if (lead === undefined) return undefined;
  if (!STANDS.test(behind.slice(lead.length))) return undefined;
  const rest = SINGULAR.reduce((words, [several, one]) => words.replace(several, one), behind.slice(lead.length));
  const verb = /\b(?:were|was|had)\b/i.test(lead)
    ? "was "
    : /\b(?:have|has)\b/i.test(lead)
      ? "has "
      : /^at\b/i.test(rest)
        ? "is "
        : "";
  return subjects.map(({ text }) => `${text} ${verb}${rest}`);
}

/** What is said of each of two times, or of each of several names, told of one after the other. */
export const eachOfRow: Restatement = (ask) => (ask.offset === null ? undefined : (eachTime(ask) ?? eachNamed(ask)));
