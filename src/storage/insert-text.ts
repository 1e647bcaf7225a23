/** Rows sent in one INSERT. */
export const ROWS_AT_ONCE = 100;

/**
 * An INSERT of so many rows. With `key`, a row whose key is there already takes the place of the one there.
 *
 * @example
 * insertText("flip", ["claim", "day"], 1, undefined, () => "?") // => "insert into flip (claim,day) values (?,?)"
 */
export function insertText(
  table: string,
  columns: readonly string[],
  rows: number,
  key: readonly string[] | undefined,
  placeholder: (number: number) => string,
): string {
  let number = 0;
  const row = () => `(${columns.map(() => placeholder(++number)).join(",")})`;
  const values = Array.from({ length: rows }, row).join(",");
  const text = `insert into ${table} (${columns.join(",")}) values ${values}`;
  if (!key) return text;
  const others = columns.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
  return `${text} on conflict (${key.join(",")}) do ${others.length ? `update set ${others.join(", ")}` : "nothing"}`;
}
