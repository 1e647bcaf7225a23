import { type Ask, wordsBetween } from "../ask.ts";
import { inflected } from "../verb-forms.ts";
import type { Restatement } from "./read-again.ts";

const OFTEN =
  "(?:fully |still |now |really |also |honestly |certainly |do |would |[’']d |am |[’']m |are |[’']re |is )*";
const WHO =
  "(?:(?:And|But|So|Well|Personally|Honestly|FWIW|IMO|and|but|so|personally|honestly),? )?(?<who>[Ii]|[Ww]e|[A-Z][\\w.&’'-]*(?: (?:[A-Z][\\w.&’'-]*|of|and|&)){0,4})";
/** "I still expect", "we're looking for", "Goldman predicts": somebody foresees what follows. */
const FORESEES = new RegExp(
  `^${WHO}(?: |(?=[’']))${OFTEN}(?:expect(?:s|ing)?|anticipat(?:es?|ing)|foresees?|predict(?:s|ing)?|forecast(?:s|ing)?|look(?:s|ing)? for|count(?:s|ing)? on|see(?:s|ing)?|ha(?:ve|s)|bet(?:s|ting)?(?: on)?|reckons?|figures?)(?: (?:that|for))? (?=\\S)`,
);
/** Of these nobody knows what each foresees, and the record keeps no consensus. */
const MANY =
  /\b(?:analysts?|consensus|(?:the )?(?:wall )?street|(?:the )?markets?|traders|investors|everyone|everybody|people|economists|estimates|forecasters|polls?|bulls|bears|they|guys|folks|most|many|some|you|who|management|company|it|he|she|not|never|if|when|nobody|no one)\b|n[’']t\b/i;

const GERUNDS = new Map(
  "go hit reach fall drop rise climb close end finish trade break double triple top pass lose gain grow spend exceed beat outperform underperform get come stay hold dip slip test touch cross report post deliver average raise cut rally crash sink"
    .split(" ")
    .flatMap((verb) => inflected([verb]).map((form) => [form, verb] as const))
    .filter(([form]) => form.endsWith("ing")),
);

/** "Tesla | to fall below 250", "| at 250", "| falling to 250", "| will fall": as what will be. */
function ahead(name: string, rest: string): string | null {
  const infinitive = /^(?:is |are )?(?:going )?to (?=[a-z])/i.exec(rest);
  if (infinitive) return `${name} will ${rest.slice(infinitive[0].length)}`;
  if (/^(?:will|won[’']t|is going|[’']ll)\b/i.test(rest)) return `${name} ${rest}`;
  if (/^(?:at|above|below|under|over|north of|south of) (?:[$€£]|\d)/i.test(rest)) return `${name} will be ${rest}`;
  const [word = ""] = /^[a-z]+/i.exec(rest) ?? [];
  const verb = GERUNDS.get(word.toLowerCase());
  return verb ? `${name} will ${verb}${rest.slice(word.length)}` : null;
}

/** The end of what is foreseen's own name: "Tesla", "Meta's capex", "the S&P 500". */
function nameEnd(ask: Ask, from: number): number | null {
  const [subject] = ask.subjects.filter(({ start }) => start >= from);
  if (!subject || !/^\s*(?:the |shares of |revenue of |sales of )?$/i.test(wordsBetween(ask, from, subject.start)))
    return null;
  const behind = wordsBetween(ask, subject.end, Number.POSITIVE_INFINITY);
  const owned =
    /^[’']s? (?:\w+ ){1,3}?(?=to |at |will )/i.exec(behind) ??
    /^ (?:shares?|stock|revenues?|sales|capex|earnings)(?= )/i.exec(behind);
  return subject.end + (owned ? owned[0].trimEnd().length : 0);
}

/** "I expect Microsoft to spend 80bn", "Goldman sees gold at 3,100 by year end": what one foresees, as what will be. */
export const foreseen: Restatement = (ask) => {
  const { claim, offset } = ask;
  const found = offset === null ? null : FORESEES.exec(claim.quote);
  if (!found?.groups || offset === null || claim.kind === "trade" || claim.kind === "question") return undefined;
  const from = offset + found[0].length;
  const lead = found.groups.who;
  if (
    MANY.test(found[0]) ||
    ask.subjects.some(({ start, subject }) => start < from && claim.subjects.includes(subject))
  )
    return undefined;
  if (
    ask.mentions.some(({ kind, end }) => end < from && /^(?:quantity|period|measure|direction)$/.test(kind)) ||
    /\d/.test(lead)
  )
    return undefined;
  const end = nameEnd(ask, from);
  if (end === null) return undefined;
  const [name, rest] = [wordsBetween(ask, from, end), wordsBetween(ask, end, offset + claim.quote.length)];
  const sentence = ahead(name.trim(), rest.trim());
  return sentence === null ? undefined : [sentence];
};
