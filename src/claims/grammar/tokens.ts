/** A word, a number, a mark or a link of a text. `start` and `end` are UTF-16 indices. */
export interface Token {
  kind: "word" | "number" | "mark" | "link";
  start: number;
  end: number;
  /** In lower case, with straight apostrophes; words longer than 40 letters are cut. */
  lower: string;
  /** Nothing stands between it and the token before. */
  glued: boolean;
  /** Line breaks before it: 0, 1, or 2 for a blank line or more. */
  breaks: number;
  /** 0 no capital first, 1 capital first, 2 all capitals (two letters or more). */
  caps: 0 | 1 | 2;
  /** Of a number: its value (NaN for forms like 11.06.20) and the places after the point. */
  value: number;
  decimals: number;
}

const LONGEST_WORD = 40;
const LONGEST_LINK = 2000;
const CLITICS = /'(?:s|ll|re|ve|d|m)$/;
const LETTER = /[\p{L}\p{M}]/u;
const PLAIN_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const COMMA_DECIMAL = /^\d{1,3},(\d{1,2})$/;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2018;

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  if (code >= 0xd800 && code < 0xe000) return false;
  return LETTER.test(text[i]);
}

function wordEnd(text: string, start: number): number {
  let i = start;
  while (
    i < text.length &&
    (isLetter(text, i) || (isApostrophe(text.charCodeAt(i)) && i + 1 < text.length && isLetter(text, i + 1)))
  )
    i++;
  return i;
}

function numberEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && !((code === 44 || code === 46) && isDigit(text.charCodeAt(i + 1)))) break;
    i++;
  }
  return i;
}

/** End of a link, of a Markdown target `](…)` or of a handle that starts at `start`, or -1. */
function linkEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  const limit = Math.min(text.length, start + LONGEST_LINK);
  const isTarget = code === 93 && text.charCodeAt(start + 1) === 40;
  const isLink =
    ((code === 104 || code === 72) && /^https?:\/\//i.test(text.slice(start, start + 8))) ||
    ((code === 119 || code === 87) && /^www\./i.test(text.slice(start, start + 4))) ||
    (code === 64 && isLetter(text, start + 1));
  if (!isTarget && !isLink) return -1;
  for (let i = start + 1; i < limit; i++) {
    const at = text.charCodeAt(i);
    if (isTarget && at === 41) return i + 1;
    if (at <= 32 || (isLink && (at === 41 || at === 62 || at === 34))) return isTarget ? -1 : i;
  }
  return isTarget ? -1 : limit;
}

function capsOf(text: string, start: number, end: number): 0 | 1 | 2 {
  const first = text.charCodeAt(start);
  const capital = first < 128 ? first >= 65 && first <= 90 : text[start] !== text[start].toLowerCase();
  if (!capital) return 0;
  if (end - start < 2) return 1;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) return 1;
  }
  return 2;
}

/**
 * The tokens of a text, in one pass. Letters and digits that stand together are tokens of their own (`USD20bn` is three),
 * a clitic (`'s`, `'ll`) is a token, `n't` stays with its verb. Every index stays true to the text.
 *
 * @example
 * tokensOf("USD20bn").map((token) => token.lower) // => ["usd", "20", "bn"]
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let breaks = 0;
  let lastEnd = 0;
  const put = (kind: Token["kind"], start: number, end: number, lower: string, value = Number.NaN, decimals = 0) => {
    const caps = kind === "word" ? capsOf(text, start, end) : 0;
    tokens.push({
      kind,
      start,
      end,
      lower,
      glued: start === lastEnd && start > 0,
      breaks: Math.min(2, breaks),
      caps,
      value,
      decimals,
    });
    lastEnd = end;
    breaks = 0;
  };
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff) {
      if (code === 10) breaks++;
      i++;
      continue;
    }
    const link =
      code === 104 || code === 72 || code === 119 || code === 87 || code === 64 || code === 93 ? linkEnd(text, i) : -1;
    if (link > 0) {
      put("link", i, link, "<link>");
      i = link;
    } else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(i + 1)))) i = putNumber(text, i, put);
    else if (isLetter(text, i)) i = putWord(text, i, put);
    else {
      const end = i + (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length ? 2 : 1);
      put("mark", i, end, isApostrophe(code) ? "'" : text.slice(i, end));
      i = end;
    }
  }
  return tokens;
}

type Put = (kind: Token["kind"], start: number, end: number, lower: string, value?: number, decimals?: number) => void;

function putNumber(text: string, start: number, put: Put): number {
  const end = numberEnd(text, start);
  const digits = text.slice(start, Math.min(end, start + LONGEST_WORD));
  const plain = PLAIN_NUMBER.exec(digits.startsWith(".") ? `0${digits}` : digits);
  const comma = plain ? null : COMMA_DECIMAL.exec(digits);
  const value = plain ? Number(digits.replaceAll(",", "")) : comma ? Number(digits.replace(",", ".")) : Number.NaN;
  put("number", start, end, digits, value, (plain?.[1] ?? comma?.[1] ?? "").length);
  return end;
}

function putWord(text: string, start: number, put: Put): number {
  const end = wordEnd(text, start);
  if (end - start > LONGEST_WORD) {
    put("word", start, end, text.slice(start, start + LONGEST_WORD).toLowerCase());
    return end;
  }
  const lower = text.slice(start, end).toLowerCase();
  const straight = lower.includes("’") || lower.includes("‘") ? lower.replace(/[’‘]/g, "'") : lower;
  const clitic = straight.includes("'") ? CLITICS.exec(straight) : null;
  if (!clitic) {
    put("word", start, end, straight);
    return end;
  }
  const cut = start + clitic.index;
  put("word", start, cut, straight.slice(0, clitic.index));
  put("word", cut, end, clitic[0]);
  return end;
}
