import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { type Series, term } from "../series.ts";

const ONLY = /(?:^|[^\p{L}])(?:only|just)\s(?:the )?$/iu;
const ALONE = /^\s*alone\b/i;
const AMONG = /\b(?:of|among|amongst)\s+(?:the )?$/i;
/** "Cocoa and world sugar": which sugar is meant, where one is. */
const KIND = /\b(?:world|us|american|european) (?=sugar|natural gas)/;
const JOINED = /^\s*(?:,|and|&|,\s*and)\s*(?:the )?(?:world |us )?$/;
const STARTED =
  /\b(?:lower|higher) than (?:it|they) (?:began|started)(?: (?:it|them))?\b|\bin the (?:red|green|black)\b/;

/** "Lost money for holders": the price fell. */
const FOR_HOLDERS = /\b(?:money )?for (?:its |their )?(?:share|stock)?holders\b/;

/** Subjects that stand in a row from one on, joined by commas and "and". */
function row(ask: Ask, from: number): SubjectMention[] {
  const { subjects } = ask;
  let to = from;
  while (to + 1 < subjects.length) {
    const same = subjects[to + 1].start === subjects[to].start;
    if (!same && !JOINED.test(wordsBetween(ask, subjects[to].end, subjects[to + 1].start))) break;
    to++;
  }
  return subjects.slice(from, to + 1);
}

/** What a price moved over the period named, on the year where the words hold it against a year before. */
function moveOf(ask: Ask, series: Series): string | null {
  if (series.unit !== "price") return null;
  if (!cueOf(ask, "yoy")) {
    const window = moveWindow(ask, series, ask.periods[0]);
    return window && moved(ask, series, window);
  }
  const window = series.grain === "month" ? placed(ask, series, ask.periods[0]) : null;
  return window && `yoy(${term(series)}, ${window.text})`;
}

/** "Of NVDA, AMD and MU only AMD was down in January": those named moved that way, and no other of the list did. */
export function onlyOf(ask: Ask): Built | null {
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const [way] = ways;
  if (ways.size !== 1 || way === "flat" || ask.periods.length !== 1 || ask.directions.some(({ negated }) => negated))
    return null;
  if (ask.quantities.some(({ role }) => role !== "count") || ask.cues.some(({ cue }) => cue === "negation"))
    return null;
  const at = ask.subjects.findIndex(
    ({ start, end }) => ONLY.test(wordsBetween(ask, start - 10, start)) || ALONE.test(wordsBetween(ask, end, end + 8)),
  );
  const listed = ask.subjects.findIndex(({ start }) => AMONG.test(wordsBetween(ask, start - 14, start)));
  if (at < 0 || listed < 0) return null;
  const picks = new Set(row(ask, at).map(({ subject }) => subject));
  const list = [...new Set(row(ask, listed).map(({ subject }) => subject))];
  const all = subjectIds(ask);
  if (list.length < 3 || picks.size >= list.length || all.some((subject) => !list.includes(subject))) return null;
  const texts = list.map((subject) => {
    const found = measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, undefined);
    const move = found && moveOf(ask, found.series);
    const said = move && `${move} ${way === "up" ? ">" : "<"} 0%`;
    return said && (picks.has(subject) ? said : `not (${said})`);
  });
  if (texts.some((text) => !text)) return null;
  return {
    text: texts.join(" and "),
    used: [
      ...ask.subjects,
      ...(FOR_HOLDERS.test(ask.claim.quote) ? ask.measures.filter(({ measure }) => measure === "ownership") : []),
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "yoy" || (cueOf(ask, "yoy") && cue === "comparison")),
      ...(STARTED.test(ask.claim.quote)
        ? ask.cues.filter(({ cue }) => ["comparison", "trails", "beats"].includes(cue))
        : []),
    ],
    phrases: [/\bonly\b/, /\balone\b/, KIND, STARTED, FOR_HOLDERS],
    exclusive: true,
  };
}
