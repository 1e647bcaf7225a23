import type { Mention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Restatement } from "./read-again.ts";

const AGAINST = /^ ?(?:vs\.?|versus|against|\/|v\.?|over|to) ?$/i;

const THAN =
  /\b(?:held up|holds up|did|fared|performed|fell|rose|gained|lost|dropped|climbed|slid|sank) (?:far |much |a bit |a little |way )?(?:better|worse|more|less|harder) than\b/i;
/** Up to three words for whom a fund stands. */
const SOME_WORDS = /^(?:the )?[a-z&-]+(?: [a-z&-]+){0,2}$/i;

/** Where it is said how the two stand: a word for it, or "did better than". */
function relationOf({ cues, claim, offset }: Ask): { start: number; end: number } | null {
  const cue = cues.find(({ cue }) => cue === "beats" || cue === "trails");
  const than = THAN.exec(claim.quote);
  if (than) return { start: (offset ?? 0) + than.index, end: (offset ?? 0) + than.index + than[0].length };
  return cue ?? null;
}

/** "Energy beat utilities on January 27 (XLE vs XLU)": the two funds stand for those named, in the order of the words. */
export const pairInBrackets: Restatement = (ask) => {
  const { subjects, offset, claim, periods } = ask;
  const [first, second] = subjects.slice(-2);
  if (offset === null || !first || !second) return undefined;
  const isFund = (mention: Mention) =>
    mention.kind === "subject" && ["etf", "index"].includes(ask.registry.subject(mention.subject)?.kind ?? "");
  const bracketed = claim.quote[first.start - offset - 1] === "(" && (claim.quote[second.end - offset] ?? ")") === ")";
  if (!bracketed || !isFund(first) || !isFund(second)) return undefined;
  const relation = relationOf(ask);
  if (!relation || !AGAINST.test(wordsBetween(ask, first.end, second.start))) return undefined;
  const own = (from: number, to: number) => {
    const time = periods.find(({ start, end }) => start >= from && end <= to);
    const words = claim.quote.slice(from - offset, to - offset);
    return { words: (time ? words.replace(time.text, "") : words).replace(/^[\s,]+|[\s,]+$/g, ""), time };
  };
  const [left, right] = [own(offset, relation.start), own(relation.end, first.start - 1)];
  const rest = claim.quote.slice(second.end - offset + 1).replace(/[.\s]+$/, "");
  if (!SOME_WORDS.test(left.words) || !SOME_WORDS.test(right.words)) return undefined;
  const time = [left.time?.text, right.time?.text, rest.trim()].filter(Boolean);
  if (time.length > 1) return undefined;
  const how = claim.quote.slice(relation.start - offset, relation.end - offset);
  return [`${first.text} ${how} ${second.text} ${time[0] ?? ""}`.trim()];
};

const SIGNED = /^(?:[-+−–]|(?:up|down|off)\b)/i;
const TAIL = /^\)?(?: (?:all|both|each))?(?: (?<verb>[a-z]+))?$/i;
const JOINT = /^\)(?:,|,? and|,? &) ?(?:the )?$/i;

/** "NVDA (-17%), AVGO (-17%) and TSM (-13%) all tanked on January 27": how far each of a row moved. */
export const figuresInBrackets: Restatement = (ask) => {
  const { subjects, quantities, periods, directions, offset } = ask;
  if (offset === null || subjects.length < 2 || quantities.length !== subjects.length || periods.length > 1)
    return undefined;
  const told = subjects.map((subject, at) => {
    const figure = quantities[at];
    const lead = wordsBetween(ask, subject.end, figure.start);
    const next = subjects[at + 1];
    const joined = !next || JOINT.test(wordsBetween(ask, figure.end, next.start));
    return /^ ?\((?:(?:up|down|off) )?$/.test(lead) && joined && figure.unit === "ratio"
      ? { subject: subject.text, figure: `${lead.replace(/^ ?\(/, "")}${figure.text}` }
      : null;
  });
  const last = quantities.at(-1) as Mention;
  const behind = periods.filter(({ start }) => start > last.end)[0]?.start ?? Number.POSITIVE_INFINITY;
  const tail = TAIL.exec(wordsBetween(ask, last.end, behind).replace(/[.!\s]+$/, ""));
  if (told.includes(null) || !tail) return undefined;
  const way = directions.find(({ start }) => start >= last.end);
  const isWay = !tail.groups?.verb || way?.text.toLowerCase() === tail.groups.verb.toLowerCase();
  const signed = told.every((one) => one !== null && SIGNED.test(one.figure));
  if (!isWay || !(signed || way)) return undefined;
  const time = periods[0] ? ` ${periods[0].text}` : "";
  return told.flatMap((one) => (one ? [`${one.subject} ${signed ? "" : `${way?.text} `}${one.figure}${time}`] : []));
};
