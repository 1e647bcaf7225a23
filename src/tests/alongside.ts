import type { Mention, SubjectMention } from "../claims/mention.ts";
import { type Ask, part, wordsBetween } from "./ask.ts";
import { allOf, type Built } from "./built.ts";

const VERB = "(?:is|was|are|were|did|does|do|has|have)";
/** "…, Alphabet too", "…, so is Alphabet", "…, same with Alphabet". */
export const SAME = new RegExp(
  `^(?:and |but )?(?:(?:so|and so) ${VERB} X|(?:the )?same (?:with|for|goes for|at|story (?:at|with)) X|ditto(?: for)? X|X(?: ${VERB})?,? (?:too|as well|also|likewise)|X(?: ${VERB}n[’']?t)? either|X neither|(?:nor|neither) ${VERB} X)$`,
);
/** "…, Alphabet isn't", "…, not Alphabet", "…, Alphabet didn't". */
export const CONTRARY = new RegExp(
  `^(?:and |but |while |though )?(?:not X|unlike X|X (?:${VERB}(?:n[’']?t| not)|ain[’']?t|not(?: so much| even close| at all)?|nowhere near|never did))$`,
);
/** "Neither A nor B doubled, X did": the contrary of what was denied. */
const DID = new RegExp(`^(?:and |but |while |though )?X ${VERB}$`);
const DENIED = /\b(?:neither|none|not|never|no)\b|n[’']t\b/i;
const REMARK = /(?:[\s.!?]+(?:lol|lmao|tho|though|btw|fwiw)?)+$/;
const MARKET = ["company", "etf", "index", "coin", "commodity", "currency"];

const isSubject = (mention: Mention): mention is SubjectMention => mention.kind === "subject";

/** What stands behind the last comma, where nothing but one more name is told there; the name as X. */
function tailOf(ask: Ask): { comma: number; named: SubjectMention; words: string } | null {
  const { offset, claim } = ask;
  const last = ask.subjects.at(-1);
  if (offset === null || !last) return null;
  const comma = claim.quote.lastIndexOf(",", last.start - offset);
  if (comma < 0) return null;
  const behind = ask.mentions.filter(({ start }) => start - offset > comma);
  const onlyNamed = behind.every((mention) => isSubject(mention) || mention.kind === "cue");
  const named = behind.filter(isSubject);
  if (!onlyNamed || named.length !== 1 || !MARKET.includes(ask.registry.subject(last.subject)?.kind ?? "")) return null;
  const before = wordsBetween(ask, offset + comma + 1, last.start);
  const after = claim.quote.slice(last.end - offset).toLowerCase();
  return { comma, named: last, words: `${before}X${after}`.replace(REMARK, "").trim() };
}

/**
 * "Apple is red ytd, Alphabet too", "Apple fell today, Microsoft didn't": what the words before the comma state, and the same
 * or the contrary of one more. Undefined where nothing such stands there; null where either has no test.
 */
export function alongside(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  const tail = tailOf(ask);
  const same = tail !== null && SAME.test(tail.words);
  const didSo = tail !== null && DID.test(tail.words) && DENIED.test(ask.claim.quote.slice(0, tail.comma));
  if (!tail || !(same || didSo || CONTRARY.test(tail.words)) || ask.offset === null) return undefined;
  const { comma, named } = tail;
  const end = ask.offset + comma;
  const head = ask.mentions.filter((mention) => mention.end <= end);
  const [own, another] = new Set(head.filter(isSubject).map(({ subject }) => subject));
  if (own === undefined || another !== undefined || own === named.subject) return null;
  const quote = ask.claim.quote.slice(0, comma);
  const stated = (mentions: readonly Mention[], subject: string) =>
    build({ ...part(ask, mentions), claim: { ...ask.claim, quote, subjects: [subject] } });
  const first = stated(head, own);
  const second = stated(
    head.map((mention) => (isSubject(mention) ? { ...mention, subject: named.subject } : mention)),
    named.subject,
  );
  if (!first || !second) return null;
  const other = same ? second : { ...second, text: `not (${second.text})` };
  return { ...allOf([first, other], / (?:and|or) /), used: ask.mentions };
}
