import type { Mention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { fully } from "./fully.ts";
import type { Restatement } from "./read-again.ts";

const IN_TURN = /,? *\b(?:respectively|in turn|in that order)\b(?:,(?= (?:in|during|over|for|on|at) ))?/i;
/** What joins the members of a row. */
const JOINT =
  /^\s*(?:,|,?\s*and|&|\/|\+|,?\s*plus)\s*(?:in |for |at |to |by |the |a |an |of |about |around |roughly |nearly |almost |\+)*$/;
/** "Both A and B": said of the row, which is told one by one. */
const ROW_LEAD = /\bboth $/i;

type Row = readonly Mention[];

/** Mentions of one kind that stand in a row, two at least. */
function rowsOf(ask: Ask, mentions: Row): Row[] {
  const rows: Mention[][] = [];
  for (const mention of mentions) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && JOINT.test(wordsBetween(ask, last.end, mention.start))) row.push(mention);
    else rows.push([mention]);
  }
  return rows.filter(({ length }) => length > 1);
}

const named = (one: Mention) => (one.kind === "period" ? fully(one) : one.text);

/** The words with each row of the statement by one of its members. */
function withMember({ claim, offset }: Ask, rows: readonly Row[], at: number): string {
  let words = claim.quote;
  for (const row of rows.toSorted((a, b) => b[0].start - a[0].start)) {
    const [first, last] = [row[0].start - (offset ?? 0), (row.at(-1) as Mention).end - (offset ?? 0)];
    words = `${words.slice(0, first).replace(ROW_LEAD, "")}${named(row[at])}${words.slice(last)}`;
  }
  return words.replace(IN_TURN, "");
}

/** "A and B rose 12% and 9%": as many moves as names before them, told one after the other without a word for it. */
function inRow(ask: Ask): readonly string[] | undefined {
  const [figures, more] = rowsOf(ask, ask.quantities);
  const [names, others] = rowsOf(ask, ask.subjects);
  const [figure] = figures ?? [];
  if (!figure || more || !names || others || names.length !== figures.length) return undefined;
  const isMoves = figures.every((one) => one.kind === "quantity" && one.unit === "ratio" && one.bound === "exact");
  const inOrder = (names.at(-1) as Mention).end <= figure.start;
  if (!isMoves || !inOrder || ask.quantities.length > figures.length || ask.periods.length > 1) return undefined;
  return figures.map((_, at) => withMember(ask, [names, figures], at));
}

/** "A and B rose 12% and 9%, respectively": what each of a row is said to be, one after the other. */
export const inTurn: Restatement = (ask) => {
  if (ask.offset === null) return undefined;
  if (!IN_TURN.test(ask.claim.quote)) return inRow(ask);
  const rows = [ask.subjects, ask.quantities, ask.periods].flatMap((mentions) => rowsOf(ask, mentions));
  // "In that order" tells of a rank where no figures stand in a row.
  if (!/respectively|in turn/i.test(ask.claim.quote) && !rows.some(([one]) => one.kind === "quantity"))
    return undefined;
  const [first, second, another] = rows;
  if (!first || !second || another || first.length !== second.length) return null;
  const isTold = [first, second].some(([one]) => one.kind === "quantity");
  return isTold ? first.map((_, at) => withMember(ask, [first, second], at)) : null;
};
