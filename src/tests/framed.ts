import periphery from "../../data/registry/lexicon/periphery.json" with { type: "json" };
import { BEARING, plainly } from "../claims/periphery-words.ts";
import type { Ask } from "./ask.ts";
import { withoutWords } from "./without-words.ts";

const LABELS = periphery.labels;

const WHO =
  "(?:nobody|no[- ]?one|not (?:many|enough) (?:people|folks)|(?:very )?few(?: people| folks)?|hardly any(?:one|body)|almost (?:nobody|no[- ]?one))";
const HEEDS =
  "(?:talk|mention|notic|discuss|remember|realiz|realis|point|bring|care|seems to (?:notice|care)|tell)\\w*";
/** "Nobody's talking about the fact (that) …", "why does no one mention that …": what follows is said to be so. */
const FRAME = new RegExp(
  `^(?:(?:and|but|so|also|btw|funny|odd|strange)(?: how| that)?,? )?(?:why (?:is|are|does|do|has|have) )?${WHO}(?:[’']s| is| are| has| have)? (?:even |really |ever |much )?${HEEDS}(?: (?:about|out|up|you|us))?(?: (?:the|this) (?:simple |little )?fact)?(?: that| how)?[:,]? (?!(?:it|this|them|him|her|whether|if|when|why|what|who|where)\\b)`,
  "i",
);

/** "If I'm not mistaken Intel lost 18.8bn": how somebody reckons, without a comma behind it. */
const RECKONED =
  /^(?:if|unless) (?:i(?:[’']m| am) (?:not )?(?:mistaken|wrong|right|correct)|i mis\w+(?: it)?|any(?:one|body)(?:[’']s| is| was) (?:wondering|counting|interested))\b[, ]+/i;

const TIME =
  "(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:the |its )?(?:q[1-4]|(?:first|second|third|fourth|last|final) (?:quarter|month)|year))(?:[’']s)?(?: (?:numbers|figures|sales|revenues?|report|print|results))?";
const ARRIVED =
  "(?:(?:now |finally |already |just )*(?:out|in|done|reported|known|published|complete|over|behind us|behind it|on the books|in the books|in the bag|on the tape))";
/** "With June out", "now that Q2 is in the books": what has arrived, which lets a sum be told. */
const WITH_ARRIVED = new RegExp(
  `^(?:so |and |ok |okay )?(?:with ${TIME} ${ARRIVED}|now(?: that)? ${TIME}(?: is|[’']s| are| was| has been| have been) ${ARRIVED})[,:]? `,
  "i",
);

const ASIDE_BETWEEN =
  /, (?=(?:(?:the|a|an|once|ever|still|much|to|as|that|our|my|everybody|everyone|darling|king|queen)\b|[a-z]+(?:[’'-][a-z]+)? (?:of|to|as)\b))(?!(?:to|as) (?!(?:the|my|his|her|everyone|everybody|nobody)\b))[a-z][^,;:.!?()\d]* [^,;:.!?()\d]*, (?=[a-z])/g;

/** "Oracle, darling of every taxi driver, rose": the ask without what is said of somebody right behind the name, where nobody else is named and nothing stated. */
export function withoutApposition(ask: Ask): Ask {
  const { claim, offset, subjects, mentions } = ask;
  if (offset === null) return ask;
  const found = [...claim.quote.matchAll(ASIDE_BETWEEN)].find(({ index, 0: words }) => {
    const [from, to] = [offset + index, offset + index + words.length];
    const states = mentions.some(({ kind, start, end }) => start < to && from < end && kind !== "cue");
    return subjects.some(({ end }) => end === from) && !states && !BEARING.test(plainly(words));
  });
  return found ? withoutWords(ask, [found.index, found.index + found[0].length]) : ask;
}

/** "Half time score: …", "fun fact: …": what sort of statement follows. */
const LABEL = new RegExp(`^(?:(?:the|my|your|another|this) )?(?:${LABELS.join("|")})(?: [a-z]+)?: `, "i");

/** The ask without the words before a statement that only say how it was reckoned, or how little a statement is heeded. */
export function withoutFrame(ask: Ask): Ask {
  const { claim, offset } = ask;
  const reckoned = claim.kind === "conditional" ? null : RECKONED.exec(claim.quote);
  const found =
    offset === null
      ? null
      : (FRAME.exec(claim.quote) ?? WITH_ARRIVED.exec(claim.quote) ?? LABEL.exec(claim.quote) ?? reckoned);
  if (!found || offset === null) return ask;
  const end = offset + found[0].length;
  return ask.subjects.some(({ start }) => start >= end) ? withoutWords(ask, [0, found[0].length]) : ask;
}
