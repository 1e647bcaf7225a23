import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { figureTerm, latestWords, measuredAs, placed } from "../measured.ts";
import { isLarge } from "../takings.ts";
import { counted } from "../unit.ts";

/** Words that add several subjects up. */
export const TOGETHER =
  /\b(?:together|combined|jointly|between (?:them|(?:the )?(?:two|three|four|five|pair|lot) of them)|the (?:two|three|four|five|pair|lot) of them|in total|altogether|collectively|in aggregate)\b/i;

/** "Both spent 20bn", "20bn each": of each by itself. */
const EACH_BY_ITSELF = /\b(?:each|both|apiece|all|every|either|neither|no|none|not|nobody|or|respectively|per)\b/i;
/** "Meta, Alphabet and Amazon spent 78bn": an amount of money of several, which may be their sum. */
const mayAddUp = (ask: Ask, quantity: QuantityMention) =>
  isLarge(quantity) &&
  quantity.role === "level" &&
  quantity.bound === "exact" &&
  ask.directions.length === 0 &&
  ask.subjects.every(({ end }) => end <= quantity.start) &&
  ask.cues.every(({ cue }) => cue === "total") &&
  !EACH_BY_ITSELF.test(ask.claim.quote);

/** "The hyperscalers": several in one name. */
const isOneGroup = ({ subjects }: Ask) => subjects.every(({ start }) => start === subjects[0].start);

/** "The two of them". */
const isHeadCount = (ask: Ask, { role, end }: QuantityMention) =>
  role === "count" && /^ of them\b/.test(wordsBetween(ask, end, end + 9));

/** The words say that it is what they come to. */
const isSum = (ask: Ask) =>
  TOGETHER.test(ask.claim.quote) || (isOneGroup(ask) && !EACH_BY_ITSELF.test(ask.claim.quote));

/** "Amazon and Microsoft together spent over $50bn on capex": the sum of a flow of several subjects. */
export function together(ask: Ask): Built | null {
  const subjects = subjectIds(ask);
  const heads = ask.quantities.filter((each) => isHeadCount(ask, each));
  const [quantity, another] = ask.quantities.filter((each) => !heads.includes(each));
  const [period, second] = ask.periods;
  if (
    ask.subjects.length < 2 ||
    subjects.length < 2 ||
    !quantity ||
    another ||
    second ||
    !(isSum(ask) || mayAddUp(ask, quantity))
  )
    return null;
  const found = subjects.map((subject) => measuredAs(ask, subject, ask.measures[0]));
  const stated = intervalOf(quantity);
  if (!stated || found.some((each) => each?.series.nature !== "flow")) return null;
  const parts = found.flatMap((each) => {
    const window = each && period ? placed(ask, each.series, period) : null;
    return each && (window || !period) ? [{ ...each, window, term: figureTerm(ask, each.series, window) }] : [];
  });
  const figure = parts.length === subjects.length && counted(ask, parts[0].series, parts[0].window, quantity, stated);
  if (!figure) return null;
  const sum = within(parts.map(({ term }) => term).join(" + "), figure.interval, figure.unit);
  const each = parts.map(({ term }) => within(term, figure.interval, figure.unit)).join(" and ");
  const options = [
    { value: sum, words: "all of them together" },
    { value: each, words: "each of them" },
  ];
  return {
    text: isSum(ask) ? sum : ask.chooser.choose("what several come to", "rival", options),
    used: [
      ...ask.subjects,
      ...ask.measures,
      quantity,
      ...heads,
      ...ask.periods,
      ...ask.cues.filter(({ cue }) => cue === "total"),
    ],
    phrases: [TOGETHER],
    assumptions: period ? [] : parts.map(({ series }) => latestWords(ask, series)),
  };
}
