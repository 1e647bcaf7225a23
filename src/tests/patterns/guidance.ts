import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { measuredAs, placed } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { isLarge } from "../takings.ts";
import { isExpectedByOthers } from "../unkept.ts";
import type { Window } from "../window.ts";
import { isAgainstGuidance } from "./guidance-beaten.ts";
import { inBillions, isInBillions, isRangeTold } from "./guided-range.ts";

/** Words by which a company's own statement of what is to come is told. */
const GUIDED =
  /^(?:plans?\b|planned|intends?\b|expects?\b|guid|outlook|told investors|said it|reaffirmed|reiterated|pledged|committed|penc|(?:has )?pencil|earmark|(?:is |has )?budget|means to|wants to|(?:is )?(?:set|look\w*|gearing up) to|sees itself)/i;
/** "Will raise its guidance": what it has yet to say. */
export const TO_COME =
  /\b(?:will|won[’']t|going to|[’']ll|would|should|might|likely to|set to|about to|(?:i|we)(?:[’']d)? (?:expect|reckon|think|bet|guess|look for|see|want)|expects? (?:\w+ )?to)\b|\b(?:on|at|with|in) (?:the|its|their) next (?:\w+ )?(?:call|report|print|update|earnings|results|release)\b/i;
const ONCE = /\b(?:guided|planned|pledged|committed|told investors|said it|had)\b/i;
const IN_FORCE = /\b(?:now|currently|latest|as of|raised|reaffirmed|reiterated|still)\b/i;
export const BARE_GUIDANCE = /_guidance$/;

/** "Says it will spend 40bn this year": of a firm's plan, its capital spending. */
const isSpending = (ask: Ask, measure: string) =>
  (measure === "cost" || (measure === "price" && ask.measures.length === 0)) && SPENDING.test(ask.claim.quote);

/** "Intel sees a close above 60": what the market makes of it, which nobody guides for. */
const OF_MARKET = new Set(["price", "close", "market_cap"]);
/** "Spends 200bn this year, as guided": that it comes out so, not that it was said. */
const AS_SAID = /,? (?:just |exactly )?(?:as|like) (?:guided|planned|promised|announced|budgeted)\b/i;
const SEES = /\bs(?:ees?|aw|een)\b/i;

/** "Guides under 150bn for 2026": of so much money, and of no measure named, what the record keeps of guidance is for spending. */
const ofSums = (ask: Ask, measure: string) =>
  OF_MARKET.has(measure) && (ask.quantities.some(isLarge) || isInBillions(ask)) ? "capex" : measure;

/** The measure guided for: `capex` of "capex guidance", or of what a company is reported to have said of its capex. */
export function guidedMeasure(ask: Ask): string | null {
  if (isExpectedByOthers(ask)) return null;
  const named = [...new Set(ask.measures.map((mention) => mention.measure))];
  const [measure, another] = named.length ? named : ask.claim.measure ? [ask.claim.measure] : [];
  if (!measure || (OF_MARKET.has(measure) && SEES.test(ask.claim.quote)) || AS_SAID.test(ask.claim.quote)) return null;
  if (named.length === 2) {
    const bare = named.find((each) => BARE_GUIDANCE.test(each));
    return bare ? bare.replace(BARE_GUIDANCE, "") : null;
  }
  if (another) return null;
  if (BARE_GUIDANCE.test(measure)) return measure.replace(BARE_GUIDANCE, "");
  const ahead = ask.periods.some(({ last }) => last !== null && last > ask.saidAt);
  if (isRangeTold(ask, measure)) return measure;
  const reported = ask.claim.speech === "reported-from-other" && (ask.claim.kind === "guidance" || ahead);
  if (!reported && !ask.cues.some(({ cue, text }) => cue === "guidance" && GUIDED.test(text))) return null;
  return isSpending(ask, measure) ? "capex" : ofSums(ask, measure);
}

const SPENDING = /\b(?:spend|spending|outlays?|investments?|capital (?:projects|plans?|budget))\b/i;
const PLANNED = /\b(?:plan|plans|budget|target|guide|guidance|outlook|figure|range)\b/i;

/** Low and high end of what a company guides for the measure of the words, "spending plan" being of its capital spending; null where the record keeps none. */
export function guidedEnds(ask: Ask, subject: string): [Series, Series] | null {
  const plan = SPENDING.test(ask.claim.quote) && PLANNED.test(ask.claim.quote);
  const measure = guidedMeasure(ask) ?? (plan ? (ask.measures[0]?.measure ?? ask.claim.measure) : null);
  if (measure === null) return null;
  const named = measure === "cost" && SPENDING.test(ask.claim.quote) ? "capex" : measure;
  const [low, high] = ["low", "high"].map((end) =>
    seriesMeant(ask.registry, subject, `${named}_guidance_${end}`, false),
  );
  return low?.entry && high?.entry ? [low, high] : null;
}

/** One figure of what was guided: it lies in the range, at the precision stated. */
function inRange(stated: Interval): { low: Interval; high: Interval } {
  const open = { openLow: false, openHigh: false, stated: null };
  return { low: { ...open, low: null, high: stated.high }, high: { ...open, low: stated.low, high: null } };
}

/** Low and high end as stated: a range is both ends, one figure is both at once, a bound is one of them. */
export interface Ends {
  low: Interval | null;
  high: Interval | null;
}

export function ends(quantity: QuantityMention): Ends | null {
  const stated = intervalOf(quantity);
  if (!stated) return null;
  if (quantity.bound === "exact" && stated.low !== null && stated.high !== null) return inRange(stated);
  if (quantity.bound !== "range" || quantity.low === null || quantity.high === null) {
    return { low: stated.low === null ? null : stated, high: stated.high === null ? null : stated };
  }
  const at = (value: number): Interval => ({
    low: value - quantity.halfStep,
    high: value + quantity.halfStep,
    openLow: false,
    openHigh: false,
    stated: { value, halfStep: quantity.halfStep },
  });
  return { low: at(quantity.low), high: at(quantity.high) };
}

/** The ends a quantity states of a guided range; where only one end is spoken of, the figure is of that end. From an "up from" both figures are told. */
export function endsOf(meant: readonly Series[], quantity: QuantityMention): Ends | null {
  if (!/^(?:[A-Z]{3})?$/.test(quantity.unit) || quantity.role === "multiple") return null;
  const { from: _, ...reached } = quantity;
  if (meant.length === 2) return ends(reached);
  const stated = intervalOf(reached);
  return stated && { low: stated, high: stated };
}

/** Which of its statements a company's guidance is told by: the one in force, the one before it, its first, or its next. */
type Statement = "asof" | "previous" | "firstprint" | "next";

/** "Guided 60 to 65": what had been said once may have been replaced since; "guides", "now" and "its latest" are in force. */
function statementMeant(ask: Ask): Statement {
  if (["forecast", "conditional"].includes(ask.claim.kind)) return "next";
  if (!ONCE.test(ask.claim.quote) || IN_FORCE.test(ask.claim.quote)) return "asof";
  return ask.chooser.choose<Statement>("what was guided", "fit", [
    { value: "asof", words: "what was in force on the day it was said" },
    { value: "previous", words: "what had been said before that" },
    { value: "firstprint", words: "what had been said first" },
  ]);
}

/** What had been said by a day of a year, as propositions on the ends given. */
export function saidTexts(
  meant: readonly Series[],
  window: Window,
  day: string,
  stated: Ends,
  unit: string,
  name: Statement = "asof",
): string[] {
  const by = name === "firstprint" ? "" : `, ${day}`;
  return meant.flatMap((series) => {
    const end = series.measure.endsWith("_low") ? stated.low : stated.high;
    return end ? [within(`${name}(${term(series, window)}${by})`, end, unit)] : [];
  });
}

const TOPS_OUT = /\b(?:(?:tops?|topped|maxe[sd]?|capp?(?:s|ed)?) out at|goes up to|runs to)\b/;
const STARTS = /\b(?:bottoms? out at|starts? at|begins? at)\b/;

/** "Tops out at 72bn", "starts at 66bn": where a guided range ends, not how it moved. */
export function endNamed({ claim }: Ask): "low" | "high" | null {
  const words = claim.quote.toLowerCase();
  return TOPS_OUT.test(words) ? "high" : STARTS.test(words) ? "low" : null;
}

/** "Has a low end of 50bn", "with its top end at 60bn": a figure of one end. */
const HAS_END =
  /\b(?:has|have|having|with|gets?|shows?|carries|comes with) (?:an? |its |the )?(?:(low(?:er)?|bottom)|(?:high(?:er)?|top|upper)) (?:end|bound) (?:of|at)\b/i;
function endHad({ claim }: Ask): "low" | "high" | null {
  const found = HAS_END.exec(claim.quote);
  return found && (found[1] ? "low" : "high");
}

/** "TSMC's 2026 budget": of a firm, what it plans to lay out. */
const BUDGET = /\b(?:capital |spending |investment )?budget(?:s|ing|ed)?\b/i;
const budgeted = ({ claim, measures, registry }: Ask, subject: string | undefined) =>
  measures.length === 0 && BUDGET.test(claim.quote) && registry.subject(subject ?? "")?.kind === "company";

/** The figure as the end of the range that the words name. */
const ofEnd = (end: "low" | "high" | null, quantity: QuantityMention): Ends | null => {
  const stated = end && intervalOf(quantity);
  return stated ? { low: null, high: null, [end]: stated } : ends(quantity);
};

/** "It guided 72bn and has spent 50bn": what was spent is no guidance, though that was spoken of before. */
const SPENT = /\b(?:spent|paid out|has invested)\b/i;

const IN_FORCE_NOW = /\b(?:current|present|existing|standing|prevailing|official|published|stated)\b/;
export const MIDPOINT = /\bmid-?points?\b|\b(?:middle|cent(?:er|re)|median) of (?:its|the|their|[\w.]+[’']s?)(?!\w)/i;
/** "The midpoint of its guide is 137.5bn": half the sum of both ends. */
function midpointText(ends: readonly Series[], window: Window, { claim, saidAt }: Ask, stated: QuantityMention) {
  const interval = MIDPOINT.test(claim.quote) ? intervalOf(stated) : null;
  const sum = ends.map((each) => term(each, window)).join(" + ");
  return interval && within(`asof((${sum}) / 2, ${isoOf(saidAt)})`, interval, stated.unit);
}

/** "Its 2025 capex was within its 125bn guide": what came of it against what was guided, which is no guidance itself. */
export const CAME_WITHIN =
  /\b(?:was|were|came|ended|landed|finished|stayed|fell|is|are|been|be|comes?|lands?|kept|remained|held|ends?|finish(?:es)?|falls?|stays?|sits?)(?: up| out| in)? (?:\w+ )?(?:within|inside|outside|in line with|at the \w+(?: end)? of) (?:its|their|the|that)\b/i;

/** "More than 190bn, | which is above their own guide": a figure held against what was guided is none of it. */
const HELD_AGAINST =
  /^\W*(?:which|that|this)(?:[’']s| is| would be) (?:\w+ )?(?:above|over|beyond|below|under|short of|inside|within|outside)\b/i;

/** "Meta's capex guide for 2025 is $60-65bn": what the company had said, on the day the claim was made. */
export function guidance(ask: Ask): Built | null {
  if (HELD_AGAINST.test(ask.claim.span.suffix)) return null;
  if ((ask.measures.length === 0 && SPENT.test(ask.claim.quote)) || CAME_WITHIN.test(ask.claim.quote)) return null;
  const [subject, other] = subjectIds(ask);
  const measure = guidedMeasure(ask) ?? (budgeted(ask, subject) ? "capex" : null);
  const [quantity, another] = ask.quantities;
  const [period, second] = ask.periods;
  if (!measure || !subject || other || !quantity || another || !period || second || isAgainstGuidance(ask)) return null;
  const meantBy = measure === "capex" ? inBillions(ask, quantity) : quantity;
  // "Guides 125 for 2026": of which unit is left open.
  if (measure === "capex" && !isLarge(meantBy)) return null;
  const stated = ofEnd(endNamed(ask) ?? endHad(ask), meantBy);
  const [low, high] = ["low", "high"].map((end) =>
    measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, {
      ...(ask.measures[0] ?? quantity),
      kind: "measure",
      measure: `${measure}_guidance_${end}`,
    }),
  );
  if (!stated || !low || !high || !/^(?:[A-Z]{3})?$/.test(quantity.unit)) return null;
  const window = placed(ask, low.series, period);
  if (!window) return null;
  const meant = statementMeant(ask);
  const texts = saidTexts([low.series, high.series], window, isoOf(ask.saidAt), stated, quantity.unit, meant);
  const midpoint = midpointText([low.series, high.series], window, ask, quantity);
  if (MIDPOINT.test(ask.claim.quote) && (!midpoint || meant === "next")) return null;
  return {
    text: midpoint ?? texts.join(" and "),
    used: [
      ...ask.subjects,
      ...ask.measures,
      quantity,
      period,
      ...(endNamed(ask) || endHad(ask) ? ask.directions : []),
      ...ask.cues.filter(({ cue }) => cue === "guidance"),
    ],
    phrases: [MIDPOINT, IN_FORCE_NOW, HAS_END, BUDGET],
    extremes: endHad(ask) !== null,
    assumptions: [
      meant === "next"
        ? "marked by what the company says next after that day, not by what comes of it"
        : "marked by what the company had said by the day of the claim, not by what came of it",
    ],
  };
}

/** "Raises its 2025 capex number": the figure that it has named for what it spends. */
const MOVES_NUMBER =
  /\b(?:cut|rais|lift|lower|hik|trim|bump|nudg|boost|slash|up|increas|reduc|tak|mov|push|chang)(?:e?s|es|e|ed|t|p)?\b(?: up| down)? (?:(?:its|his|her|the|their|full[- ]year|year[’']s|(?:fy ?|fiscal )?[’']?(?:20)?\d\d|planned|total|whole) )*(?:capex|capital (?:spending|spend|expenditures?|outlays?)) (?:number|figure|plan|budget|target|bill|forecast)s?\b/i;
const movesNumber = ({ claim }: Ask, measure: string) =>
  ["capex", "cost"].includes(measure) && MOVES_NUMBER.test(claim.quote);

/** "Meta cuts its capex guidance on the next call": what it says next of the same year against what it had said. */
export function restated(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const [period, second] = ask.periods;
  const [direction] = ask.directions;
  const named = [...new Set(ask.measures.map((mention) => mention.measure))];
  if (
    !subject ||
    other ||
    !period ||
    second ||
    named.length !== 1 ||
    !(BARE_GUIDANCE.test(named[0]) || movesNumber(ask, named[0])) ||
    !(["forecast", "conditional"].includes(ask.claim.kind) || TO_COME.test(ask.claim.quote))
  )
    return null;
  if (/narrow|tighten|widen/i.test(direction?.text ?? "")) return null;
  if (ask.quantities.length > 0 || !direction || direction.direction === "flat" || ask.directions.length > 1)
    return null;
  const [low, high] = ["low", "high"].map((end) =>
    seriesMeant(ask.registry, subject, `${named[0].replace(BARE_GUIDANCE, "")}_guidance_${end}`, false),
  );
  const window = low && placed(ask, low, period);
  if (!low || !high || !window) return null;
  const sum = (function_: string) =>
    [low, high].map((series) => `${function_}(${term(series, window)}, ${isoOf(ask.saidAt)})`).join(" + ");
  const text = `${sum("next")} ${direction.direction === "up" ? ">" : "<"} ${sum("asof")}`;
  return {
    text: direction.negated ? `not (${text})` : text,
    used: [
      ...ask.subjects,
      ...ask.measures,
      period,
      direction,
      ...ask.cues.filter(({ cue }) => cue === "guidance" || (direction.negated && cue === "negation")),
    ],
    assumptions: [
      "both ends of the range together: what is stated next after the day it was said, against what had been stated by then",
    ],
  };
}
