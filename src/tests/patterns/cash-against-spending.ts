import type { QuantityMention } from "../../claims/mention.ts";
import { isMoneyAmount, tellsApart } from "../amount-apart.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { figureTerm, latestWords, placed } from "../measured.ts";
import { seriesMeant } from "../series.ts";

/** What operations bring in, as filings and people say it. */
const OPERATIONS =
  /\b(?:op(?:erating)?\.? cash[- ]?flows?|ocf|cash[- ]flows? from operations|(?:the )?cash (?:that )?(?:came )?from (?:[\w.&-]+[’']s? |its |their )?operations|(?:the cash (?:that )?)?(?:its|their|the company[’']s) operations (?:brought in|generated|threw off|yielded|produced|made|earned)(?: (?:as|in) cash)?|took in (?:as|in) operating cash(?: flow)?|(?:took in|brought in|made|makes|generated|generates|got|earned|earns|raked in) (?:in cash )?from (?:its |their )?operations)\b/i;
/** What is spent on property and equipment. */
const SPENDING =
  /\b(?:(?:all |the whole )?(?:of )?(?:its |their )?(?:purchases? of |spending on |outlays? (?:for|on) |bills? for )?(?:property(?:,? plant,?)? and equipment|pp&?e|capital equipment|capital goods)|capex|capital (?:expenditures?|spending|outlays?|investments?))/i;
const STATED_CAPEX = /capex|capital (?:expenditures?|spending|outlays?|investments?)/i;

const COVERED =
  /\b(?:was|were|is|are|proved)? ?(?:(?:more than |easily )?(?:enough|sufficient) (?:to (?:pay for|cover|fund|finance|meet)|for)|cover(?:s|ed)?|pa(?:y|id) for|pays for|funded|funds|financed|finances|financ(?:e|ing)|exceed(?:s|ed)|topp?(?:s|ed)|beat|surpass(?:es|ed)|outstripp?(?:s|ed)|(?:was|were) (?:more|greater|larger|higher) than)\b/i;
const OUT_OF =
  /\b(?:funded|financed|funds|finances|paid for|pays for|covered|covers)\b[^.;]*\b(?:out of|from|with|by)\b/i;
const LESS = /\b(?:less than|below|under|short of|smaller than|lower than)\b/i;
const MORE = /\bmore\b/i;

const PAID_OUT = ["dividends", "buybacks", "finance_lease_principal", "debt", "interest"];
const NOTHING_LEFT = /\b(?:times over|twice over|half|third|quarter of|part of|most of|per ?cent|%)/i;

/** Which of the two was the larger, by the words around and between them; null where they do not tell. */
function signOf(words: string, cash: number, spent: number): ">=" | "<" | "<=" | null {
  const between = words.slice(Math.min(cash, spent), Math.max(cash, spent));
  if (cash < spent) return LESS.test(between) ? "<" : COVERED.test(between) ? ">=" : null;
  if (/\bthan\b/.test(between)) {
    const lead = words.slice(0, spent);
    if (/\bless\b/i.test(lead)) return ">=";
    return MORE.test(lead) ? "<" : null;
  }
  if (LESS.test(between)) return ">=";
  if (/\b(?:exceed(?:s|ed)|topp?(?:s|ed)|above|outstripp?(?:s|ed))\b/i.test(between)) return "<";
  return OUT_OF.test(words) ? ">=" : null;
}

/** "9bn more on capex than its operations brought in": how far the one exceeded the other; null where the amount says something else. */
function byHowMuch(ask: Ask, apart: QuantityMention, sign: string, [cash, spent]: string[]): string | null {
  const stated = intervalOf(apart);
  if (!stated || !tellsApart(ask, apart)) return null;
  return within(sign.startsWith("<") ? `${spent} - ${cash}` : `${cash} - ${spent}`, stated, apart.unit);
}

/** "Paid for its capex out of operating cash flow", "spent more on equipment than its operations brought in": the cash of operations against what is bought with it. */
export function cashAgainstSpending(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const [period, another] = ask.periods;
  const [apart, more] = ask.quantities;
  if (!subject || other || another || more || (apart && !isMoneyAmount(apart))) return null;
  // "Covered its capex and dividends": more than what is spent on equipment.
  if (ask.measures.some(({ measure }) => PAID_OUT.includes(measure))) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [cash, spent] = [OPERATIONS.exec(words), SPENDING.exec(words)];
  const sign = cash && spent && !NOTHING_LEFT.test(words) ? signOf(words, cash.index, spent.index) : null;
  if (!cash || !spent || !sign) return null;
  const spending = STATED_CAPEX.test(spent[0]) && !/\bcash (?:capex|paid)\b/.test(words) ? "capex" : "cash_capex";
  const series = ["operating_cash_flow", spending].map((one) => seriesMeant(ask.registry, subject, one, false));
  const terms = series.flatMap((each) => {
    const window = each && period ? placed(ask, each, period) : null;
    return each && (window || !period) ? [figureTerm(ask, each, window)] : [];
  });
  if (terms.length !== 2 || !series[0]) return null;
  const denied = ask.cues.filter(({ cue }) => cue === "negation");
  const between = apart && byHowMuch(ask, apart, sign, terms);
  if (apart && (!between || denied.length > 0)) return null;
  const text = between ?? `${terms[0]} ${sign} ${terms[1]}`;
  return {
    text: denied.length > 0 ? `not (${text})` : text,
    used: ask.mentions.filter(
      (one) => one.kind !== "cue" || ["negation", "comparison", "beats", "total"].includes(one.cue),
    ),
    phrases: [
      OPERATIONS,
      SPENDING,
      COVERED,
      OUT_OF,
      /\bwhat (?:it|the company|the firm|they) (?:laid out|spent|paid) (?:on|for)\b/,
    ],
    assumptions: period ? [] : [latestWords(ask, series[0])],
  };
}
