/** Lines of aligned columns; a heading that begins with `>` is set to the right. The last column is left as long as it is. */
export function table(head: string[], rows: string[][]): string {
  const titles = head.map((title) => title.replace(/^>/, ""));
  const all = titles.some(Boolean) ? [titles, ...rows] : rows;
  const widths = head.map((_, column) => all.reduce((most, row) => Math.max(most, row[column].length), 0));
  const line = (row: string[]) =>
    row
      .map((cell, column) => {
        if (head[column].startsWith(">")) return cell.padStart(widths[column]);
        return column === row.length - 1 ? cell : cell.padEnd(widths[column]);
      })
      .join("  ")
      .trimEnd();
  return all.map((row) => `${line(row)}\n`).join("");
}
