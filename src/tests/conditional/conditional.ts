import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";
import { endedPeriods, namesEnd } from "../ended-period.ts";
import { afterReport } from "./after-report.ts";
import { conditionAlone, consequenceAlone } from "./alone.ts";
import { measureLent } from "./consequence.ts";
import { onDayOfCondition } from "./day-of-condition.ts";
import { around, conditionSpan, otherWords, type Place, supposedWords } from "./halves.ts";
import { conditionByMentions, isMeasured } from "./if-part.ts";
import { onReport } from "./on-report.ts";
import { isCondition, onlyAssumes, UNTIL } from "./opener.ts";
import { withOwnMonth } from "./own-month.ts";
import { consequenceByMentions } from "./then-part.ts";
import { countedFrom, isPeriod, timeLent, untimed } from "./times.ts";

/** A consequence whose condition no figure decides ("once he sees the light") is told how it stands and never comes due. */
const undecidable = (consequence: Built, condition: string): Built => ({
  ...consequence,
  neverDue: true,
  assumptions: [
    ...(consequence.assumptions ?? []),
    `no test was made of the condition “${condition}”: nothing decides when it occurs`,
  ],
});

/** The ask with the periods that "ends the year" names, in both its parts. */
function withEnded(ask: Ask): Ask {
  const ended = endedPeriods(ask);
  if (ended.length === 0) return ask;
  const claim = { ...ask.claim, mentions: [...ask.claim.mentions, ...ended] };
  return part({ ...ask, claim }, [...ask.mentions, ...ended]);
}

/** The halves of an if-then: what each states, and what of the consequence hangs on the time of the condition. */
interface Halves {
  ask: Ask;
  span: Place;
  inside: (mention: Mention) => boolean;
  isCue: (mention: Mention) => boolean;
}

function halvesOf(bare: Ask): Halves | null {
  const ask = withEnded(bare);
  const span = conditionSpan(ask);
  if (ask.claim.kind !== "conditional" || !span || onlyAssumes(ask) || UNTIL.test(ask.claim.condition ?? ""))
    return null;
  const inside = (mention: Mention) => mention.start >= span.start && mention.end <= span.end;
  const isCue = (mention: Mention) =>
    (mention.kind === "cue" && mention.cue === "condition") || (inside(mention) && isCondition(mention));
  return { ask, span, inside, isCue };
}

/** "Once they file", "when the numbers are out": that a figure is published, which every figure awaits. */
const PUBLICATION =
  /^(?:once|when|as soon as|the moment|after)(?: \w+){0,3} (?:files?|reports?|prints?|publish(?:es)?|tells? us|releases?|(?:is|are|comes?|gets?|[’']s|drops?|hits?) (?:out|in|public|published|reported|filed|released|known|the wire|tape))(?: (?:its|the|their) (?:10-?[qk]|report|numbers|results|figures|earnings|quarter))?$/i;
const isPublication = (words: string) =>
  PUBLICATION.test(words.trim()) && !/\d|\b(?:not?|never|unless)\b/i.test(words.replace(/10-?[qk]/i, ""));
/** Of prices, which are no figures that somebody files. */
const OF_A_MARKET = /\b(?:close|high|low|open|price)\(/;

/** "Closes above 240 only if …": what is so where the condition fails, which is another statement. */
const ONLY = /\bonly\b/i;

type Build = (ask: Ask) => Built | null;

/** What follows, and whether it hangs on a time of the condition that the test does not follow; null where it cannot be read. */
function followOf({ ask, span, inside, isCue }: Halves, condition: Built | null, statement: Build, whole: Build) {
  const times = around(ask).filter(inside).filter(isPeriod);
  const beside = ask.mentions.filter((mention) => !inside(mention) && !isCue(mention));
  const { own, day } = countedFrom(ask, beside, inside);
  const stated = [...own, ...measureLent(ask, own, inside, otherWords(ask, span))];
  const lent = timeLent(ask, span, stated, times);
  if (!lent) return null;
  const then = [...stated, ...(lent.length > 0 ? lent : day)];
  if (then.length === 0) return null;
  const words = supposedWords(ask, span);
  const borrowed = ask.subjects.filter((mention) => inside(mention));
  const open = untimed(ask, own, times);
  const bareWords = otherWords(ask, span);
  const ofMonth = withOwnMonth(ask, bareWords, inside);
  const apart = ofMonth ?? bareWords;
  const onDay = condition && day.length === 0 ? onReport(ask, apart, condition, whole) : null;
  // "If Tesla closes above 300 by November 30, Nvidia closes the quarter above 140": of which quarter cannot be told.
  const unplaced = namesEnd(apart) && endedPeriods(ask).length === 0;
  const alone = !open && !unplaced && day.length + lent.length === 0 ? consequenceAlone(ask, apart, whole) : null;
  const told =
    onDay ??
    alone ??
    (ofMonth
      ? null
      : consequenceByMentions({ ask, span, inside, isCue, own, then, stated, borrowed, words }, statement)) ??
    (open ? afterReport(ask, own, borrowed) : null);
  const isOver =
    stated.some(isPeriod) && stated.filter(isPeriod).every(({ last }) => last !== null && last < ask.saidAt);
  const onFirst = condition && told && !onDay && day.length === 0 ? onDayOfCondition(words, condition, told) : null;
  const partial = !onFirst && !onDay && day.length === 0 && untimed(ask, then, times);
  return told && { told, onFirst, partial, isOver };
}

/**
 * "If oil rises in 2025, Exxon's revenue will": void where the condition does not occur, open until it is decided. `statement`
 * builds what mentions state, `whole` what a statement of its own states.
 */
export function conditional(statement: Build, whole: Build): Build {
  return (bare) => {
    const halves = halvesOf(bare);
    if (!halves) return null;
    const { ask, span, inside, isCue } = halves;
    const condition = conditionAlone(ask, span, whole) ?? conditionByMentions(ask, span, inside, statement);
    const follow = followOf(halves, condition, statement, whole);
    if (!follow) return null;
    const words = ask.claim.condition ?? "";
    if (!condition && isPublication(words) && !OF_A_MARKET.test(follow.told.text)) return follow.told;
    if (!condition) return follow.isOver || isMeasured(ask, inside) ? null : undecidable(follow.told, words);
    const unless = /^unless\b/i.test(words);
    const told = unless ? follow.told : (follow.onFirst ?? follow.told);
    return {
      text: `if ${unless ? `not (${condition.text})` : condition.text} then ${told.text}`,
      used: [...condition.used, ...told.used, ...ask.mentions.filter(isCue)],
      phrases: [...(condition.phrases ?? []), ...(told.phrases ?? [])],
      assumptions: [...(condition.assumptions ?? []), ...(told.assumptions ?? [])],
      deadline: told.deadline,
      tentative: condition.tentative || told.tentative,
      partial:
        ONLY.test(words) ||
        ONLY.test(otherWords(ask, span)) ||
        follow.partial ||
        told.partial ||
        condition.partial ||
        (unless && follow.onFirst !== null),
    };
  };
}
