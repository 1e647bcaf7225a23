import type { Mention, SubjectMention } from "../../claims/mention.ts";
import { type Ask, part, subjectIds, wordsBetween } from "../ask.ts";
import { allOf, type Built, firstOf, type Pattern } from "../built.ts";
import { deniedOne } from "../denial.ts";
import { spokenOf } from "./count.ts";
import { STARTED } from "./start-end.ts";
import { TOGETHER } from "./together.ts";

/** "None of A, B or C rose", "neither A nor B did": denied of each. */
const NONE_OF = /^(?:and |but )?(?:none of|neither|not (?:a single )?one of)\b/i;
const SEVERAL = /\b(?:none|neither|both|nor|not (?:a single )?one)\b(?: of)?/;
/** "Every one of them", "all four of these", "each of them": of all that are named. */
export const OF_ALL =
  /\b(?:every (?:single |last )?one|each(?: (?:and every )?one)?|all(?: (?:two|three|four|five|six|seven|eight))?|both) of (?:them|these|those|the (?:lot|bunch))\b/i;
/** "Both rose, but neither by more than 5%": a second statement of each, which the first does not make. */
const NEITHER = /[,;]\s*(?:and |but |though )?(?:neither|none)\b/i;
/** "Either gold or silver makes a new high", "AMD or Intel": of one of them at least. */
function isChoice(ask: Ask, none: boolean): boolean {
  const [first, ...others] = ask.subjects;
  const last = others.at(-1);
  return !none && last !== undefined && /\bor\b/.test(wordsBetween(ask, first.end, last.start));
}

/** "A, B and C all averaged more in 2024 than in 2023": held against another time, not against one another. */
function comparesTimes({ cues, subjects, periods }: Ask): boolean {
  const last = Math.max(...subjects.map(({ end }) => end));
  const than = cues.filter(({ cue }) => ["beats", "trails", "comparison"].includes(cue));
  const times = [...periods, ...cues.filter(({ cue }) => cue === "yoy" || cue === "mom")];
  return than.every(
    ({ cue, text, start, end }) =>
      cue === "comparison" &&
      /^than\b/i.test(text) &&
      start >= last &&
      times.some((time) => time.start >= start && time.start <= end + 4),
  );
}

/** "Not all of them rose": says of some that they did not, and not of whom. */
const NOT_ALL = /\bnot (?:all|every(?: one)?|both)\b/i;

/** "Intel and not Micron rose", "unlike Adobe, Intel rose": of the one so marked the contrary is stated. */
const EXCEPTED = /(?:\bunlike|\b(?:and|but|though|,) not|, not)\s+$/i;
/** "A and B rose but C didn't": the verb behind is denied of C alone. */
const SET_OFF = /\b(?:but|while|though|whereas|yet)\s+$/i;
const DID_NOT = /^\s+(?:did|does|do|was|were|is|are|has|have|had|will|would)(?:n[’']t| not)\s*[.!]*\s*$/i;
const didNot = (ask: Ask, { start, end }: SubjectMention) =>
  SET_OFF.test(wordsBetween(ask, start - 12, start)) && DID_NOT.test(wordsBetween(ask, end, Number.POSITIVE_INFINITY));
export const isExcepted = (ask: Ask, mention: SubjectMention) =>
  EXCEPTED.test(wordsBetween(ask, mention.start - 12, mention.start)) || didNot(ask, mention);

/** The verb behind "but not Adobe" is denied of Adobe alone. */
const affirmed = (mention: Mention): Mention =>
  mention.kind === "direction" && mention.negated ? { ...mention, negated: false } : mention;
const claimOf = ({ claim }: Ask, subject: string, excepts: boolean) => ({
  ...claim,
  subjects: [subject],
  direction: excepts ? null : claim.direction,
});

/** "Intel fell 14 % today and AMD, Micron": of the names after the figure something else is said. */
function isAround({ subjects, quantities }: Ask): boolean {
  const [figure] = quantities;
  return (
    figure !== undefined &&
    subjects.some(({ end }) => end <= figure.start) &&
    subjects.some(({ start }) => start >= figure.end)
  );
}

/** "Meta crushed Google", "AMD got smoked by Nvidia": a word for a move right before a name is done by one to the other. */
function isDoneToOther(ask: Ask): boolean {
  return ask.directions.some(({ start, end }) => {
    const to = ask.subjects.find((one) => one.start > end && DONE_TO.test(wordsBetween(ask, end, one.start)));
    return to !== undefined && ask.subjects.some((one) => one.end <= start && one.subject !== to.subject);
  });
}
const DONE_TO = /^ (?:by )?(?:the )?$/;

/** "Samsung and Intel fell", "META and AMZN both closed up on the day": the same said of each of several subjects. */
export function each(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const subjects = subjectIds(ask);
    if (
      TOGETHER.test(ask.claim.quote) ||
      ask.subjects.length < 2 ||
      subjects.length < 2 ||
      subjects.length > 8 ||
      (!STARTED.test(ask.claim.quote) &&
        !comparesTimes(ask) &&
        ask.cues.some(({ cue, text }) => ["beats", "trails", "comparison"].includes(cue) && !/^unlike$/i.test(text)))
    )
      return null;
    if (
      isDoneToOther(ask) ||
      isAround(ask) ||
      spokenOf(ask) ||
      NOT_ALL.test(ask.claim.quote) ||
      NEITHER.test(ask.claim.quote)
    )
      return null;
    const excepted = ask.subjects.filter((mention) => isExcepted(ask, mention));
    const said = ask.mentions.filter((mention) => mention.kind !== "subject");
    const rest = excepted.length > 0 ? said.map(affirmed) : said;
    const built = subjects.map((subject) => {
      const own = ask.subjects.filter((mention) => mention.subject === subject);
      const alone: Ask = { ...part(ask, [...own, ...rest]), claim: claimOf(ask, subject, excepted.length > 0) };
      return firstOf(patterns, alone);
    });
    if (built.some((found) => found === null)) return null;
    const none = NONE_OF.test(ask.claim.quote);
    if (excepted.length > 0 && (none || excepted.length === subjects.length)) return null;
    const denies = (index: number) => none || excepted.some(({ subject }) => subject === subjects[index]);
    const all = (built as Built[]).map((found, index) =>
      denies(index) && !/^not \(/.test(found.text) ? { ...found, text: deniedOne(ask, found.text) } : found,
    );
    const words = ask.cues.filter(
      ({ cue, start, end }) =>
        (cue === "negation" || cue === "comparison") &&
        excepted.some(
          (mention) =>
            (start < mention.start && mention.start - end < 3) || (didNot(ask, mention) && start >= mention.end),
        ),
    );
    const common = rest.filter((mention) => all.every((found) => found.used.includes(mention)));
    const turned = said.filter((_, index) => common.includes(rest[index]));
    const used: Mention[] = [
      ...ask.subjects,
      ...turned,
      ...ask.cues.filter(({ cue }) => none && cue === "negation"),
      ...words,
    ];
    const whole = allOf(all, / (?:and|or) /);
    return {
      ...whole,
      ...(isChoice(ask, none) ? { text: all.map(({ text }) => `(${text})`).join(" or ") } : {}),
      used,
      phrases: [...(whole.phrases ?? []), SEVERAL, OF_ALL, ...(words.length > 0 ? [/\bunlike\b/] : [])],
    };
  };
}
