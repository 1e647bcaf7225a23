/** A mark that a container left in other signs: what it was, and how many units it takes up. */
export interface StoredMark {
  mark: string;
  length: number;
}

const ENTITY = /^&(#?\w{2,6});/;
const LONGEST_ENTITY = 9;
const STANDS_FOR = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    "#39": "'",
    "#x27": "'",
    nbsp: " ",
    "#x200b": " ",
  }),
);

/** The last of the three bytes of a mark of UTF-8, each read as a sign of its own. */
const LAST_BYTE = new Map([
  ...[..."™\u0099˜\u0098"].map((sign) => [sign, "'"] as const),
  ...[..."œ\u009c\u009d"].map((sign) => [sign, '"'] as const),
  ...[..."“\u0093"].map((sign) => [sign, "–"] as const),
  ...[..."”\u0094"].map((sign) => [sign, "—"] as const),
  ["¦", "…"] as const,
]);

/** Signs that take two bytes and keep their second one: `Â£5bn`, `Â ` for a space. */
const KEPT = new Set("£¥¢§°±²³·½¼¾«»®© \u00a0");

/** `canâ€™t`, `â€œsafeâ€`, `â‚¬5bn`, `Â£3bn`: UTF-8 that was read as a text of one byte a sign. */
export function misreadAt(text: string, i: number): StoredMark | null {
  const next = text[i + 1];
  if (text[i] === "Â") return KEPT.has(next) ? { mark: " ", length: 1 } : null;
  if (text[i] !== "â") return null;
  if ((next === "‚" || next === "\u0082") && text[i + 2] === "¬") return { mark: "€", length: 3 };
  if (next !== "€" && next !== "\u0080") return null;
  const mark = LAST_BYTE.get(text[i + 2]);
  return mark === undefined ? { mark: '"', length: 2 } : { mark, length: 3 };
}

/** `&amp;` and `&nbsp;` of a page. */
function entityAt(text: string, i: number): StoredMark | null {
  const found = ENTITY.exec(text.slice(i, i + LONGEST_ENTITY));
  const mark = found === null ? undefined : STANDS_FOR.get(found[1].toLowerCase());
  return found === null || mark === undefined ? null : { mark, length: found[0].length };
}

/** The mark at `i`, where one may stand in other signs; a mark of one space is none. */
export function storedMarkAt(text: string, i: number, code: number): StoredMark | null {
  if (code === 38) return entityAt(text, i);
  return code === 0xe2 || code === 0xc2 ? misreadAt(text, i) : null;
}

/** `â€™` and `â€˜` in a word, as apostrophes. */
export const straightened = (word: string): string => word.replace(/[’‘]|â[€\u0080][™˜\u0099\u0098]/g, "'");
