import type { Draft } from "./draft.ts";
import { textOfHtml } from "./html-text.ts";
import { joined, type MappedText, trimmed } from "./mapped-text.ts";
import { postTime } from "./post-time.ts";

/** A row of a table or a JSON record, by what it tells of a post. */
export interface RecordFields {
  text: MappedText | null;
  title: MappedText | null;
  id: string | null;
  author: string | null;
  time: string | number | null;
  parent: string | null;
  /** The thread it stands in, where the source tells of several. */
  thread?: string | null;
  about: string[];
}

/** Tags that only markup has: prose that says `a < b` or `<grin>` has none. */
const TAGS =
  /<(?:\/?(?:p|div|br|i|b|em|strong|ul|ol|li|blockquote|pre|code|span)\s*\/?>|a\s+[^>]{0,200}href|p\s|br\s)/i;
const GONE = /^\s*\[?(?:deleted|removed|deleted by user|removed by moderator|comment deleted|comment removed)\]?\s*$/i;

/** Under a title: how many comments there are. */
const COUNT = /^\s*\d+\s*$/;

/** True for what sites put in the place of a post that was taken down. */
export const isGone = (text: string): boolean =>
  text.length < 40 && GONE.test(text) && /^\s*\[|^\s*comment/i.test(text);

/** Title and text of a submission, parted by a blank line. */
function bodyOf(title: MappedText | null, text: MappedText | null): MappedText {
  const parts = [title, text].flatMap((part) => (part ? [trimmed(part)] : [])).filter((part) => part.text !== "");
  if (parts.length === 2 && parts[1].text.startsWith(parts[0].text)) return parts[1];
  return joined(parts, "\n\n");
}

/** The post a record tells of. With `html` the text is markup; otherwise it is where it has tags. */
export function recordPost(fields: RecordFields, { html = false } = {}): Draft {
  const draft: Draft = {
    id: fields.id,
    author: fields.author,
    time: postTime(fields.time),
    parent: fields.parent,
    thread: fields.thread,
    about: fields.about,
    body: { text: "", pieces: [] },
  };
  const text = fields.title && COUNT.test(fields.text?.text ?? "") ? null : fields.text;
  if (text && isGone(text.text)) return draft;
  if (!text || !(html || TAGS.test(text.text))) return { ...draft, body: bodyOf(fields.title, text) };
  const { body, links, quotes } = textOfHtml(text);
  const marked = fields.title || quotes.length === 0 ? {} : { quotes };
  return { ...draft, body: bodyOf(fields.title, body), links, ...marked };
}
