import type { Post, PostList } from "./discussion.ts";
import type { QuotedRange } from "./quoted-ranges.ts";

export interface Attribution {
  attributedTo: string | null;
  url?: string;
  /** The post whose words the passage repeats. */
  repeats?: number;
}

const URL = /https?:\/\/[^\s)>\]"”]+/;
const NAME = "(?:[A-Z][\\w.'’&-]*|of|the|and|de|von|van)(?:[ ](?:[A-Z][\\w.'’&-]*|of|the|and|de|von|van)){0,5}";
const FROM = new RegExp(
  `^[\\s)\\].,;—–-]*(?:(?:that|this|it)(?:'s|’s| is| was)?|taken|quoted?|all|both)?\\s*(?:from|by|via|source:)\\s+(${NAME})`,
  "i",
);
const DASH = new RegExp(`^\\s*(?:[—–-]|--)\\s*(${NAME})`);
const SAID =
  "(?:sa(?:id|ys)|wr(?:ote|ites)|writing|notes?|noted|argue[sd]?|put it|stated|states|told|commented|claim(?:s|ed)|explain(?:s|ed))";
const BEFORE: RegExp[] = [
  new RegExp(`\\b(${NAME})\\s+(?:just\\s+|also\\s+|recently\\s+)?${SAID}[^.!?\\n]{0,60}$`),
  new RegExp(`\\baccording to (${NAME})[^.!?\\n]{0,40}$`, "i"),
  new RegExp(`\\b(?:from|by|per|quoting|quote from) (${NAME})[^.!?\\n]{0,30}$`),
  new RegExp(`(?:^|\\n)\\s*(${NAME}):\\s*$`),
];
const AUTHOR_OF_POST =
  /\b(?:this|that|your|the)\s+(?:snippet|passage|line|quote|paragraph|part|sentence|bit|statement)\b|\byou (?:wrote|write|say|said|state|note)\b/i;
const ADDRESSED = /(?:^|[,.!]\s*)(?:\w+\s+){0,3}\w+,\s+([A-Z][a-z]+)[.,!]/;

const nameIn = (match: RegExpExecArray | null): string | null =>
  match?.[1].replace(/[\s.,'’]+$/, "").replace(/^(?:the|of|and)\s+/i, "") || null;

function after(text: string): Attribution | null {
  const tail = text.slice(0, 300);
  const name = nameIn(FROM.exec(tail)) ?? nameIn(DASH.exec(tail));
  const url = URL.exec(tail.split(/\n\s*\n/)[0])?.[0];
  if (name === null || !/^[A-Z]/.test(name))
    return url && /^\s*(?:\(|\[|source|from|via|https?:)/i.test(tail) ? { attributedTo: null, url } : null;
  return url ? { attributedTo: name, url } : { attributedTo: name };
}

function before(text: string): Attribution | null {
  const head = text.slice(-300);
  for (const rule of BEFORE) {
    const name = nameIn(rule.exec(head));
    if (name && /^[A-Z]/.test(name) && !/^(?:I|We|He|She|They|It|You|This|That)$/.test(name))
      return { attributedTo: name };
  }
  if (!AUTHOR_OF_POST.test(head)) return null;
  const name = ADDRESSED.exec(text.slice(0, 120))?.[1];
  return { attributedTo: name ? `${name} (author of the post commented on)` : "the author of the post commented on" };
}

/** The words of a passage without quoting signs and white space, to find it in another post. */
const bare = (text: string) =>
  text
    .replace(/^[ \t]*(?:(?:>|&gt;)[ \t]?)+/gm, "")
    .replace(/\s+/g, " ")
    .trim();

/** How far up the line of answers a quoted passage is looked for. */
const ANCESTORS = 12;
/** Fewer letters than this are too few to tell whose they are. */
const TELLING = 12;

/** The poster answered, or one answered before, whose words a quoted passage repeats. */
function quotedPoster(quote: string, post: Post, posts: PostList): Attribution | null {
  const words = bare(quote);
  if (words.length < TELLING) return null;
  let at = post.replyTo;
  for (let n = 0; at !== null && n < ANCESTORS; n++) {
    const { text, author, replyTo } = posts.at(at)!;
    if (bare(text).includes(words)) return { attributedTo: author, repeats: at };
    at = replyTo;
  }
  return null;
}

/**
 * Whose words a quoted passage is: named before or behind it ("Powell said:", "— Lex", "That's from X: URL", also in the
 * next post), the poster answered whose words it repeats, or the author of the piece commented on.
 */
export function attributionOf(range: QuotedRange, post: Post, posts: PostList): Attribution {
  if (range.url) return { attributedTo: siteOf(range.url), url: range.url };
  const quote = post.text.slice(range.start, range.end);
  const found =
    (range.by === "lines" ? quotedPoster(quote, post, posts) : null) ??
    wroteLine(post.text.slice(0, range.start), range) ??
    after(post.text.slice(range.end)) ??
    before(post.text.slice(0, range.start)) ??
    namedInNext(posts.at(post.index + 1));
  return found ?? { attributedTo: null };
}

const namedInNext = (next: Post | undefined): Attribution | null =>
  next && /^(?:that|this|it)(?:'s|’s| is| was) from\b/i.test(next.text) ? after(next.text) : null;

/** The site of an address, `www.` left out. */
const siteOf = (url: string): string | null => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? null;

/** `On Tue, 5 Mar 2024, Jane Doe wrote:` and `Jane Doe <jane@…> wrote:` above quoted lines. */
function wroteLine(head: string, range: QuotedRange): Attribution | null {
  if (range.by !== "lines") return null;
  const line = /([^\n]{1,200}(?:\n[^\n]{1,100})?)\s*\b(?:wrote|writes|said|schrieb)(?:[^\n:]{0,60}):\s*$/i.exec(
    head.slice(-400),
  );
  if (!line) return null;
  const name = line[1]
    .replace(/<[^>]*>|\([^)]*\)|"/g, " ")
    .replace(/^.*(?:\d{4}|[AP]M|\d:\d\d\S*|[+-]\d{4})[,\s]+/s, "");
  const words = name
    .replace(/^\s*on\b.*,\s*/is, "")
    .replace(/\s+/g, " ")
    .trim();
  return words ? { attributedTo: words } : null;
}
