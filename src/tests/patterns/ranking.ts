import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs, measuresOf, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { term } from "../series.ts";

/** "Best to worst", "from worst to best": the order of the names that follow. */
const BEST_TO_WORST =
  /\b(?:from )?(?:best|top|highest|biggest|strongest|first) to (?:worst|bottom|lowest|smallest|weakest|last)\b/;
const WORST_TO_BEST =
  /\b(?:from )?(?:worst|bottom|lowest|smallest|weakest|last) to (?:best|top|highest|biggest|strongest|first)\b/;
const ORDERED = /\bin (?:that|this|descending) order\b|\branking\b|\branked\b/;
const AMONG = /\b(?:among|amongst|out of|of|in|within)\s+(?:the )?$/i;
const BEST =
  /\b(?:best|strongest|biggest (?:gain(?:er)?|winner)|(?:top|star) (?:performer|performing|gainer|stock|name)|rose (?:the )?most|gained (?:the )?most|(?:led|leads?|topp?(?:s|ed)) the (?:pack|field|table|list|leaderboard|bunch)|(?:came|c[ao]me out|finished|ended(?: up)?) (?:on top|first|top))\b/;
const WORST =
  /\b(?:worst|weakest|(?:biggest )?laggard|straggler|biggest (?:loser|drop|fall|decline)|fell (?:the )?most|lost (?:the )?most|fell (?:the )?hardest|br(?:ought|ings?|inging) up the rear|(?:came|come|finished|ended(?: up)?)(?: in)?(?: dead)? (?:last|bottom)|(?:trail(?:s|ed)|lag(?:s|ged)) the (?:pack|field))\b/;

/** What each of several shares moved over the one period of the words; null where one has no price. */
function movesOf(ask: Ask, subjects: readonly string[]): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const subject of subjects) {
    const one = measuredAs({ ...ask, claim: { ...ask.claim, measure: "price" } }, subject, undefined);
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

/** Those named, without the sector that stands as their heading: "Chip equipment, best to worst: A, B, C". */
const namedOf = (ask: Ask) => subjectIds(ask).filter((id) => ask.registry.subject(id)?.kind !== "sector");

/** "Ranking by stock gain: Micron, AMD, Intel, in that order", "best to worst: A, B, C": each moved more than the one after it. */
function inOrder(ask: Ask, words: string): Built | null {
  const rising = WORST_TO_BEST.test(words);
  const phrase = rising ? WORST_TO_BEST : BEST_TO_WORST.test(words) ? BEST_TO_WORST : ORDERED;
  const named = namedOf(ask);
  const subjects = rising ? named.toReversed() : named;
  const moves = phrase.test(words) && subjects.length > 2 ? movesOf(ask, subjects) : null;
  if (!moves || WORST.test(words.replace(phrase, ""))) return null;
  const texts = subjects.slice(1).map((subject, index) => `${moves.get(subjects[index])} > ${moves.get(subject)}`);
  return {
    text: texts.join(" and "),
    used: [...ask.subjects, ...ask.measures, ...ask.periods, ...ask.directions, ...ofRank(ask)],
    phrases: [phrase, /\b(?:by|on) (?:\d{4} )?(?:stock |share |price )*(?:gain|return|performance|move)s?\b/],
    extremes: true,
  };
}

const ofRank = ({ cues }: Ask) =>
  cues.filter(({ cue }) => /^(?:record|highest|lowest|comparison|ordinal|opinion|best|worst|beats|trails)/.test(cue));

/** The list after "among" or "of", whose names follow one another, and the one of them named apart from it. */
export function listAndPick(ask: Ask): { list: string[]; pick: SubjectMention } | null {
  const { subjects } = ask;
  const opened = subjects.findIndex(({ start }, index) => subjects[index + 2]?.start === start);
  const from =
    opened >= 0 ? opened : subjects.findIndex(({ start }) => AMONG.test(wordsBetween(ask, start - 14, start)));
  if (from < 0) return null;
  let to = from;
  while (to + 1 < subjects.length && goesOn(ask, subjects[to], subjects[to + 1], opened >= 0)) to++;
  const list = [...new Set(subjects.slice(from, to + 1).map(({ subject }) => subject))];
  const apart = [...subjects.slice(0, from), ...subjects.slice(to + 1)];
  // "Of A, B and C, C was the best": named once more right behind the list.
  const again = to - from + 1 > list.length && apart.length === 0 ? [subjects[to]] : apart;
  const [pick] = again;
  return list.length > 1 && again.length === 1 ? { list, pick } : null;
}

/** Whether a list goes on with the next name; of a group opened to its members with each of them. */
const goesOn = (ask: Ask, one: SubjectMention, next: SubjectMention, opened: boolean) =>
  opened ? one.start === next.start : /^\s*(?:,|and|or|&|, and|, or)\s*$/.test(wordsBetween(ask, one.end, next.start));

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
    used: [...ask.subjects, ...ask.measures, ...ask.periods, ...ask.directions, ...ofRank(ask)],
    phrases: [
      BEST,
      WORST,
      /\bbelong(?:s|ed)? to\b|\bperform(?:er|ers|ing)\b|\bamong(?:st)?\b|\bstock to (?:own|hold|be in|have)\b/,
    ],
    extremes: true,
  };
}

/** Who of several moved most, or in which order they did. */
export function ranking(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (ask.periods.length === 1 && !priced(ask)) return figuresInOrder(ask, words);
  if (ask.quantities.length > 0 || ask.periods.length > 1 || !priced(ask)) return null;
  const [period] = ask.periods;
  // "By 2025 price gain": of that year, and no deadline.
  const of = period?.relation === "by" ? { ...ask, periods: [{ ...period, relation: "in" as const }] } : ask;
  const ordered = inOrder(of, words);
  if (ordered) return { ...ordered, used: [...ordered.used, ...ask.periods] };
  return bestOf(ask, words);
}
