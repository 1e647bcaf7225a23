import { addMonths } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import { withoutWords } from "./without-words.ts";

/** "Before the summer is here | (call it end of June)", "by spring, say April": the time before, told exactly. */
const RESTATES =
  /[,(–—-]\s*(?:(?:so |or )?(?:let[’']s |we[’']ll |i[’']ll )?(?:call it|say|make it|i\.e\.|meaning|that is|that[’']s|which is|which means))\s*$/;
const DUE = ["by", "before", "until"];

/** The ask with the deadline that an aside tells exactly in place of the one it explains. */
export function withRestatedDeadline(ask: Ask): Ask {
  const [first, told, third] = ask.periods;
  const second = told && nextOf(told, ask.saidAt);
  if (!first || !second || third || ask.offset === null || !DUE.includes(first.relation)) return ask;
  if (!["in", "by", "until"].includes(second.relation) || second.last === null || second.last <= ask.saidAt) return ask;
  const between = wordsBetween(ask, first.end, second.start);
  if (!RESTATES.test(between)) return ask;
  const without = withoutWords(ask, [first.start - ask.offset, second.start - ask.offset]);
  const deadline: PeriodMention = { ...second, relation: "by", first: ask.saidAt, grain: "span", named: named(second) };
  const mentions = without.mentions.map((mention) =>
    mention.start === second.start && mention.kind === "period" ? deadline : mention,
  );
  return {
    ...without,
    mentions,
    periods: without.periods.map((period) => (period.start === second.start ? deadline : period)),
  };
}

/** "Call it end of June", said in January: the June to come. */
function nextOf(period: PeriodMention, saidAt: number): PeriodMention {
  const { first, last, text } = period;
  if (first === null || last === null || last > saidAt || /\d{4}|\blast\b/.test(text)) return period;
  return { ...period, first: addMonths(first + 1, 12) - 1, last: addMonths(last + 1, 12) - 1 };
}

const named = ({ first, last, grain, fiscal }: PeriodMention) =>
  first === null || last === null ? undefined : { first, last, grain, ...(fiscal ? { fiscal } : {}) };
