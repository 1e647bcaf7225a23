import type { TextRange } from "./discussion.ts";
import { type PostTime, postTime } from "./post-time.ts";

/** What a line of a page saved as text is when it is not the author's: the head of a post, its foot, or neither. */
export interface PageLine {
  kind: "head" | "foot" | "furniture";
  author?: string;
  time?: PostTime | null;
  /** A head only when the line behind it is a time: `Ann says:` may also lead into a quotation. */
  weak?: boolean;
  /** The line is a date or says how long ago. */
  when?: boolean;
}

const AGO =
  "(?:\\d+|an?|one|a few)\\s*(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|weeks?|mo|months?|y|yr|years?)\\.?\\s*(?:ago)";
const DATE =
  "(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:'|’)?\\d{2,4})?|\\d{1,2} [A-Z][a-z]{2,8}\\.?(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\/\\d{1,2}\\/\\d{2,4})";
const CLOCK = "(?:,?\\s*(?:at\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[AaPp]\\.?[Mm]\\.?)?)?";
const TOLD_CLOCK = "(?:,?\\s*(?:at\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[AaPp]\\.?[Mm]\\.?)?)";
const WHEN = `(?:${AGO}|on ${DATE}|${DATE})${CLOCK}`;
/** `2d`, `5h`, `3mo`: only where a mark sets it off, or alone on its line. */
const BRIEF = "\\d{1,2} ?(?:s|m|min|h|hr|d|w|wk|mo|y|yr)";

