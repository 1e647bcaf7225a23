import type { Token } from "./tokens.ts";
import type { Role } from "./words.ts";

/** Those named in a row, and the pieces between such rows. */
export type Item =
  | { kind: "row"; ids: readonly string[]; start: number; end: number }
  | Exclude<Token, { kind: "name" }>;
export type Row = Extract<Item, { kind: "row" }>;

export const isRow = (item: Item | undefined): item is Row => item?.kind === "row";
export const has = (item: Item | undefined, ...roles: Role[]): boolean =>
  item?.kind === "word" && roles.some((role) => item.roles.includes(role));

/** Words that say nothing of their own here. */
const IDLE: readonly Role[] = ["fillers", "epithets", "aux"];
const isIdle = (item: Item) => item.kind === "word" && item.roles.some((role) => IDLE.includes(role));
const isJoin = (token: Token | undefined) =>
  token !== undefined &&
  ((token.kind === "mark" && token.text === ",") || (token.kind === "word" && token.roles.includes("joins")));

/** Where the next name of a row stands behind a place; −1 where the row is over. */
function nextName(tokens: readonly Token[], from: number): number {
  let i = from;
  while (isJoin(tokens[i]) || isArticle(tokens[i])) i++;
  return tokens[i]?.kind === "name" ? i : -1;
}
const isArticle = (token: Token | undefined) => token?.kind === "word" && /^(?:the|a)$/.test(token.text);
const isLast = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).some((one) => one.kind === "word" && one.roles.includes("joins"));

/** The pieces of a statement with its names gathered to rows, a row closed by the name behind its "and", and idle words left out. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const found: Item[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind !== "name") {
      found.push(token);
      continue;
    }
    const ids = [...token.ids];
    let end = token.end;
    let closed = token.ids.length > 1;
    for (let next = nextName(tokens, i + 1); next >= 0 && !closed; next = nextName(tokens, i + 1)) {
      const name = tokens[next] as Token & { kind: "name" };
      closed = isLast(tokens, i + 1, next) || name.ids.length > 1 || ids.includes(name.ids[0]);
      if (name.ids.length > 1 || ids.includes(name.ids[0])) break;
      ids.push(...name.ids);
      [end, i] = [name.end, next];
    }
    found.push({ kind: "row", ids, start: token.start, end });
  }
  return found.filter((item) => !isIdle(item) || has(item, "above", "participles", "by", "not", "both"));
}
