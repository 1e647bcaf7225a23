import words from "../../../data/registry/lexicon/page-words.json" with { type: "json" };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

const COUNTED = words.counted.split(" ").join("|");
const SEPARATORS = "[\\s|·•∙,/()\\[\\]›»↑↓↗▲▼▴▾❤️👍👎🔥😂⋅–—…*+:-]";
const COUNT = `(?<![\\d.,])\\d[\\d.,]*[km]?(?![\\d.,])(?: (?:more |new )?(?:${COUNTED}))?(?![a-z])`;
const BUTTONS = new RegExp(`^(?:${SEPARATORS}|(?:${anyOf(words.buttons)})(?![a-z])|${COUNT})+$`, "i");
const RUN_TOGETHER = new RegExp(`^(?:${anyOf(words.buttons.filter((one) => /^[a-z]+$/.test(one)))})+$`, "i");
const BADGES = new Set(words.badges);
const FIELD = new RegExp(`^(?:${anyOf(words.fields)})(?::\\s*\\S.{0,60}|\\s*\\(?[\\d.,]+[km]?\\)?)$`, "i");
const FIELD_ALONE = new RegExp(`^(?:${anyOf(words.fields)}):?$`, "i");
const FOOTER = new RegExp(`^(?:${anyOf(words.footers)})`, "i");
const COUNTS_ONLY = new RegExp(`^(?:${SEPARATORS}|[#$€£]?[+-]?[\\d.,]+[km%]?)*$`, "i");
const COUNT_LINE = new RegExp(
  `^(?:(?:show|view|see|load|last|all) )*\\(?[\\d.,]+[km]? (?:more |new )?(?:${COUNTED})\\)?(?: .{0,12}|:)?$`,
  "i",
);

const PICTURES = /^(?::[a-z\d_+-]{2,30}:\s*)+$|^\d+ min(?:ute)?s? read$/i;

/** True of a line that holds nothing but a page's buttons and what it counts: `Like · Reply · 12`. */
export function isButtons(text: string): boolean {
  if (text.length > 100 || !/[a-z]/i.test(text)) return false;
  return BUTTONS.test(text) || RUN_TOGETHER.test(text);
}

/** True of counts, marks and pictures without a letter of anybody's, and of `12 comments`. */
export const isCount = (text: string): boolean =>
  text.length <= 40 &&
  (COUNTS_ONLY.test(text) || !/[\p{L}\p{N}]/u.test(text) || COUNT_LINE.test(text) || PICTURES.test(text));

/** True of what a page says of a poster: a rank or a badge. */
export const isBadge = (text: string): boolean =>
  text.length <= 60 && BADGES.has(text.toLowerCase().replace(/^[\s•·([]+|[\s•·)\]]+$/g, ""));

/** True of `Join Date: Mar 2009`. */
export const isField = (text: string): boolean => text.length <= 90 && FIELD.test(text);
/** True of `Joined`, whose value stands on the next line. */
export const isFieldAlone = (text: string): boolean => text.length <= 30 && FIELD_ALONE.test(text);

const NAVIGATION = new RegExp(`^(?:${anyOf(words.navigation)})(?![\\p{L}])`, "iu");
/** True of a line by which one finds one's way about a page. */
export const isNavigation = (text: string): boolean => NAVIGATION.test(text) || (text.match(/ \| /g)?.length ?? 0) > 1;

/** True of the first line of what a page shows below its posts. */
export const isFooter = (text: string): boolean => text.length <= 160 && FOOTER.test(text);

const strip = (list: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${anyOf(list)})(?![\\p{L}\\p{N}_])`, "giu");
const BRACKETED =
  /\((?:\s*\d[\d,.]*\s*|permalink|edited|author|op|mod|#\d+|score:[^()]*)\)|\[(?:[–—+-]|\d+ more|s|m|a|op|\p{Extended_Pictographic}| )\]|post #\d+|#\d+/giu;
const ENDS = /^[\s|·•∙,/›»↑▲▼⋅–—:*-]+|[\s|·•∙,/›»↑▲▼⋅–—:*-]+$/gu;
const LOOSE = strip([
  "next",
  "prev",
  "parent",
  "root",
  "link",
  "flag",
  "hide",
  "past",
  "favorite",
  "permalink",
  "like",
  "reply",
  "follow",
  "edited",
  "unread",
  "old",
  "share",
  "report",
  "save",
  "context",
  "homepage",
  "journal",
  "quote",
  "is offline",
  "is online",
  "topic author",
  "liked by author",
  "pinned",
]);
const COUNTS = new RegExp(`(?<![\\w.])-?[\\d.,]+[km]? (?:${COUNTED})(?![\\w])`, "giu");

/** Items of a line between marks that are not the page's. */
const ownItems = (text: string) => {
  if (!/[·•∙|]/.test(text)) return text;
  const kept = text
    .split(/[·•∙|]/)
    .filter((item) => !isBadge(item.trim()) && !isButtons(item.trim()) && !isCount(item.trim()));
  return kept.join("|");
};

/** A line without the page's own words, counts and marks at its ends. */
export const withoutPageWords = (text: string): string =>
  ownItems(text)
    .replace(BRACKETED, " ")
    .replace(COUNTS, " ")
    .replace(LOOSE, " ")
    .replace(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+/gu, " ")
    .replace(ENDS, "");

const openings = new RegExp(`^(?:${anyOf(words.openings)})(?![\\p{L}\\p{N}_])[:,]?\\s*`, "iu");
/** What stands behind `Posted by`. */
export const withoutOpening = (text: string): string => text.replace(openings, "");

const answered = new RegExp(
  `^\\W*(?:${anyOf(words.answered.filter((one) => one !== "@"))})(?![\\p{L}])\\s+(.{1,40}?)\\]?:?$`,
  "iu",
);
/** The name in `In reply to Ann`, or null. */
export const answeredIn = (text: string): string | null =>
  text.length > 80 ? null : (answered.exec(text)?.[1] ?? null);
