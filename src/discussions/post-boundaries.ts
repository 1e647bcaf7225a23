import type { Paragraph } from "./paragraphs.ts";

/** Words that open an answer, a greeting or a question to the author: whoever writes them has just begun to speak. */
const OPENERS: [RegExp, number][] = [
  [
    /^(?:(?:really|very|such an?)\s+)?(?:great|good|nice|excellent|interesting|insightful|fantastic|brilliant|superb|solid|amazing)\s+(?:\w+\s+){0,2}(?:piece|post|article|read|work|insights?|examples?|points?|questions?|analysis|take|stuff|write-?up|summary|comment|job|thread|one|letter|dive)\b/i,
    4,
  ],
  [
    /^(?:thanks?|thx|thank you|many thanks|cheers|congrat\w*|kudos|bravo|loved?|enjoyed|i (?:really )?(?:appreciate|enjoy|loved?))\b/i,
    4,
  ],
  [
    /^(?:agreed?|disagree|exactly|precisely|well said|spot on|yes|yeah|yep|no|nope|nah|lol|lmao|haha\w*|true|correct|wrong|sure|hmm+|wow|hi|hello|hey|ok|okay|\+1|this)[,.!\s]*(?:$|[,.!])/i,
    3,
  ],
  [
    /^(?:i (?:totally |fully |strongly )?(?:dis)?agree|i(?:'|’)d (?:be curious|love)|i(?:'|’)m (?:interested|curious)|(?:just )?(?:curious|wondering)|asking for|question for)\b/i,
    3,
  ],
  [/\b(?:your (?:opinion|view|views|take|thoughts)|what do you (?:think|make)|could you|can you|would you)\b/i, 2],
  [
    /^(?:sounds? like|seems? (?:to me|like)|as i (?:understand|see|recall)|i (?:do(?:n(?:'|’)t)? )?(?:think|doubt|believe|suspect)|in my (?:view|opinion)|imo|imho|my (?:guess|view|take)|so,? (?:what|how|why|you)|what (?:about|if)|not sure|well,|but what|how (?:about|come))\b/i,
    2,
  ],
];

/** Words that carry on what the same writer has just said. */
const CONTINUERS: [RegExp, number][] = [
  [
    /^(?:second|third|secondly|thirdly|finally|lastly|moreover|furthermore|in addition|additionally|likewise|similarly|hence|therefore|consequently|thus|in short|in sum|in conclusion|that said|having said that|on the other hand|meanwhile|in other words|for example|for instance)\b/i,
    4,
  ],
  [/^(?:such\s+(?!a\b|an\b)\w+|also,|there (?:is|are|was|were)(?:n(?:'|’)t)? also)\b/i, 4],
  [/^(?:edit|update|p\.?\s?s\.?|tl;?dr|source|sources|note|translation|disclosure|disclaimer)\b\s*[:;.-]/i, 5],
  [/^\[\w{1,3}\]\s/, 5],
  [/^(?:that(?:'|’)s|this is|it(?:'|’)s|taken|quoted?|excerpt)?\s*(?:from|by|via)\b.{0,80}https?:/i, 5],
  [/^(?:and|this|that|these|those|it|its|so)\b(?!.{0,40}\?)/i, 1],
];

const BULLET = /^(?:[-*•·–▪◦‣]|\d{1,2}[.)])\s+\S/;
const PRICE_ROW = /(?:\b\w[\w .]{1,25}:\s*[$€£]?\d[\d,.]*\b.*){3}/;
const LEAD_IN = /(?::|\bthe following\.?|\bas follows\.?)["”’)]?$/i;
const isPriceRow = (text: string) => text.split(":", 4).length === 4 && PRICE_ROW.test(text);
const MOST_COHESION = 1.5;
const AGAINST = 2;
const MAX_QUOTED = 20;
/** Groups among which a footnote finds its mark. */
const REACH = 12;

export const isBullet = (text: string): boolean => BULLET.test(text);

const FEW = 9;
/** Number of words, counted no further than `FEW` + 1. */
function wordsIn(text: string): number {
  let count = 0;
  for (let at = 0; at !== -1 && count <= FEW; at = text.indexOf(" ", at + 1)) count++;
  return count;
}
const first = (rules: [RegExp, number][], head: string): number => rules.find(([rule]) => rule.test(head))?.[1] ?? 0;

/** Share of the shorter text's longer words that the other has too, by their first five letters. */
function cohesion(a: string, b: string): number {
  const stems = (text: string) =>
    new Set(
      (
        text
          .slice(0, 2000)
          .toLowerCase()
          .match(/\p{L}{5,40}/gu) ?? []
      ).map((word) => word.slice(0, 5)),
    );
  const [left, right] = [stems(a), stems(b)];
  let shared = 0;
  for (const stem of right) if (left.has(stem)) shared++;
  const least = Math.min(left.size, right.size);
  return least < 3 ? 0 : shared / least;
}

/** True for a paragraph that only greets, thanks or praises. */
function onlyGreets(text: string): boolean {
  return wordsIn(text) <= FEW && first(OPENERS.slice(0, 3), text) > 0;
}

/** How much speaks for one writer having written both `previous` and `next`, less what speaks against it. */
function bond(previous: Paragraph, next: Paragraph, alone: boolean): number {
  if (next.page?.kind === "head" || previous.page?.kind === "foot") return -AGAINST;
  if (previous.page?.kind === "head" || next.page) return AGAINST;
  const [before, head] = [previous.text, next.text.slice(0, 400)];
  const opens = first(OPENERS, head);
  if (LEAD_IN.test(before.slice(-60)) || isPriceRow(before.slice(0, 400))) return 4 - opens;
  if (isBullet(head)) return isBullet(before) ? 4 : 1;
  let score = first(CONTINUERS, head) - opens - AGAINST;
  if (alone && onlyGreets(before)) score += 2;
  if (alone && wordsIn(before) <= 8 && /^(?:this|that|it)\b/i.test(head)) score += 1.5;
  if (wordsIn(head) >= 2 && wordsIn(head) <= 5 && opens === 0) score += 2.5;
  if (isBullet(before) && !isBullet(head)) score += 1;
  if (score > 0 || score <= -MOST_COHESION) return score;
  return score + Math.min(MOST_COHESION, 4 * cohesion(before, head));
}

/** Number of paragraphs behind the first that lie inside a quotation opened in it and closed within reach; 0 for none. */
function quotedRun(paragraphs: Paragraph[]): number {
  const { text } = paragraphs[0];
  const opener = /^["“”'‘]?(["“”])/.exec(text.trimStart());
  if (!opener || /["“”]/.test(text.slice(1).replace(/[“"](?=\p{L})[^“”"]{1,40}[”"]/gu, ""))) return 0;
  for (let i = 1; i < paragraphs.length; i++) if (/["”]\s*$/.test(paragraphs[i].text)) return i;
  return 0;
}

/** A footnote (`[a] …`) belongs to the post that holds its mark: index of that group, or -1. */
function groupOfFootnote(groups: Paragraph[][], paragraph: Paragraph): number {
  const mark = /^(\[\w{1,3}\])\s/.exec(paragraph.text)?.[1];
  return mark ? groups.findLastIndex((group) => group.some(({ text }) => text.indexOf(mark) > 0)) : -1;
}

/** Each paragraph with those behind it, as far as a quotation may reach. */
function* withThoseBehind(paragraphs: Iterable<Paragraph>): Generator<Paragraph[]> {
  const ahead: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    ahead.push(paragraph);
    if (ahead.length < MAX_QUOTED) continue;
    yield ahead;
    ahead.shift();
  }
  for (; ahead.length > 0; ahead.shift()) yield ahead;
}

/**
 * Which neighbouring paragraphs belong to one post, where a page saved as text has lost its authors. A paragraph begins a
 * post unless something binds it to the one before: an open quotation, a list and its lead-in, a connective ("Second,"),
 * a demonstrative, a footnote or attribution, a greeting that says nothing yet, or the same rare words.
 *
 * @param byGaps true when wide gaps part the posts: some pages leave two blank lines between comments and one between paragraphs
 */
export function* groupParagraphs(paragraphs: Iterable<Paragraph>, byGaps: boolean): Generator<Paragraph[]> {
  const groups: Paragraph[][] = [];
  let quoted = 0;
  let previous: Paragraph | null = null;
  for (const ahead of withThoseBehind(paragraphs)) {
    const [paragraph] = ahead;
    const group = groups.at(-1);
    const noted = groupOfFootnote(groups, paragraph);
    if (noted !== -1) groups.push([...groups.splice(noted).flat(), paragraph]);
    else if (!group || !previous) groups.push([paragraph]);
    else if (quoted > 0 || (byGaps ? paragraph.gap < 2 : bond(previous, paragraph, group.length === 1) > 0)) {
      group.push(paragraph);
    } else groups.push([paragraph]);
    quoted = quoted > 0 ? quoted - 1 : quotedRun(ahead);
    previous = paragraph;
    while (groups.length > REACH) yield groups.shift() as Paragraph[];
  }
  yield* groups;
}
