import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";

const ONLY = /(?:^|[^\p{L}])(?:only|just)\s$/u;
const AMONG = /\b(?:of|among|amongst)\s+(?:the )?$/i;
const JOINED = /^\s*(?:,|and|&|,\s*and)\s*$/;
const STARTED =
  /\b(?:lower|higher) than (?:it|they) (?:began|started)(?: (?:it|them))?\b|\bin the (?:red|green|black)\b/;

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

/** "Of NVDA, AMD and MU only AMD was down in January": those named moved that way, and no other of the list did. */
export function onlyOf(ask: Ask): Built | null {
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const [way] = ways;
  if (ways.size !== 1 || way === "flat" || ask.periods.length !== 1 || ask.directions.some(({ negated }) => negated))
    return null;
  if (ask.quantities.some(({ role }) => role !== "count") || ask.cues.some(({ cue }) => cue === "negation"))
    return null;
  const at = ask.subjects.findIndex(({ start }) => ONLY.test(wordsBetween(ask, start - 6, start)));
  const listed = ask.subjects.findIndex(({ start }) => AMONG.test(wordsBetween(ask, start - 14, start)));
  if (at < 0 || listed < 0) return null;
  const picks = new Set(row(ask, at).map(({ subject }) => subject));
  const list = [...new Set(row(ask, listed).map(({ subject }) => subject))];
  const all = subjectIds(ask);
  if (list.length < 3 || picks.size >= list.length || all.some((subject) => !list.includes(subject))) return null;
  const texts = list.map((subject) => {
    const found = measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, undefined);
    const window = found?.series.unit === "price" ? moveWindow(ask, found.series, ask.periods[0]) : null;
    const move = found && window && `${moved(ask, found.series, window)} ${way === "up" ? ">" : "<"} 0%`;
    return move && (picks.has(subject) ? move : `not (${move})`);
  });
  if (texts.some((text) => !text)) return null;
  return {
    text: texts.join(" and "),
    used: [
      ...ask.subjects,
      ...ask.periods,
      ...ask.directions,
      ...(STARTED.test(ask.claim.quote)
        ? ask.cues.filter(({ cue }) => ["comparison", "trails", "beats"].includes(cue))
        : []),
    ],
    phrases: [/\bonly\b/, STARTED],
    exclusive: true,
  };
}
