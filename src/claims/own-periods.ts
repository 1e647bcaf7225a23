import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Stretch } from "./sentences.ts";

const BASES = new Set(["than", "vs", "versus", "v"]);
const COMPARED = new Set(["compared", "relative", "comparable"]);
/** What is given out after a quarter: beside these its name says which report, not when. */
const REPORTS = new Set("er earnings report reports results call print prints numbers release".split(" "));

const at = (facts: Facts, i: number) => facts.tokens[i]?.lower ?? "";

/** `than in 2019`, `compared to last year`, `from 17 % a year ago`: the period of the base, not of the claim. */
function isBase(facts: Facts, one: Of<"period">): boolean {
  if (BASES.has(at(facts, one.from - 1)) || BASES.has(at(facts, one.from))) return true;
  if (COMPARED.has(at(facts, one.from))) return true;
  if (["to", "with"].includes(at(facts, one.from - 1)) && COMPARED.has(at(facts, one.from - 2))) return true;
  return (
    endsWithBase(facts, one) ||
    isBehindCompared(facts, one) ||
    isOfMoveBefore(facts, one) ||
    isOnYear(facts, one) ||
    (tellsThat(facts, one) && isOfPlan(facts, one)) ||
    isBracketed(facts, one)
  );
}

const PLANS = new WordSet("forecast guidance estimate target outlook projection call prediction plan report warning");
/** `Its forecast from January that it would add 2 million`: when it was made. */
const isOfPlan = ({ tokens, clause }: Facts, { from }: Of<"period">) =>
  from > clause.from && ["from", "in"].includes(tokens[from].lower) && PLANS.has(tokens[from - 1]);

const tellsThat = ({ tokens }: Facts, { to }: Of<"period">) => tokens[to]?.lower === "that";

const BREAKS = new Set([",", ";", "(", ")", "—", "–", "but", "and", "while"]);
/** `Grew 56% compared with 69% in Q1`, `compared to growth of 87% for Q1`: the time of what a figure is held against. */
function isBehindCompared(facts: Facts, { from }: Of<"period">): boolean {
  for (let i = from - 1; i > facts.clause.from && !BREAKS.has(at(facts, i)); i--)
    if (["to", "with"].includes(at(facts, i)) && COMPARED.has(at(facts, i - 1)))
      return facts.quantities.some(({ to }) => to < i);
  return false;
}

const BEHIND = new Set(["after", "following", "despite"]);
/** `Rose 10% after falling 5% in July`: the time of the move that went before. */
function isOfMoveBefore(facts: Facts, { from }: Of<"period">): boolean {
  for (let i = from - 1; i > facts.clause.from && !BREAKS.has(at(facts, i)); i--)
    if (BEHIND.has(at(facts, i))) {
      const moves = facts.directions.some((one) => one.from > i && one.to <= from);
      return moves && [...facts.quantities, ...facts.directions].some(({ to }) => to <= i);
    }
  return false;
}

/** `Profit of 6.3m (H1 2019: 17.1m)`, `41.9p (last year 116.5p)`: what was then, in brackets behind what is now. */
function isBracketed(facts: Facts, { from, to }: Of<"period">): boolean {
  if (at(facts, from - 1) !== "(" || !facts.quantities.some((one) => one.to <= from - 1)) return false;
  const next = at(facts, to) === ":" || at(facts, to) === "-" ? to + 1 : to;
  return facts.quantities.some((one) => one.from === next && [")", ""].includes(at(facts, one.to)));
}

const WHOLE = /^(?:year|fiscal-.*|(?:last|prior|previous)-(?:year|month)|relative-quarter)$/;

/** `Down 6% | on 2018`, `up 3% on last quarter`: what the figure is held against. */
const isOnYear = (facts: Facts, one: Of<"period">) =>
  at(facts, one.from) === "on" &&
  WHOLE.test(one.period.rule) &&
  facts.quantities.some(({ to, quantity }) => to === one.from && quantity.unit === "ratio");

