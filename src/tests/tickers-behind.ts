import type { Claim } from "../claims/claim.ts";
import type { Mention, SubjectMention } from "../claims/mention.ts";

const isSubject = (mention: Mention): mention is SubjectMention => mention.kind === "subject";
const isTicker = ({ text }: Mention) => /^\$?\^?[A-Z][A-Z0-9.]{1,5}$/.test(text);
/** Characters between two tickers of one bracket: ", " or " / ". */
const APART = 3;
const BRACKET = /\s*[([]\$?\^?[A-Z][A-Z0-9.]{1,5}\b[^()[\]]*[)\]]?\W*$/;
/** Words of a name at the head of a statement: "Chip stocks", "the utilities". */
const NAME = /^(?:(?:and|but|while|with) )?((?:[\p{L}&’'-]+ ){0,3}[\p{L}&’'-]+)[: ]*$/u;

/** What a sentence says of each part: a share in percent. */
const isFigure = (mention: Mention) => mention.kind === "quantity" && mention.unit === "ratio";

/** The tickers that one bracket at the end of the sentence gives, one behind the other; none where something is told behind them. */
function tickersOf(sentence: readonly Mention[]): SubjectMention[] {
  const found: SubjectMention[] = [];
  for (const mention of sentence.toReversed()) {
    if (!isSubject(mention) || !isTicker(mention)) break;
    if (found[0] && (found[0].start - mention.end > APART || found[0].start === mention.end)) break;
    found.unshift(mention);
  }
  return found;
}

/**
 * "Energy up 37% in the first quarter, tech down nearly 8% (XLE, XLK)", "chip stocks down 4% (SMH)": a bracket at the end that says
 * whom each part is of, as many tickers as figures. The claim of its own ticker, with its own words for that left blank; itself for others.
 */
export function withTickersBehind(claim: Claim, offset: number | null): Claim {
  const sentence = [...new Set([...claim.context, ...claim.mentions])].sort((a, b) => a.start - b.start);
  const tickers = tickersOf(sentence);
  const figures = sentence.filter((one) => isFigure(one) && one.end <= (tickers[0]?.start ?? 0));
  const own = figures.findIndex((one) => claim.mentions.includes(one));
  const last = sentence.findLast((one) => one.end <= (tickers[0]?.start ?? 0));
  if (offset === null || tickers.length === 0 || figures.length !== tickers.length || own < 0 || !last) return claim;
  const ends = offset + claim.quote.length;
  const told = BRACKET.exec(claim.quote);
  if (
    tickers[0].start < ends
      ? !told
      : !new RegExp(BRACKET.source.slice(0, -1)).test(claim.span.suffix) && tickers.length < 2
  )
    return claim;
  const others = sentence.filter((one) => isSubject(one) && !tickers.includes(one));
  const [first] = claim.mentions.filter(({ kind }) => kind === "direction" || kind === "quantity");
  const lead = NAME.exec(claim.quote.slice(0, Math.max(0, first.start - offset)));
  if (!lead || others.some((one) => !claim.mentions.includes(one) && own === 0 && tickers.length === 1)) return claim;
  return named(claim, offset, tickers[own], lead, told);
}

/** The claim with its ticker in the place of the words that name its part. */
function named(
  claim: Claim,
  offset: number,
  ticker: SubjectMention,
  lead: RegExpExecArray,
  told: RegExpExecArray | null,
): Claim {
  const at = lead[0].indexOf(lead[1]);
  const cut = told?.index ?? claim.quote.length;
  const [start, end] = [offset + at, offset + at + lead[1].length];
  const kept = claim.mentions.filter((one) => one.start >= end && one.end <= offset + cut);
  const quote = `${claim.quote.slice(0, at)}${" ".repeat(lead[1].length)}${claim.quote.slice(at + lead[1].length, cut)}`;
  return {
    ...claim,
    quote: quote.padEnd(claim.quote.length),
    subjects: [ticker.subject],
    subjectImplied: false,
    measure: claim.measure === null || claim.measure === "price" ? "price" : claim.measure,
    mentions: [{ ...ticker, start, end }, ...kept],
    context: claim.context.filter((one) => !isSubject(one)),
  };
}
