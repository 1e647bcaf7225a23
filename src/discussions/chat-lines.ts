const DAY = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}";
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[ \\u00a0\\u202f]?[AaPp]\\.?[Mm]\\.?)?";
const STAMP = `\\[?(?:(?<day>${DAY})(?:,|T)? ?)?(?<clock>${CLOCK})\\]?(?: ?[-–])? ?`;
/** `[2025-03-12] ann: …`: a day alone in brackets. */
const DAY_ALONE = `\\[(?<alone>${DAY})\\] ?`;
const NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.'’-]{0,24}(?: [\\p{L}\\p{N}_.'’-]{1,20}){0,2}";
const PHONE = "\\+\\d[\\d \\u00a0-]{6,18}\\d";
const NAMED_DAY = "(?:\\d{1,2} [A-Z][a-z]{2,8}\\.?,? \\d{4}|[A-Z][a-z]{2,8}\\.? \\d{1,2},? \\d{4})";
/** `ann (2025-03-12): …`, `ann, 12 Mar 2025, 10:32: …` */
const DATED = `(?:, | [([]| [–—-] )(?<said>${DAY}|${NAMED_DAY})(?:(?:,|T| at)? ?${CLOCK})?[)\\]]?`;
/** `[10:32] ann: …`, `<ann> …`, `12/03/2025, 10:32 - Ann Lee: …`, `ann: …`, `ann (2025-03-12): …`. */
const SAID = new RegExp(
  `^[\\u200e\\u200f\\ufeff]*(?:${DAY_ALONE}|${STAMP})?(?:<[@+%&~ ]?(?<nick>${NAME})>|(?:~[ \\u00a0\\u202f])?(?<name>${NAME}|${PHONE})(?:${DATED})? ?:)\\s+(?=\\S)`,
  "u",
);
/** What a program says between messages: who came and went, the day that begins. */
const OF_PROGRAM = new RegExp(
  `^(?:\\[?(?:(?:${DAY})(?:,|T)? ?)?${CLOCK}\\]?(?: ?[-–])? ?)?(?:-!-|\\*{1,3} |-{3} |-->|<--|={3})|^session (?:start|close)`,
  "i",
);
/** `21/04/2024, 18:10 - Ann added Bob`: a day and a time, and nobody who says it. */
const STAMPED = new RegExp(`^[\\u200e\\ufeff]*\\[?(?:${DAY}),? ${CLOCK}(?:\\] | - )`);
/** A message without words: what was sent stands elsewhere, or it is the program's. */
export const NO_WORDS =
  /^\u200e?(?:<?(?:media|image|video|audio|sticker|gif|document|photo|contact card) omitted>?|<attached: .*>|this message was deleted\.?|you deleted this message\.?|null|missed (?:voice|video) call|messages and calls are end-to-end encrypted.*)$/i;
/** Characters of a line in which it says who speaks. */
export const SAID_WITHIN = 120;
const MOST_NAME_WORDS = 2;
/** `Author: ann  Date: …`, `Subject: zinc`: what parts of a head are called, and nobody who speaks. */
const LABELS = /^(?:author|subject|date|from|to|posted by|re|title|number|user ?name|topic)$/i;

/** A line of a chat. */
export interface Line {
  start: number;
  end: number;
  said: { author: string; day: string | undefined; clock: string | undefined; stamped: boolean; words: number } | null;
  /** The line is the program's and nobody's. */
  program: boolean;
}
export type Said = Line["said"];

/** Who speaks in a line, and when; null for nobody. */
export function saidIn(line: string): Said {
  const found = SAID.exec(line);
  if (!found?.groups) return null;
  const { nick, name, clock } = found.groups;
  const author = nick ?? name;
  const day = found.groups.said ?? found.groups.alone ?? found.groups.day;
  if (LABELS.test(author) && clock === undefined && nick === undefined) return null;
  const isName = author.startsWith("+") || (/\p{L}/u.test(author) && author.split(" ").length <= MOST_NAME_WORDS);
  const stamped = clock !== undefined || nick !== undefined;
  return isName ? { author, day, clock, stamped, words: found[0].length } : null;
}

/** The lines of a text that have words. */
export function* linesOf(source: string): Generator<Line> {
  for (let start = 0; start < source.length; ) {
    const stop = source.indexOf("\n", start);
    const end = stop === -1 ? source.length : stop;
    const line = source.slice(start, source[end - 1] === "\r" ? end - 1 : end);
    const head = line.slice(0, SAID_WITHIN);
    const said = OF_PROGRAM.test(head) ? null : saidIn(head);
    const program = said === null && (OF_PROGRAM.test(head) || STAMPED.test(head));
    if (line.trim() !== "") yield { start, end: start + line.length, said, program };
    start = end + 1;
  }
}