/** Lines that open a post and name its author. */
const HEADS: RegExp[] = [
  new RegExp(`^(?:by )?(?<author>[\\w.-]{2,20}) (?<when>${AGO}|on ${DATE})(?: ?\\|.*| ?\\[[–—+-].*)?$`),
  new RegExp(
    `^(?:\\[[–—+-]\\] ?)?(?:u\\/|\\/u\\/)(?<author>[\\w-]{2,22})(?: \\(?(?:OP|MOD)\\)?)?(?:\\s*[·•|,-]?\\s*(?:-?[\\d.,]+k? (?:points?|upvotes?)\\s*[·•|,-]?\\s*)?(?<when>${WHEN})?.*)?$`,
  ),
  new RegExp(`^(?:\\[[–—+-]\\] ?)(?<author>[\\w-]{2,22})\\s+-?[\\d.,]+k? points?\\s+(?<when>${AGO}).*$`),
  new RegExp(
    `^(?:Posted|Written|Comment|Message|Submitted)\\s*(?:#?\\d+\\s*)?(?:by|from):?\\s+(?<author>.{2,40}?)\\s*(?:[,|·•-]|\\bon\\b|\\bat\\b)\\s*(?<when>${WHEN}).*$`,
    "i",
  ),
  new RegExp(`^(?<author>[A-Z][\\w.'’ -]{1,40}?)\\s*[·•|]\\s*(?<when>${WHEN}|${BRIEF})(?:\\s*[·•|].*)?$`),
  new RegExp(
    `^(?<author>[A-Z][\\w.'’ -]{1,40}?) (?:says|said|wrote|writes|commented|replied):?\\s+(?<when>${WHEN}).*$`,
  ),
  new RegExp(`^#\\d{1,5}[.):]?\\s+(?<author>[\\w.'’ -]{2,40}?)\\s*[·•|,–-]\\s*(?<when>${WHEN})$`),
  new RegExp(`^Post(?:ed)? by (?<author>[^»]{2,40}?) » (?<when>(?:[A-Z][a-z]{2} )?${DATE}${CLOCK})$`),
  new RegExp(`^(?<author>[\\w.'’@ -]{2,40}?)(?:, | [([]| [–—-] )(?<when>${DATE}${TOLD_CLOCK})[)\\]]?:?$`),
  new RegExp(
    `^(?<author>[\\w.-]{2,24})\\s+(?<when>${DATE}${TOLD_CLOCK})(?:\\s+-?[\\d.,]+k? (?:points?|upvotes?|votes?|likes?))?$`,
  ),
  new RegExp(`^(?<author>[\\w.-]{2,24}(?: [\\w.-]{1,20}){0,2})\\s+\\([^()]{2,40}\\)\\s+(?<when>${DATE}${TOLD_CLOCK})$`),
  new RegExp(`^(?:> ?)+(?<author>[\\w.-]{2,20}) (?<when>${AGO}) ?\\[[–—+-].*$`),
  /^(?:To: .{1,60})?From: (?<author>.{2,40}?)\s+(?<when>\d{1,2}\/\d{1,2}\/\d{2,4}.*)$/,
  /^(?<author>.{1,50})(?:'|’)s avatar$/,
];

/** `Ann Lee, 5 Mar 2019`: a head where other posts begin so too; below a quotation it is where that comes from. */
const DATED_NAME = new RegExp(
  `^(?<author>[\\p{L}\\p{N}_@][\\w.'’@-]{0,20}(?: [\\w.'’@-]{1,20}){0,4})(?:, | [([]| [–—-] )(?<when>${DATE})[)\\]]?:?$`,
  "u",
);
const WEAK_HEAD = /^(?<author>.{2,40}?) (?:says|said|wrote|commented):$/;

/** Lines that close a post: its buttons. */
const FEET =
  /^(?:expand full comment|(?:reply|respond)(?: to this)?|reply\s*[|·•]?\s*(?:share|report|like|parent)|(?:permalink|embed|save|report|give award|reply|share|parent|context|hide|like|upvote|downvote)(?:\s*[|·•/]?\s*(?:permalink|embed|save|parent|report|give award|reply|share|context|full comments|hide|like|upvote|downvote)){1,}(?:\s*\(?\d*\)?)?|❤?\s*like\s*\(?\d+\)?\s*reply(?:\s*share)?)$/i;

/** Lines of a page that carry nothing of anybody's. */
const FURNITURE: RegExp[] = [
  /^hacker news\s*(?:new|new \|.*)?(?: \| (?:past|comments|ask|show|jobs|submit).*)?$/i,
  /^\d+ points? by [\w.-]+ .*\|.*/i,
  /^-?[\d.,]+k? (?:points?|upvotes?|comments?|replies|likes?|views?|more (?:comments?|replies).*)$/i,
  /^(?:like|likes|liked by .*|share|save|hide|report|upvotes?|downvotes?|vote|comments?|new|top|best|hot|edited|collapse|pinned|author|subscribe|subscribed|sign in|log ?in|login|sign up|submit|next|prev|previous|no posts|ready for more\?|discussion about this post|write a comment\.{0,3}|top new.*|see all|load more.*|view (?:all|more).*|show more|read more|continue reading.*|share this post|thumbnail|archive|copy link|facebook|email|notes|more|return to .*|loading\.{0,3}|open in app|get app)$/i,
  /^like \(\d+\)$/i,
  /^© ?\d{4}.*/,
  /^\d+ (?:more )?(?:repl(?:y|ies)|comments?)(?: by .{1,60})?(?:\.{3}|…)?$/i,
  /^(?:restacks?|privacy(?: [∙·•|].*)?|terms(?: [∙·•|].*)?|start writing.*|substack is the home for .*|this site requires javascript.*|share this (?:comment|post)|report (?:comment|post)|sort by.*|view entire discussion.*|discussion about this (?:post|episode|video))$/i,
  /^(?:XPost|X-?Posted?|Path|Newsgroups|Lines|Xref|NNTP-[\w-]+|X-[\w-]+|Message-ID|References|Organization|User-Agent|Mime-Version|Content-[\w-]+|Followup-To|Reply-To|Sender|Received|Return-Path|Injection-[\w-]+):\s/i,
  /^--- \w[\w./ -]* v?\d[\w.-]*$/,
  /^\s*\* Origin: .*/,
  /^[-_=*~]{4,}$/,
  /^(?:post navigation|recent (?:posts|comments)|categories|leave a (?:reply|comment).*|your email address will not be published.*|required fields are marked.*|proudly powered by .*|(?:←|«|‹)\s*(?:previous|older|prev)\b.*|(?:next|newer)\b.*\s(?:→|»|›)|notify me of .*)$/i,
  /^(?:upgrade to (?:paid|premium|pro)\b.{0,60}|(?:give a gift|start (?:a|your) free) (?:subscription|trial)\b.{0,40}|suggested topics|related (?:topics|posts|threads|discussions)|you may also like|board index ‹ .*)$/i,
];

/** `12 thoughts on “The carry trade”`: the head of the comments under a post, which ends in the post's title. */
const COUNT_OF_ANSWERS = /^\d+ (?:thoughts?|responses?|repl(?:y|ies)|comments?) (?:on|to):? [“"].+[”"]$/i;

/** What a page counts of a post or a thread, says of it, or offers for it, one of several in a line. */
const COUNTED =
  /^(?:[\d.,]+[km]? (?:points?|upvotes?|votes?|comments?|repl(?:y|ies)|likes?|restacks?|shares?|views?|users?|posts?|members?|subscribers?|followers?|readers?|reactions?)|\d+ min(?:ute)?s? read|\d+ min|page \d+ of \d+|paid|free|share|reply|like|save|subscribe|upgrade to paid)$/i;
const BETWEEN_COUNTS = / ?[·•∙|] ?/;

/** `41 likes · 4 restacks`, `Aug 6, 2024 ∙ Paid ∙ 8 min read`: counts of the page side by side; the date among them, if any. */
function countsLine(text: string): PageLine | null {
  if (!BETWEEN_COUNTS.test(text)) return null;
  const items = text.split(BETWEEN_COUNTS);
  const dates = items.filter((item) => STAMP.test(item));
  const counted = items.filter((item) => COUNTED.test(item)).length;
  if (counted === 0 || counted + dates.length < items.length) return null;
  return dates.length === 1 ? { kind: "furniture", when: true, time: postTime(dates[0]) } : { kind: "furniture" };
}

const AFTER_STAMP = " ?\\(?edited.*| ?[·•|] ?(?:Liked by|Edited|Author|Pinned|Permalink|Reply|Link).*";
const STAMP = new RegExp(`^(?:r\\/\\w{2,24}\\s*[·•]?\\s*)?(?:${WHEN}|${BRIEF})(?:${AFTER_STAMP})?$`);
const NAME_LINE = /^[\p{L}\p{N}_@][^\n:;!?"“”]{0,38}[^\n:;!?,."“”]\.?$/u;
const NAME_WORDS = 5;

/** A name without what the page adds to it: `(Author)`, `(OP)`. */
export const withoutBadge = (name: string) => name.replace(/ \((?:author|op|mod)\)$/i, "");

/** The head that two lines make: a name, and below it a date (`Petra Lund`, `Mar 9, 2022`); null when they are other words. */
export function byline(text: string): PageLine | null {
  const [first, second] = text
    .slice(0, 200)
    .split("\n", 2)
    .map((line) => line.trim());
  const says = WEAK_HEAD.exec(first)?.groups?.author;
  const name = says ?? first;
  const isName = NAME_LINE.test(name) && name.split(" ").length <= NAME_WORDS;
  if (second === undefined || !isName || (says === undefined && pageLine(first))) return null;
  const page = pageLine(second);
  return page?.when ? { kind: "head", author: withoutBadge(name), time: page.time } : null;
}

/** What a line is when it belongs to the page; null when it is someone's words. */
export function pageLine(line: string): PageLine | null {
  const text = line.trim();
  if (COUNT_OF_ANSWERS.test(text)) return { kind: "furniture" };
  if (text === "" || text.length > 200 || (/[.!?;,"”]$/.test(text) && !text.endsWith("..."))) return null;
  if (FEET.test(text)) return { kind: "foot" };
  if (STAMP.test(text))
    return {
      kind: "furniture",
      when: true,
      time: postTime(text.replace(/^r\/\w+\s*[·•]?\s*/, "").replace(new RegExp(`(?:${AFTER_STAMP})$`, "i"), "")),
    };
  const counts = countsLine(text);
  if (counts) return counts;
  if (FURNITURE.some((rule) => rule.test(text))) return { kind: "furniture" };
  for (const rule of HEADS) {
    const groups = rule.exec(text)?.groups;
    if (groups) return { kind: "head", author: groups.author.trim(), time: postTime(groups.when?.replace(/^on /, "")) };
  }
  const weak = WEAK_HEAD.exec(text)?.groups;
  return weak ? { kind: "head", author: weak.author, weak: true } : null;
}

/** The head that a line is when it holds a name and a day and no more; null when it is something else. */
export function datedName(line: string): PageLine | null {
  const groups = line.length > 80 ? undefined : DATED_NAME.exec(line.trim())?.groups;
  const time = groups && groups.author.split(" ").length <= NAME_WORDS ? postTime(groups.when) : null;
  return groups && time ? { kind: "head", author: withoutBadge(groups.author.trim()), time } : null;
}

/** Stretches of a post's text that are the page's furniture, line by line. */
export function furnitureIn(text: string): TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const page = pageLine(line);
    if (page && !page.weak) found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}
