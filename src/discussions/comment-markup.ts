/**
 * How pages mark their comments, by class names and microdata. Each rule is tested against the element's class words,
 * so that a site with names of its own is one line more.
 */
const BODY =
  /^(?:commtext|comment[-_]*(?:body|content|text|message|copy)|post[-_]*(?:body|content|message|text)|message[-_]*(?:body|content|text)|usertext-body|md|e-content|p-content|cooked|tweet[-_]?text|entry-content|bbwrapper|postbody|msgtext)$/i;
const AUTHOR =
  /^(?:hnuser|author|username|user-?name|comment[-_]*author(?:[-_]*(?:name|link))?|post[-_]*author|message[-_]*(?:name|author)|fn|p-author|p-name|poster|byline|nickname|display-?name)$/i;
const TIME =
  /^(?:age|comment[-_]*(?:date|time|meta(?:data)?)|post[-_]*(?:date|time)|created|date|datetime|timestamp|live-timestamp|dt-published|published|posted-on|time)$/i;
/** Of a comment whose author or time was read already: pages that name its parts plainly. */
const BODY_OF_COMMENT = /^(?:body|content|text|copy|words|raw[-_]?text)$/i;
const CONTAINER = /^(?:comtr|athing|comment|reply|thing|post|message|topic-post|h-entry)$/i;

export type Role = "body" | "author" | "time" | "container";

const has = (attributes: Map<string, string>, rule: RegExp): boolean =>
  (attributes.get("class") ?? "").split(/\s+/, 30).some((word) => rule.test(word));

/** What part of a comment an element is, or null. */
export function roleOf(name: string, attributes: Map<string, string>): Role | null {
  const property = attributes.get("itemprop") ?? "";
  if (/\b(?:text|commentText|articleBody)\b/.test(property) || has(attributes, BODY)) return "body";
  if (/\b(?:author|creator)\b/.test(property) || has(attributes, AUTHOR)) return "author";
  if (name === "time" || /\bdate(?:Created|Published)\b/.test(property) || has(attributes, TIME)) return "time";
  if (/schema\.org\/(?:Comment|Answer|DiscussionForumPosting)/.test(attributes.get("itemtype") ?? ""))
    return "container";
  return has(attributes, CONTAINER) ? "container" : null;
}

/** Whether an element holds the words of the comment it stands in, by a plain name such as `body`. */
export const isBodyOfComment = (attributes: Map<string, string>): boolean => has(attributes, BODY_OF_COMMENT);

/** The comment that a page says is answered: `data-parent="c7001"`. */
export const statedParent = (attributes: Map<string, string>): string | null =>
  attributes.get("data-parent") ?? attributes.get("data-parent-id") ?? attributes.get("data-parentid") ?? null;

/** Depth that a page states on an element: `indent`, `data-depth`, `data-level`, or the width of Hacker News's spacer. */
export function statedDepth(name: string, attributes: Map<string, string>): number | null {
  const stated = attributes.get("indent") ?? attributes.get("data-depth") ?? attributes.get("data-level");
  if (stated !== undefined && /^\d{1,4}$/.test(stated)) return Number(stated);
  const spacer = name === "img" && /(?:^|\/)s\.gif$/.test(attributes.get("src") ?? "");
  return spacer && /^\d{1,5}$/.test(attributes.get("width") ?? "") ? Number(attributes.get("width")) / 40 : null;
}
