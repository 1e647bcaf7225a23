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
/** `Subject: Re: BBBY Q2    Recommendations: 9`. */
const SUBJECT = /^subject:\s*(?:re:\s*)*(\S.*?)(?:\s{2,}.*)?$/i;

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
  const subject = rows.find(({ words }) => SUBJECT.test(words))?.words;
  if (subject) return (SUBJECT.exec(subject) as RegExpExecArray)[1];
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
  return titled ? withoutSite(titled.words) : null;
}

/** A title without the site it links to, `(example.org)`; a ticker stays. */
export const withoutSite = (title: string): string => title.replace(/ \([\w-]+\.[\w.-]*[a-z][\w.-]*\)$/, "");

/** `Ford Motor Co. (F)`, `Nortia Lithium Limited`, `V.KVL`: how a page names the firm of a board. */
const FIRM =
  /\((?:[A-Z]{2,8}: ?)?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\)|\b(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|plc|PLC|AG|ASA|NV|SE)\b\.?(?:$| [A-Z]\.[A-Z]{2,5}$)|(?:^|\s)[VTC]\.[A-Z]{2,5}$|^\$[A-Z]{1,5}$/;
const LONGEST_HEADING = 100;

/** The lines among those above the posts of a page by which it names the firm of its board, but for the title; null where none does. */
export function firmAbove(lines: readonly string[], title: string | null): string | null {
  const found = lines.filter(
    (line) =>
      line !== title &&
      line.length <= LONGEST_HEADING &&
      !/[.!?]$/.test(line.replace(/(?:Inc|Corp|Ltd|Co)\.$/, "")) &&
      FIRM.test(line),
  );
  return found.length > 0 && found.length <= MOST_FIRMS ? found.join("\n") : null;
}
const MOST_FIRMS = 2;
