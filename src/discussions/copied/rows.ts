import type { Line } from "../lines-in.ts";
import type { PostTime } from "../post-time.ts";
import {
  answeredIn,
  isBadge,
  isButtons,
  isCount,
  isField,
  isFieldAlone,
  withoutOpening,
  withoutPageWords,
} from "./page-words.ts";
import { nameIn, type PosterName } from "./poster-names.ts";
import { toldTime } from "./told-times.ts";

/** A line that tells when, and perhaps who: it may be the head of a post, or its foot. */
export interface Stamp {
  time: PostTime;
  clockOnly: boolean;
  poster: PosterName | null;
  /** True where counts or buttons of the page stand on the line as well. */
  marked: boolean;
  /** What is left of the line when the name and the time are taken out: lines of one layout have one shape. */
  shape: string;
}

/** A line of a page copied as text, by what it may be. */
export interface Row extends Line {
  /** The text without white space around it. */
  words: string;
  /** Blank lines before it. */
  gap: number;
  kind: "stamp" | "buttons" | "mark" | "field" | "words";
  stamp?: Stamp;
  /** Whom the line says the post answers. */
  answers?: string;
}

const LONGEST_HEAD = 160;
const TELLS_TIME = /\d|now|today|yesterday|\ban? (?:min|hour|day|week|month|year)/i;
const OF_SOMETHING_ELSE =
  /^(?:last|edited|joined|join date|member since|registered|started|start date|updated|created|since|modified|[^:]{2,30}:\s*on )\b/i;

/** `[Forwarded from …]`, and the head of the answers under an article. */
const PASSED_ON =
  /^(?:\[forwarded from .{1,40}\]|\d+ (?:thoughts?|responses?|repl(?:y|ies)|comments?) (?:on|to):? [“"].+)$/i;

/** The user of `u/name`, `u/[deleted]`. */
function ofUser(words: string): PosterName | null {
  const found = /^\/?u\/([\w-]{2,40}|\[deleted\])$/.exec(words.trim());
  return found && { name: found[1], strength: 1 };
}

/** `Author: ann  Date:`: who, in a head whose parts are labelled. */
const LABELLED =
  /^(?:author|from|posted by|by|poster|user(?:name)?|name|member)\s*:\s*(.{1,40}?)\s+(?:\|\s*)?(?:date|posted|sent|time|on)\s*:?$/i;
/** What such a head tells besides: `Number: 4471`, `No.3341`. */
const MORE_LABELS = /^(?:\s*\|?\s*(?:[a-z#]{2,15}(?: id)?\s*[:#]\s*#?[\d,.]+|no\.\s?\d+))+\s*$/i;

function labelledIn(before: string, behind: string): PosterName | null {
  const found = LABELLED.exec(before.trim());
  if (!found || (behind.trim() !== "" && !MORE_LABELS.test(behind))) return null;
  return { name: found[1].trim(), strength: 1 };
}

function stampIn(words: string, dayFirst: boolean): Stamp | null {
  if (words.length > LONGEST_HEAD || !TELLS_TIME.test(words)) return null;
  const told = toldTime(words, dayFirst);
  if (!told) return null;
  const [before, behind] = [words.slice(0, told.start), words.slice(told.end).replace(/^\s*No\.\s?\d+\s*$/, "")];
  const labelled = labelledIn(before, behind);
  if (labelled) return { time: told.time, clockOnly: false, marked: true, poster: labelled, shape: "labelled n t" };
  if (OF_SOMETHING_ELSE.test(words) || isField(words)) return null;
  const [left, right] = [withoutPageWords(before), withoutPageWords(behind)];
  const { time, clockOnly = false } = told;
  const marked = /[#|]|points?\b|reply/i.test(words);
  const bare = withoutOpening(left).replace(/\s+on$/, "");
  const brackets = /[[(]$/.test(before.trimEnd()) ? "(" : "";
  const shapeOf = (who: string) =>
    `${left
      .slice(0, Math.max(0, left.length - bare.length))
      .trim()
      .toLowerCase()} ${who} ${brackets}${clockOnly ? "c" : "t"}`.trim();
  // What stands behind the time of a Reddit user is a flair or an award.
  const user = ofUser(bare);
  if (user) return { time, clockOnly, marked, poster: user, shape: shapeOf("n") };
  const rest = right.replace(/^[\])]?(?:\s*[·•|,]?\s*\(?edited.*)?$/i, "").replace(/^[\])]\s*/, "");
  if (bare.replace(/[[(\s,]+$/, "") === "" && rest === "")
    return { time, clockOnly, marked, poster: null, shape: shapeOf("") };
  if (rest === "") {
    const who = bare.replace(/[\s,([–—-]+$/, "").replace(/\s+\([^()]{1,40}\)$/, "");
    const says = /\s+(says|said|wrote|writes|commented|replied|posted)$/i.exec(who);
    const poster = nameIn(says ? who.slice(0, says.index) : who);
    return poster && { time, clockOnly, marked, poster, shape: shapeOf(says ? `n ${says[1].toLowerCase()}` : "n") };
  }
  if (bare !== "") return null;
  const poster = nameIn(withoutOpening(rest).replace(/:$/, ""));
  return poster && poster.strength > 0.5 ? { time, clockOnly, marked, poster, shape: `${shapeOf("")} n` } : null;
}

/** `3,210 Posts`: how often the poster wrote. */
const POSTS_OF = /^(?:user #\d+\s+)?[\d.,]+[km]? posts?$/i;

/** What a line may be. */
export function rowOf(line: Line, gap: number, dayFirst: boolean): Row {
  const words = line.text.replace(/[\u200e\u200f\ufeff]/g, "").trim();
  const row: Row = { ...line, words, gap, kind: "words" };
  if (words.length > LONGEST_HEAD) return row;
  if (PASSED_ON.test(words)) return { ...row, kind: "mark" };
  const answers = isButtons(words) ? null : answeredIn(words);
  if (answers !== null) return { ...row, kind: "mark", answers };
  const stamp = stampIn(words, dayFirst);
  if (stamp) return { ...row, kind: "stamp", stamp };
  if (POSTS_OF.test(words)) row.kind = "mark";
  else if (isFieldAlone(words) && (words.endsWith(":") || !isButtons(words))) row.kind = "field";
  else if (isButtons(words)) row.kind = "buttons";
  else if (isField(words) || (OF_SOMETHING_ELSE.test(words) && toldTime(words, dayFirst))) row.kind = "field";
  else if (
    isCount(words) ||
    isBadge(words) ||
    /^\p{Lu}$/u.test(words) ||
    /^.{1,40}(?:(?:'|’)s)? (?:profile (?:photo|picture)|avatar)$/i.test(words)
  )
    row.kind = "mark";
  return row;
}

/** The rows of a text that have words. */
export function* rowsAmong(lines: Iterable<Line>, dayFirst: boolean): Generator<Row> {
  let [gap, valued] = [0, false];
  for (const line of lines) {
    if (line.text.trim() === "") {
      gap++;
      continue;
    }
    const row = rowOf(line, gap, dayFirst);
    const isValue = valued && gap === 0 && row.words.length <= 40 && row.kind !== "buttons";
    yield isValue ? { ...row, kind: "field", stamp: undefined } : row;
    valued = !isValue && row.kind === "field" && isFieldAlone(row.words);
    gap = 0;
  }
}
