import type { Draft } from "../draft.ts";
import { withLineFeeds } from "../line-ends.ts";
import type { MappedText } from "../mapped-text.ts";
import type { Head } from "./heads.ts";
import { isFooter, isNavigation } from "./page-words.ts";
import { nameIn } from "./poster-names.ts";
import type { Row } from "./rows.ts";

/** Words of a sentence, and of what stops otherwise. */
const [SENTENCE, LINE] = [3, 8];
const TRAIL = / [>»›] /;
const TOLD_BELOW = /^(?:thread starter|discussion in|started by|by .{2,40}, .{4,30}\d{4})/i;
const TITLE_WORDS = 2;

function isProse({ kind, words }: Row): boolean {
  if (kind !== "words" || isFooter(words) || isNavigation(words) || TOLD_BELOW.test(words)) return false;
  const count = words.split(" ").length;
  return /[.!…]["”’)]?$/.test(words) ? count >= SENTENCE : count >= LINE && /[?:]["”’)]?$/.test(words);
}

const isHeading = ({ kind, words }: Row) =>
  kind === "words" &&
  words.split(" ").length > 2 &&
  !isFooter(words) &&
  !isNavigation(words) &&
  !TOLD_BELOW.test(words);

/** What stands above the first post of a page and is somebody's words: the article, or the post, that all answer. */
export function headerPost(source: MappedText, rows: readonly Row[], first: Head): Draft | null {
  const above = rows.slice(0, first.from);
  const prose = above.findIndex(isProse);
  const to = above.findLastIndex(isProse);
  if (prose === -1) return null;
  const from = prose > 0 && isHeading(above[prose - 1]) ? prose - 1 : prose;
  const told = above.findLastIndex(({ stamp }, i) => stamp !== undefined && i < from);
  const beside = [told - 1, told + 1].map((i) => (above[i]?.kind === "words" ? nameIn(above[i].words) : null));
  const poster = told === -1 ? null : (above[told].stamp!.poster ?? beside.find(Boolean));
  const { start, text, line } = above[from];
  const last = above[to];
  return {
    id: `line ${line}`,
    author: poster?.name ?? null,
    time: told === -1 ? null : above[told].stamp!.time,
    line,
    body: withLineFeeds(source, start + text.length - text.trimStart().length, last.start + last.text.trimEnd().length),
  };
}

/** The title of a page: what its posts answer, the line below its trail, or the first line of a few words. */
export function titleAmong(rows: readonly Row[], first: Head): string | null {
  const again = rows.find(({ words }) => /^re: \S/i.test(words))?.words.replace(/^re: /i, "");
  const above = rows.slice(0, first.from).filter(({ kind, words }) => kind === "words" && words.length <= 200);
  if (again && above.some(({ words }) => words === again)) return again;
  const told = above.findIndex(({ words }) => TOLD_BELOW.test(words));
  if (told > 0) return above[told - 1].words;
  const trail = above.findLastIndex(({ words }) => TRAIL.test(words) && !/\d .*\d/.test(words));
  const below = above[trail + 1];
  if (trail !== -1 && !below) return above[trail].words.split(TRAIL).at(-1) ?? null;
  const titled = above
    .slice(trail + 1)
    .find(({ words }) => words.split(" ").length >= TITLE_WORDS && !isFooter(words) && !isNavigation(words));
  return titled?.words.replace(/ \([\w.-]+\)$/, "") ?? null;
}
