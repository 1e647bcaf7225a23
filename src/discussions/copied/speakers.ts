import type { Head } from "./heads.ts";
import { hasWords } from "./layout.ts";
import { nameIn, type PosterName } from "./poster-names.ts";
import type { Row } from "./rows.ts";

const WITH_ROLE = /^(.{3,40}?),?\s+(?:[–—]|--?)\s+(\p{L}.{1,80})$/u;
const MOST_ROLE_WORDS = 9;
/** Who speaks in a transcript and is called by no name. */
const NAMELESS = /^(?:operator|moderator|interviewer|host|unidentified (?:analyst|speaker|participant))$/i;
const SURE = 0.9;
const FEWEST = 4;

/** Who a row says speaks next, with what they are: `Ann Lee – Analyst, Baird`. */
function speakerWithRole({ words, kind }: Row): PosterName | null {
  if (kind !== "words" || words.length > 120 || /[.!?;:]$/.test(words)) return null;
  const found = WITH_ROLE.exec(words);
  if (!found || found[2].split(" ").length > MOST_ROLE_WORDS || /\d/.test(found[2])) return null;
  const name = nameIn(found[1]);
  return name && name.strength >= SURE ? name : null;
}

/** The heads of what is said in a transcript, whose speakers are named on lines of their own and speak again; null in other text. */
export function speakerHeads(rows: readonly Row[]): Head[] | null {
  const named = new Map<number, PosterName>();
  for (const [i, row] of rows.entries()) {
    const name = speakerWithRole(row);
    if (name) named.set(i, name);
  }
  if (named.size < 2) return null;
  const known = new Set([...named.values()].map(({ name }) => name));
  const heads: Head[] = [];
  for (const [i, { kind, words }] of rows.entries()) {
    const bare = kind === "words" && words.length <= 40 && (known.has(words) || NAMELESS.test(words));
    const poster = named.get(i) ?? (bare ? { name: words, strength: 1 } : null);
    if (poster) heads.push({ poster, from: i, stamp: i, body: i + 1, below: false });
  }
  const told = heads.filter((head, k) => hasWords(rows, head, heads[k + 1]));
  const speakers = new Set(told.map(({ poster }) => poster.name)).size;
  return told.length >= FEWEST && speakers > 1 && speakers < told.length ? told : null;
}
