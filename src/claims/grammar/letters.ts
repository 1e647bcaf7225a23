const LETTER = /[\p{L}\p{M}]/u;
/** Whether UTF-16 units from 128 on are letters: 0 not yet known, 1 no, 2 yes. */
const letters = new Uint8Array(0x10000);

/** 1 for the codes below 128 that are letters, the underscore among them. */
export const IS_ASCII_LETTER = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z_]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a UTF-16 unit is a letter or a mark on one, in any script; halves of pairs are none. */
export function isLetterCode(code: number): boolean {
  if (code < 128) return IS_ASCII_LETTER[code] === 1;
  if (code >= 0xd800 && code < 0xe000) return false;
  if (letters[code] === 0) letters[code] = LETTER.test(String.fromCharCode(code)) ? 2 : 1;
  return letters[code] === 2;
}

/** Whether a letter stands at index `i`. */
export const isLetter = (text: string, i: number) => i < text.length && isLetterCode(text.charCodeAt(i));