/** True where the figure just before a period is the base of a comparison: `from 17 % | a year ago`, `7 % from 17 % | a year ago`. */
export function endsWithBase({ tokens, quantities }: Pick<Facts, "tokens" | "quantities">, one: Stretch): boolean {
  const figure = quantities.find((quantity) => quantity.to === one.from);
  if (!figure) return false;
  const lead = tokens[figure.from - 1]?.lower ?? "";
  if (figure.quantity.from === undefined)
    return (
      HELD.has(lead) ||
      (lead === "after" && quantities[0] !== figure) ||
      (quantities[0] !== figure && (lead === "was" || lead === "were") && isAside(tokens, figure.from - 2))
    );
  for (let i = figure.from; i < figure.to; i++)
    if (tokens[i].lower === "from")
      return lead !== "from" && !(RECENTLY.has(tokens[one.from]) && one.to === one.from + 1);
  return false;
}

/** `Cut its target to $38 from $44 yesterday`: when it was cut. */
const RECENTLY = new WordSet("yesterday today tonight overnight");

/** `65, it | was 106 in May`. */
const isAside = (tokens: Facts["tokens"], i: number): boolean =>
  ["(", ","].includes(tokens[["it", "they", "that"].includes(tokens[i]?.lower ?? "") ? i - 1 : i]?.lower ?? "");

const HELD = new Set(["from", "vs", "versus", "against", "than"]);

/** The periods of a clause that say when its claim holds, outside its condition and the bases it is compared with. */
export function ownPeriods(facts: Facts): Of<"period">[] {
  facts.own ??= facts.periods.length === 0 ? facts.periods : outsideBases(facts);
  return facts.own;
}

function outsideBases(facts: Facts): Of<"period">[] {
  const { condition } = facts.clause;
  const whole = condition?.from === facts.clause.from && condition.to === facts.clause.to;
  const own = facts.periods.filter((one) => !isBase(facts, one) && !isContract(facts, one));
  return condition === null || whole ? own : own.filter(({ from, to }) => from < condition.from || to > condition.to);
}

const CONTRACTS = new Set("contract contracts futures delivery".split(" "));
const DELIVERED = new Set(
  "corn maize beans soybeans wheat oats canola cotton sugar coffee cocoa cattle hogs crude wti brent gasoil rbob gas natgas gold silver copper platinum ttf henry".split(
    " ",
  ),
);
/** `On the Sept contract`, `Dec corn`, `Nov beans`: the month of delivery, which is no time that anything holds at. */
const isContract = (facts: Facts, one: Of<"period">) =>
  one.period.rule === "month" &&
  (CONTRACTS.has(at(facts, one.to)) ||
    (DELIVERED.has(at(facts, one.to)) && one.to - one.from === 1 && !["in", "for"].includes(at(facts, one.from - 1))));

const OCCASIONS = new Set(
  "call meeting auction testimony presser conference minutes statement note letter print release report".split(" "),
);
const DATED = /^(?:date|numeric-date|weekday|month|fixed|holiday)$/;
/** Words between `said` and its day: `told investors on Monday`. */
const TOLD = 2;

/** `Said on 9 May`, `told investors on Monday`, `at the July meeting`: when it was said, which is not when it holds. */
const isOfSaying = (facts: Facts, one: Of<"period">) =>
  DATED.test(one.period.rule) &&
  (OCCASIONS.has(at(facts, one.to)) ||
    facts.cues.some(({ cue, to }) => cue === "says" && to <= one.from && one.from - to < TOLD));

const isDay = (one: Of<"period">) => /^(?:date|numeric-date|weekday)$/.test(one.period.rule);

/** `In a day`: how long it took, where the day itself is named as well. */
const isOneDay = (one: Of<"period">) => one.period.rule === "in-horizon" && one.to - one.from <= 3;

/** The period a claim is of: the first; the day where a quarter's name only says which report; words for today for lack of others. */
export function chosenPeriod(facts: Facts): Of<"period"> | undefined {
  const all = ownPeriods(facts);
  const said = all.length > 1 ? all.filter((one) => !isOfSaying(facts, one)) : all;
  const own = said.length > 0 ? said : all;
  const reported = own.find((one) => one.period.rule.startsWith("fiscal") && REPORTS.has(at(facts, one.to)));
  const day = reported && own.find(isDay);
  const lasting = own.length > 1 && own[0].period.rule === "for-horizon" ? own.slice(1).find(isDay) : undefined;
  if (lasting) return lasting;
  const session = own.some(isOneDay) ? own.find((one) => isDay(one) && one.period.relation === "in") : undefined;
  return day ?? session ?? own.find((one) => one.period.rule !== "fixed" || own.length === 1) ?? own[0];
}
