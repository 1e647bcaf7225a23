import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import { signOf } from "../bound-signs.ts";
import type { Built } from "../built.ts";
import { measuredAs } from "../measured.ts";
import { MONEY_DEEDS } from "../money-deeds.ts";
import { moved, moveWindow } from "../move-window.ts";
import { numberOf } from "../number-words.ts";
import { isExcepted } from "./each.ts";
import { comparisonOf } from "./versus.ts";

const NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|\\d+";
/** "Only two of the seven", "most of", "all but one of them", "not one of": how many of a group. */
const HOW_MANY = new RegExp(
  `\\b(?:(only|just|exactly|precisely|at least|at most|more than|fewer than|less than|no more than|no fewer than|a full|all) )?(${NUMBER}|none|not one|not a single one|neither|all|every(?: single)? one|each(?: one)?|both|half|most|the majority|a majority|all but (?:${NUMBER})|all except (?:${NUMBER}))(?: names| stocks| members| companies)? (?:out )?(?:of|in|among)\\b`,
);
/** "Only Microsoft", "the only one of the seven to trail". */
const ONLY = /(?:^|[^\p{L}])(?:only|just)\s(?:\w+ and )?$/u;
const THE_ONLY = /\bthe only (?:ones?|names?|stocks?|members?|companies|company|two|three)\b|\bthe only [\w ]{0,12}$/;
/** "All of them but Microsoft". */
const ALL_BUT = /\b(?:all|every one|each)\b.*\b(?:but|except(?: for)?|bar|save(?: for)?|other than|apart from)\s$/;

interface Group {
  members: string[];
  /** Those named apart from the group itself. */
  picks: SubjectMention[];
}

/** The group before the comparison: one that was opened to its members, or a list; and who of it is named apart. */
function groupOf(ask: Ask, before: readonly SubjectMention[]): Group | null {
  const starts = Map.groupBy(before, ({ start }) => start);
  const opened = [...starts.values()].filter((at) => at.length > 2);
  if (opened.length > 1) return null;
  const names = [...starts.values()].filter((at) => at.length === 1).map(([name]) => name);
  if (opened.length === 1) return { members: opened[0].map(({ subject }) => subject), picks: names };
  const picks = names.filter(({ start }) => ONLY.test(wordsBetween(ask, start - 6, start)));
  const list = [...new Set(names.filter((name) => !picks.includes(name)).map(({ subject }) => subject))];
  return list.length > 1 ? { members: list, picks } : null;
}

/** How many of the group, as the count is written; null where the words tell no number. */
function countOf(words: string, size: number): string | null {
  const [, how = "", many] = HOW_MANY.exec(words) ?? [];
  if (!many) return null;
  const but = numberOf(/^all (?:but|except) (.+)$/.exec(many)?.[1] ?? "none");
  if (but >= 1) return `= ${size - but}`;
  if (/^(?:none|neither|not)/.test(many)) return "= 0";
  if (/^(?:all|every|each|both)/.test(many)) return `= ${size}`;
  if (/^(?:most|the maj|a maj)/.test(many)) return `> ${size / 2}`;
  if (many === "half") return size % 2 === 0 ? `= ${size / 2}` : null;
  const number = numberOf(many);
  return number >= 1 && number <= size ? `${signOf(how)} ${number}` : null;
}

/** What each of the group is held to: "only Microsoft" is of it and of none of the others, "all but Microsoft" the reverse. */
function told(ask: Ask, { members, picks }: Group, each: ReadonlyMap<string, string>, words: string): string | null {
  const texts = members.map((member) => each.get(member) ?? "");
  if (picks.length === 0) {
    const count = countOf(words, members.length);
    if (count) return `count(${texts.join(", ")}) ${count}`;
    return /\b(?:of|among|some|many|few|several|any|only|just)\b/.test(words) ? null : texts.join(" and ");
  }
  const ids = picks.map(({ subject }) => subject);
  if (!ids.every((id) => members.includes(id))) return null;
  const lead = wordsBetween(ask, ask.offset ?? 0, picks[0].start);
  const only = ONLY.test(lead.slice(-6)) || THE_ONLY.test(words);
  const but = ALL_BUT.test(lead);
  if (only === but) return null;
  return members
    .map((member) => (ids.includes(member) === only ? each.get(member) : `not (${each.get(member)})`))
    .join(" and ");
}

/** "Two of the seven beat the S&P in 2025", "of A, B and C only A trailed it": members of a group against one outside it, by what their prices moved. */
export function membersAgainst(ask: Ask): Built | null {
  const comparison = comparisonOf(ask);
  if (!comparison || MONEY_DEEDS.test(ask.claim.quote) || ask.subjects.some((one) => isExcepted(ask, one))) return null;
  if (ask.periods.length > 1 || ask.measures.some(({ measure }) => measure !== "price")) return null;
  const verb = comparison.used.find((one) => one.kind === "cue" && one.cue !== "comparison") ?? comparison.mention;
  const at = verb.start;
  const after = [...new Set(ask.subjects.filter(({ start }) => start > at).map(({ subject }) => subject))];
  const group = groupOf(
    ask,
    ask.subjects.filter(({ start }) => start < at),
  );
  const outside = after[0];
  if (!group || after.length !== 1 || group.members.includes(outside)) return null;
  if (ask.directions.some(({ start, end }) => !comparison.used.some((cue) => cue.start <= start && end <= cue.end)))
    return null;
  const priced = { ...ask, claim: { ...ask.claim, measure: "price" } };
  const moves = new Map<string, string>();
  for (const subject of [...group.members, outside]) {
    const found = measuredAs(priced, subject, undefined);
    const window = found?.series.grain === "day" ? moveWindow(ask, found.series, ask.periods[0]) : null;
    if (!found || !window) return null;
    moves.set(subject, moved(ask, found.series, window));
  }
  const each = new Map(group.members.map((one) => [one, `${moves.get(one)} ${comparison.sign} ${moves.get(outside)}`]));
  const words = wordsBetween(ask, ask.offset ?? 0, at);
  const text = told(ask, group, each, words);
  if (!text || subjectIds(ask).some((id) => id !== outside && !group.members.includes(id))) return null;
  return {
    text,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.quantities.filter(({ role, end }) => (role === "count" || role === "level") && end <= at),
      ...comparison.used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(
        ({ cue, text: word, start }) =>
          cue === "ytd" ||
          // "Two of them did not beat it" says of how many it was not so.
          (/^(?:all of|none|not|no)$/i.test(word) && cue !== "condition" && start < (ask.subjects[0]?.start ?? 0)),
      ),
    ],
    phrases: [HOW_MANY, /\b(?:the only|only|ones?|names?|stocks?|members?)\b/],
    exclusive: true,
    assumptions: ["by what their prices moved"],
  };
}
