import { type Ask, part } from "./ask.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

const TOO =
  "(?:(?:way|far|just|simply|still|and) )*(?:too (?:much|many|little|few)|not enough|no shortage of|plenty of|(?:a )?(?:lots?|glut|flood) of)";
const HOW =
  "(?:(?:very|so|such|just|pretty) )?(?:weak|soft|poor|terrible|lousy|awful|sluggish|dismal|strong|robust|booming|healthy|solid|great|tight|ample|abundant|rotten|bad)";
const OF_TRADE =
  "(?:demand|supply|supplies|inventories|stockpiles|output|production|capacity|harvests?|crops?|weather|sentiment|appetite|buying|selling|competition|pricing|exports|imports)";
/** ", too much Indonesian supply", ", weak Chinese demand": why it is so, in words that hold no verb. */
const VERDICT = new RegExp(
  `,\\s*(?:(?:${TOO})(?: [\\p{L}’'-]+){1,3}|${HOW}(?: [\\p{L}’'-]+){0,2} ${OF_TRADE})(?: (?:out there|around|everywhere|right now|these days|for that|imo|imho))?[\\s.!]*$`,
  "iu",
);
/** What makes more of such words than a reason. */
const STATES =
  /\b(?:to|than|as|is|was|are|were|will|would|if|unless|but|and|or|not(?! enough)|except|excluding|for (?!that\b)|its|their|of (?:its|the|them|it)|above|below|over|under)\b/i;
const MARKETS = ["company", "etf", "index", "coin", "commodity", "currency"];

/** The ask without a reason behind its statement that names no figure, time or market of its own. */
export function withoutVerdictBehind(ask: Ask): Ask {
  const { claim, offset, registry } = ask;
  const found = offset === null ? null : VERDICT.exec(claim.quote);
  if (!found || offset === null || STATES.test(found[0].replace(/\b(?:lots?|glut|plenty|flood|shortage) of\b/i, "")))
    return ask;
  const from = offset + found.index;
  const own = ask.mentions.filter(({ start }) => start >= from);
  const other = own.some(
    (one) =>
      ["quantity", "period"].includes(one.kind) ||
      (one.kind === "subject" && MARKETS.includes(registry.subject(one.subject)?.kind ?? "")),
  );
  const kept = ask.mentions.filter(({ end }) => end <= from);
  if (other || !kept.some(({ kind }) => kind === "subject")) return ask;
  const bare = withoutWords(ask, placesOfMatch(found));
  const names = ({ kind, ...one }: (typeof own)[number]) =>
    kind === "measure" && (one as { measure?: string }).measure === claim.measure;
  if (!own.some(names) || kept.some(names)) return bare;
  const [subject] = kept.flatMap((one) => (one.kind === "subject" ? [registry.subject(one.subject)?.kind] : []));
  return part({ ...bare, claim: { ...bare.claim, measure: subject === "company" ? null : "price" } }, bare.mentions);
}
