import type { Mention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { isLarge } from "../takings.ts";
import { LEADS_TO } from "./alone.ts";

const MONTHS =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const QUARTERS = "(?:(?:first|second|third|fourth|last) quarter|q[1-4])";
/** A month or quarter that something is said of: "November comes in below October", "its June tops 430bn", "the first quarter will be above 1.1tn". */
const OF_MONTH = new RegExp(
  `^\\s*(?:(?:its|their|the|that of) )?(?=(?:${MONTHS}|${QUARTERS})(?![\\w’'-]) (?!\\d))`,
  "i",
);

const OF_A_MONTH = new RegExp(`^\\s*(?:(?:its|their|the|that of) )?${MONTHS}(?![\\w’'-])`, "i");

/** "For | October". */
const LEAD = /^(?:in|for|of|its|the) /i;
/** "Falls short of it", "is higher still": than the month of the condition. */
const THAN_IT = /\b(of|than|below|above|under|over|beats?|tops?|exceeds?) (?:it|that)[.!\s]*$/i;
const OPEN_DEGREE = /\b(higher|lower|bigger|smaller|better|worse)(?: still| again| yet)?[.!\s]*$/i;

/** The words with the month of the condition where they point at it or leave out what they compare with. */
function withMonthMeant(words: string, months: readonly string[]): string {
  const [month, another] = months;
  if (!month || another) return words;
  return words.replace(THAN_IT, `$1 ${month}`).replace(OPEN_DEGREE, `$1 than ${month}`);
}

/**
 * "If TSMC tops 350bn in October, | November comes in below it": the month as that of the firm of the condition, which publishes its
 * sales of each month; its name stands in the room before it, so that each place is kept. Null where there is none such.
 */
export function withOwnMonth(
  { registry, mentions, claim }: Ask,
  words: string,
  inside: (mention: Mention) => boolean,
): string | null {
  const named = [...mentions, ...claim.context].filter((one) => one.kind === "subject" && inside(one));
  const [firm, another] = new Map(named.map((one) => [one.kind === "subject" ? one.subject : "", one])).values();
  if (firm?.kind !== "subject" || another || !registry.subject(firm.subject)?.monthlySales) return null;
  const lead = LEADS_TO.exec(words)?.[0] ?? "";
  const own = OF_MONTH.exec(words.slice(lead.length))?.[0];
  const owner = `${firm.text.replace(/^\$/, "")}'s `;
  if (own === undefined || lead.length + own.length < owner.length + 1) return null;
  // "The first quarter will be above 320" may be of anything.
  const ofQuarter = !OF_A_MONTH.test(words.slice(lead.length));
  if (ofQuarter && !mentions.some((one) => one.kind === "quantity" && !inside(one) && isLarge(one))) return null;
  const room = lead.length + own.length - owner.length;
  const months = claim.context
    .concat(mentions)
    .flatMap((one) =>
      one.kind === "period" && one.rule === "month" && inside(one) ? [one.text.replace(LEAD, "")] : [],
    );
  const rest = withMonthMeant(words.slice(room + owner.length), [...new Set(months)]);
  return " ".repeat(room) + owner + rest;
}
