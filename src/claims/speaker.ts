import { cueIn, type Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { saidBehind } from "./who-tells.ts";

const HEARSAY = new Set(["according", "reportedly", "per", "via", "heard"]);
const OTHERS = new WordSet(
  "they he she analysts analyst cfo ceo management company people guy economists strategists many most everyone everybody experts investors traders consensus",
);
const SELF = new WordSet("i we you not anyone anybody nobody");
const REACH = 4;

/** `Walmart reports tomorrow`: an event, no speech. */
const isEvent = (facts: Facts, says: { from: number; to: number }) =>
  ["reports", "report", "reported"].includes(facts.tokens[says.from].lower) &&
  (says.to >= facts.clause.to || facts.periods.some((one) => one.from === says.to));

/** `Morgan Stanley said`, `they see`, `according to`: somebody else than the poster speaks. */
export function hasSpeaker(facts: Facts): boolean {
  const says = cueIn(facts, "says");
  if (!says) return false;
  const word = facts.tokens[says.from].lower;
  if (isEvent(facts, says)) return false;
  if (saidBehind(facts) === says.from || HEARSAY.has(word) || word.startsWith("rumo")) return true;
  for (let i = says.from - 1; i >= facts.clause.from && i >= says.from - REACH; i--) {
    const before = facts.tokens[i];
    if (SELF.has(before)) return false;
    if (OTHERS.has(before)) return true;
    if (facts.subjects.some((one) => i >= one.from && i < one.to)) return true;
    if (i === says.from - 1 && isNamedSource(facts, i)) return true;
  }
  return says.from <= facts.clause.from + 1 && ["saying", "claiming"].includes(word);
}

const TELLS = new WordSet("says said reckon reckons sees expects thinks believes predicts warned warns insists argues");
const NO_SOURCES = new WordSet(
  "it this that these those he she who what which chart data nothing nobody everyone everybody someone anyone there one sign",
);
const SHORTEST = 3;

/** `TrendForce says`, `Capital Economics reckon`: a name that no list holds, right before its verb of saying. */
const isNamedSource = ({ tokens }: Facts, i: number) =>
  tokens[i].kind === "word" &&
  tokens[i].caps > 0 &&
  tokens[i].lower.length >= SHORTEST &&
  !NO_SOURCES.has(tokens[i]) &&
  TELLS.has(tokens[i + 1]);

const HAS = new WordSet("has had");
const PLACED = new WordSet("at down up peaking falling rising flat bottoming hitting going above below");

/** `Nationwide had it down 3 %`, `the market has them at 62`: a figure of what was spoken of, in somebody's books. */
export function placesIt({ tokens, clause, quantities }: Facts): boolean {
  if (quantities.length === 0) return false;
  for (let i = clause.from + 1; i + 2 < clause.to; i++)
    if (HAS.has(tokens[i]) && ["it", "them"].includes(tokens[i + 1].lower) && PLACED.has(tokens[i + 2]))
      return !SELF.has(tokens[i - 1]);
  return false;
}

const OFFICERS = new WordSet("they he she ceo cfo coo chairman chair management mgmt company governor president board");

/** `They said`, `the CFO told analysts`, `Ford says`, of what the clause is about: its own word of itself. */
export function isOwnSpeaker(facts: Facts, subject: string | undefined): boolean {
  const says = cueIn(facts, "says");
  if (!says || !hasSpeaker(facts)) return false;
  for (let i = says.from - 1; i >= facts.clause.from && i >= says.from - REACH; i--)
    if (OFFICERS.has(facts.tokens[i]) || facts.subjects.some((one) => one.subject === subject && one.to === i + 1))
      return true;
  return false;
}

/** Those who foresee, and what holds a figure of others. */
const FORESEEING = new WordSet(
  "street consensus houses analysts economists strategists futures swaps projections whisper whispers buyside sellside",
  "stretch",
);
const HOLDING = new WordSet("tracker poll schedule filing form", "stretch");
const HOLDS = new WordSet(
  "has have had see sees saw want wanted wants expect expects price prices show shows says say imply implies",
);
/** How far behind the verb the figure of a house may stand: `has them at 62 cents`. */
const HELD = 4;

/** `The street had 769M`, `Goldman has 7.50`, `swaps price 40bp`: what others have in their books for what comes. */
export function tellsOfForecaster(facts: Facts, isHouse: (subject: string) => boolean): boolean {
  if (facts.quantities.length === 0) return false;
  return (
    holdsFigure(facts, FORESEEING) ||
    standsAt(facts) ||
    placesIt(facts) ||
    facts.subjects.some(
      ({ subject, from, to }) =>
        isHouse(subject) &&
        !HELD_AGAINST.has(facts.tokens[from - 1]) &&
        ["has", "have", "had", "sees", "at"].includes(facts.tokens[to]?.lower ?? "") &&
        facts.quantities.some(({ from }) => from >= to && from <= to + HELD),
    )
  );
}

/** `Comparable to Wells Fargo at 2.6%`: before a name that is held against another. */
const HELD_AGAINST = new WordSet("to than vs versus with against");

const EXPECTING = new WordSet("street consensus whisper whispers");
const STANDS = new WordSet("sits is stands at are");

/** `The street sits at 28.7`, `whisper is 29.5B`. */
const standsAt = ({ tokens, clause, quantities }: Facts) =>
  quantities.some(({ from }) => {
    let at = from - 1;
    while (at > clause.from && STANDS.has(tokens[at])) at--;
    return at < from - 1 && at >= clause.from && EXPECTING.has(tokens[at]);
  });

/** `Their schedule says six years`, `the tracker has it at 5.2%`: what is written down by others. */
export const tellsOfSource = (facts: Facts): boolean => facts.quantities.length > 0 && holdsFigure(facts, HOLDING);

function holdsFigure({ tokens, clause, words }: Facts, who: WordSet): boolean {
  if (!words.has(who)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!who.has(tokens[i])) continue;
    if (HOLDS.has(tokens[i + 1])) return true;
    if (tokens[i + 1].kind === "word" && i + 2 < clause.to && HOLDS.has(tokens[i + 2])) return true;
  }
  return false;
}
