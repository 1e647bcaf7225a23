import { type Ask, part } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { headOf } from "./head.ts";
import { behindMark } from "./second.ts";

/** Where a second part may begin. */
const CUT =
  /[,;:.!?](?: [—–-])? (?:\.\.\. ?)?|\.{3} ?| ?[—–] ?| -{1,2} | \(| (?=(?:and|but|while|though|yet|whereas|with|compared|versus|vs\.?|against) )/g;

/**
 * "AMD up 1% today and Broadcom did even better": what the words before a mark state, and what those behind it say with what
 * they leave out taken from there. Undefined where nothing such stands there; null where either has no test.
 */
export function secondBehind(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  const { claim, offset, mentions } = ask;
  if (offset === null || claim.kind === "question" || claim.kind === "conditional") return undefined;
  for (const { index, 0: mark } of claim.quote.matchAll(CUT)) {
    const start = offset + index + mark.length;
    const before = mentions.filter(({ end }) => end <= offset + index);
    const tail = {
      words: claim.quote.slice(index + mark.length).toLowerCase(),
      mentions: mentions.filter((one) => one.start >= start),
      start,
    };
    if (before.length === 0 || before.length + tail.mentions.length < mentions.length) continue;
    const ids = new Set(before.flatMap((one) => (one.kind === "subject" ? [one.subject] : [])));
    const others = tail.mentions.some((one) => one.kind === "subject" && !ids.has(one.subject));
    const subjects = others ? claim.subjects.filter((id) => ids.has(id)) : claim.subjects;
    const first = () =>
      build({ ...part(ask, before), claim: { ...claim, quote: claim.quote.slice(0, index), subjects } });
    const second = secondOf(ask, tail, first);
    if (second !== undefined) return second;
  }
  return undefined;
}

/** Whether words take up any statement at all, so that the one before them need not be built for most. */
const MAY =
  /\b(?:better|worse|more|less|harder|further|farther|bigger|stronger|weaker|never|not|no|nothing|first|even|like|so|same|too|also|neither|nor|either|activ\w+|fires?|fire[sd]|used?|per token|last year|year ago|year before|year earlier|before|than|compared|versus|vs|against|as well|unlike|ditto)\b|n['’]t\b/;

function secondOf(
  ask: Ask,
  tail: Parameters<typeof behindMark>[1],
  first: () => Built | null,
): Built | null | undefined {
  if (!MAY.test(tail.words)) return undefined;
  const built = first();
  const head = built && headOf(built.text);
  if (!built || !head) return undefined;
  const second = behindMark(ask, tail, head);
  if (!second) return second;
  const { text, assumptions } = second;
  const other: Built = { text, assumptions, used: [] };
  const alone = second.instead || (second.whole && !built.text.includes(" and "));
  return { ...(alone ? { ...built, ...other } : allOf([built, other], / or /)), used: ask.mentions, extremes: true };
}
