import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs, measuresOf, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { term } from "../series.ts";

const ORDERED = /\bin (?:that|this|descending) order\b|\branking\b|\branked\b/;
const AMONG = /\b(?:among|amongst|out of|of)\s+(?:the )?$/i;
const BEST = /\b(?:best|strongest|biggest gain(?:er)?|top performer|rose (?:the )?most|gained (?:the )?most)\b/;
const WORST =
  /\b(?:worst|weakest|biggest (?:loser|drop|fall|decline)|fell (?:the )?most|lost (?:the )?most|fell (?:the )?hardest)\b/;

/** What each of several shares moved over the one period of the words; null where one has no price. */
function movesOf(ask: Ask, subjects: readonly string[]): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const subject of subjects) {
    const one = measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, undefined);
    const window = one?.series.nature === "level" ? moveWindow(ask, one.series, ask.periods[0]) : null;
    if (!one || !window || one.series.unit !== "price") return null;
    found.set(subject, moved(ask, one.series, window));
  }
  return found;
}

const priced = ({ measures }: Ask) => measures.every(({ measure }) => measure === "price");

/** "1) Amazon 2) Google": the places of a list. */
const PLACE = /(?<![\w.,])[1-9](?=[).:]\s)/;
const NUMBERED = /(?<![\w.,])[1-9][).:](?=\s)/;
const ABOVE =
  /^[\s,]*(?:>|then|followed by|ahead of|(?:and )?finally|[,;&]|and|, and|\d[).:])+(?:\s*(?:then|\d[).:]))?\s*$/;
const CHAINED = /\s>\s/;
const LEAST_FIRST = /\b(?:ascending|smallest|lowest|least|fewest|from the bottom|bottom to top|worst)\b/;

/** What each of several firms told of the one time of the words; null where one has no such figure. */
function figuresOf(ask: Ask, subjects: readonly string[]): string[] | null {
  const [measure, another] = measuresOf(ask);
  const [period] = ask.periods;
  if (!measure || another || !period) return null;
  const terms = subjects.flatMap((subject) => {
    const one = measuredAs(ask, subject, measure);
    const window = one?.series.grain === "quarter" && one.series.nature === "flow" && placed(ask, one.series, period);
    return one && window ? [term(one.series, window)] : [];
  });
  return terms.length === subjects.length ? terms : null;
}

/** "Capex in 2025, ranked: 1) Amazon 2) Google 3) Meta", "2025 revenue: Amazon > Google > Meta": each above the one after it. */
function figuresInOrder(ask: Ask, words: string): Built | null {
  const subjects = subjectIds(ask);
  const ordered = ORDERED.test(words) || CHAINED.test(words) || NUMBERED.test(words);
  const places = ask.quantities.every(({ text, end }) => PLACE.test(`${text}${wordsBetween(ask, end, end + 2)}`));
  const row = ask.subjects
    .slice(1)
    .every(({ start }, index) => ABOVE.test(wordsBetween(ask, ask.subjects[index].end, start)));
  const whole = ask.claim.subjects.every((subject) => subjects.includes(subject));
  if (!ordered || !places || !row || !whole || subjects.length < 3 || LEAST_FIRST.test(words)) return null;
  const terms = figuresOf(ask, subjects);
  return (
    terms && {
      text: terms
        .slice(1)
        .map((each, index) => `${terms[index]} > ${each}`)
        .join(" and "),
      used: [
        ...ask.subjects,
        ...ask.measures,
        ...ask.periods,
        ...ask.quantities,
        ...ask.cues.filter(({ cue }) => ["total", "beats", "comparison", "highest-since"].includes(cue)),
      ],
      phrases: [ORDERED, NUMBERED, /\b(?:the )?(?:most|highest|largest|biggest)\b|\bfollowed\b|\bfinally\b/],
      timed: [NUMBERED],
      extremes: true,
    }
  );
}

/** "Ranking by stock gain: Micron, AMD, Intel, in that order": each moved more than the one after it. */
function inOrder(ask: Ask, words: string): Built | null {
  const subjects = subjectIds(ask);
  const moves = ORDERED.test(words) && subjects.length > 2 ? movesOf(ask, subjects) : null;
  if (!moves || WORST.test(words)) return null;
  const texts = subjects.slice(1).map((subject, index) => `${moves.get(subjects[index])} > ${moves.get(subject)}`);
  return {
    text: texts.join(" and "),
    used: [...ask.subjects, ...ask.measures, ...ask.periods, ...ask.directions],
    phrases: [ORDERED, /\bby (?:stock |price )?(?:gain|return|performance)s?\b/],
  };
}

/** The list after "among" or "of", whose names follow one another, and the one of them named apart from it. */
function listAndPick(ask: Ask): { list: string[]; pick: SubjectMention } | null {
  const { subjects } = ask;
  const from = subjects.findIndex((mention) => AMONG.test(wordsBetween(ask, mention.start - 14, mention.start)));
  if (from < 0) return null;
  let to = from;
  while (
    to + 1 < subjects.length &&
    /^\s*(?:,|and|or|&|, and|, or)\s*$/.test(wordsBetween(ask, subjects[to].end, subjects[to + 1].start))
  )
    to++;
  const list = [...new Set(subjects.slice(from, to + 1).map(({ subject }) => subject))];
  const apart = [...subjects.slice(0, from), ...subjects.slice(to + 1)];
  const [pick] = apart;
  return list.length > 1 && apart.length === 1 ? { list, pick } : null;
}

/** "Among AMAT, LRCX and KLAC the best 2025 belonged to KLA": first, or last, of the list. */
function bestOf(ask: Ask, words: string): Built | null {
  const [best, worst] = [BEST.test(words), WORST.test(words)];
  const found = best !== worst ? listAndPick(ask) : null;
  if (!found) return null;
  const others = found.list.filter((subject) => subject !== found.pick.subject);
  const moves = movesOf(ask, [found.pick.subject, ...others]);
  if (!moves) return null;
  const all = [...moves.values()];
  return {
    text: `rank(${all.join(", ")}) = ${best ? 1 : all.length}`,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:record|highest|lowest|comparison|ordinal)/.test(cue)),
    ],
    phrases: [BEST, WORST, /\bbelong(?:s|ed)? to\b|\bperformers?\b|\bamong(?:st)?\b/],
    extremes: true,
  };
}

/** Who of several moved most, or in which order they did. */
export function ranking(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (ask.periods.length === 1 && !priced(ask)) return figuresInOrder(ask, words);
  if (ask.quantities.length > 0 || ask.periods.length > 1 || !priced(ask)) return null;
  return inOrder(ask, words) ?? bestOf(ask, words);
}
