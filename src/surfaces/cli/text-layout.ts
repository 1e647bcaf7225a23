/** Cells a string takes on a terminal: marks that combine take none, East Asian wide forms and emoji take two. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const char of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(char)) continue;
    cells +=
      /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return cells;
}

/** Lines of at most `width` cells, broken at spaces; a longer word is cut. Control characters become spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .split(/\s+/)
    .filter(Boolean);
  for (let word of words) {
    if (line && cellsOf(line) + 1 + cellsOf(word) > width) {
      lines.push(line);
      line = "";
    }
    while (cellsOf(word) > width) {
      const head = Array.from(word).slice(0, Math.max(1, Math.floor(width / 2)));
      lines.push(head.join(""));
      word = Array.from(word).slice(head.length).join("");
    }
    line = line ? `${line} ${word}` : word;
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

/** The text followed by spaces up to `width` cells. */
export const pad = (text: string, width: number) => text + " ".repeat(Math.max(0, width - cellsOf(text)));
