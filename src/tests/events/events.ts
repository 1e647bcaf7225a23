import { type Ask, subjectIds } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { measured, measuredAs } from "../measured.ts";
import { type Series, seriesMeant } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isLarge } from "../takings.ts";
import { assertionOf, moreOften, runEnded } from "./assertions.ts";
import { againstIn, type Event, eventOf, type Features, featuresIn, tellsNothing } from "./event.ts";
import { CLASS, type Unit } from "./lexicon.ts";
import { isOne } from "./times.ts";
import { type Told, toldIn } from "./told.ts";
import { asCounted, Rest, type Words, wordsOf } from "./words.ts";

/** Words by which a firm, not its shares, made or lost money. */
const OF_FIRM =
  / (?:profits?|profitable|money|loss making|lossmaking|unprofitable|in the black|net loss(?:es)?|red ink|quarterly (?:net )?(?:loss|profit)e?s?|operating loss(?:es)?|(?:operating|bottom) line) /;
const OPERATING = / operating (?:(?:income|line|result|profit|loss)(?:es|s)? )?/;
/** Of a firm such quarters may be those of its shares or of its books. */
const EITHER = / (?:losing|winning|red|green|positive|negative|in the red|up|down|loss|losses|gains?) /;
const OF_SHARES = / (?:stock|shares?|share price|closed?|traded) /;
const BOOKS = / quarters? /;

/** The series whose times are told of: a firm's income where the words say that it made or lost money. */
function seriesOf(ask: Ask, text: string): Series | null {
  const [subject, another] = subjectIds(ask);
  if (!subject || another) return null;
  const firm = ask.registry.subject(subject)?.kind === "company";
  if (firm && OF_FIRM.test(text) && ask.measures.every(({ measure }) => INCOME.test(measure))) {
    const measure = OPERATING.test(text) ? "operating_income" : "net_income";
    return measuredAs({ ...ask, claim: { ...ask.claim, measure }, measures: [] }, subject, undefined)?.series ?? null;
  }
  const found = measured(ask)?.series ?? null;
  if (firm && found?.grain === "day" && BOOKS.test(text) && EITHER.test(text) && !OF_SHARES.test(text)) return null;
  const sums = found?.measure === "close" && firm && ask.quantities.some(isLarge);
  if ((sums || found?.measure === "revenue") && / month(?:s|ly)? /.test(text))
    return seriesMeant(ask.registry, subject, "monthly_revenue", false);
  return sums ? null : found;
}
const INCOME = /^(?:profit|net_income|operating_income|net_loss)$/;

/** The length of the times, told beside the event or by what it is counted over. */
function unitOf(series: Series, told: Told, { unit, figure, closes }: Features, text: string): Unit | null {
  if (unit ?? told.inOne)
    return unit === null || told.inOne === null || unit === told.inOne ? (unit ?? told.inOne) : null;
  if (series.grain === "day" && SIDED_CLOSE.test(text)) return "day";
  if (told.outOf) return told.outOf.unit;
  if (told.rolling && !told.first) return told.rolling.unit;
  if (told.none && told.back?.unit === "day") return "day";
  if (series.grain === "month" || series.grain === "quarter") return series.grain;
  if (told.count && closes && COUNTED_CLOSES.test(text)) return "day";
  const ofDay = told.times.some((period) => isOne("day", period));
  if (figure?.unit === "ratio") return ofDay || SINGLE_MOVES.test(text) ? "day" : null;
  return figure && ((closes && OF_A_DAY.test(text)) || ofDay) ? "day" : ofDay && told.first ? "day" : null;
}

const MOVES =
  "drops?|falls?|declines?|slides?|plunges?|sell offs?|selloffs?|gains?|rises?|jumps?|rallies|rally|pops?|climbs?";
/** "A red close", "five green closes". */
const SIDED_CLOSE = / (?:up|down|red|green|winning|losing|positive|negative) (?:closes?|finish(?:es)?) /;
/** "Finished in the red five times", "closed lower twice". */
const COUNTED_CLOSES =
  / (?:clos(?:e[sd]?|ing)|finish(?:e[sd])?|settle[sd]?) (?:in the )?(?:up|down|red|green|higher|lower) .*(?:times|occasions|once|twice|thrice) /;
/** "Closed", not "ended", which may be said of a longer time. */
const OF_A_DAY = / (?:clos(?:e[sd]?|ing)|settle[sd]?|print(?:s|ed)?) /;
/** "Four 3% drops", "a gain of 5%", "fell 4% twice": moves of single days, where no longer time is told. */
const SINGLE_MOVES = new RegExp(
  `(?<! to) q\\d+ (?:or more |or worse |plus )?(?:${MOVES})|(?:${MOVES}) of q\\d+| (?:times|occasions|twice|once) `,
);

/** Which capex is meant, read where its series is chosen. */
const WITH_LEASES = "(?:including|incl|incl\\.|with|plus) (?:finance )?leases|finance leases included";

interface Parsed {
  text: string;
  told: Told;
  features: Features;
}

/** The words of one part, all of them read; null where one is left that may make it another statement. */
function parsed(text: string, words: Words, ofFirm: boolean): Parsed | null {
  const rest = new Rest(text);
  rest.takeAll(`subject|measure|(?:operating|bottom) line|operating|${WITH_LEASES}`);
  const against = ofFirm ? againstIn(rest) : undefined;
  if (against === null) return null;
  const told = toldIn(rest, words.periods);
  const features = told && featuresIn(rest, words.figures, ofFirm);
  rest.takeAll(CLASS.filler);
  return told && features && rest.isEmpty ? { text, told, features: { ...features, against: against ?? null } } : null;
}

/** How often it was so, or which of several times it was: "grew 20% in 2024" tells neither. */
const tellsWhich = ({ none, count, place, first, last, only, every, running }: Told) =>
  none || count !== null || place !== null || first || last || only || every || running;

const eventIn = (
  ask: Ask,
  series: Series,
  { text, told, features }: Parsed,
  unit?: Unit | null,
  asTold = false,
): Event | null => {
  if (series.grain === "quarter" && features.way !== null && !tellsWhich(told)) return null;
  const length = unit ?? unitOf(series, told, features, text);
  return length === null || tellsNothing(features) ? null : eventOf(ask, series, features, length, asTold);
};

const built = (ask: Ask, text: string, event: Event): Built => readWhole(ask, text, [...event.assumptions]);

const SIGNS: Record<string, string> = { more: ">", fewer: "<", "as many": "=" };
const MORE_THAN = /^(.*) (more|fewer|as many) (?=\D)(.*?) (?:than|as) (.*)$/;

/** "More up months than down months in 2025". */
function compared(ask: Ask, series: Series, words: Words, ofFirm: boolean): Built | null {
  const [, before, sign, one, other] = MORE_THAN.exec(words.text) ?? [];
  if (sign === undefined) return null;
  const [a, b] = [parsed(`${before} ${one} `, words, ofFirm), parsed(` ${other}`, words, ofFirm)];
  const unit = a?.features.unit ?? b?.features.unit;
  const [more, fewer] = [a && unit && eventIn(ask, series, a, unit), b && unit && eventIn(ask, series, b, unit)];
  if (!a || !b || !more || !fewer) return null;
  const told = { ...a.told, times: [...a.told.times, ...b.told.times], since: a.told.since ?? b.told.since };
  const text = moreOften(ask, [more, fewer], { ...told, rolling: a.told.rolling ?? b.told.rolling }, SIGNS[sign]);
  return text === null ? null : built(ask, text, more);
}

const STREAK_OVER = new RegExp(`(?<= )${CLASS.over}(?= )`);
const A_STREAK = new RegExp(`(?<= )${CLASS.streaks}(?: of)?(?= )`);
const AFTER = /^(.*) after (?:a (?:run|streak|string) of )?(.*)$/;

/** "Snapped a six-month winning streak", "its first red day after 20 green ones". */
function ended(ask: Ask, series: Series, words: Words, ofFirm: boolean): Built | null {
  const [, now, before] = AFTER.exec(words.text) ?? [];
  const over = now === undefined && A_STREAK.test(words.text) && STREAK_OVER.test(words.text);
  if (now === undefined && !over) return null;
  const told = parsed(over ? words.text.replace(A_STREAK, "").replace(STREAK_OVER, "") : ` ${before}`, words, ofFirm);
  const turned = over ? null : parsed(`${now} `, words, ofFirm);
  if (!told || (!over && (!turned || !isTurn(turned.told)))) return null;
  const unit =
    told.features.unit ??
    turned?.features.unit ??
    (series.grain === "day" ? "day" : null) ??
    unitOf(series, told.told, told.features, told.text);
  const [event, then] = [eventIn(ask, series, told, unit), turned && eventIn(ask, series, turned, unit, true)];
  if (!event || (turned && !then)) return null;
  // "Up after three green days": the run goes on.
  if (then && then.way === event.way && !then.interval && !event.interval && then.sign === event.sign) return null;
  // "Rose after six monthly losses": of which month is not told.
  if (turned && event.unit !== "day" && series.grain !== "quarter" && !isTimed(turned)) return null;
  const times = turned?.told.times ?? told.told.times;
  const text = runEnded(ask, event, { ...told.told, times }, then);
  return text === null ? null : { ...built(ask, text, event), tentative: times.length === 0 && event.unit === "day" };
}

const isTimed = ({ told, features }: Parsed) => told.first || told.times.length > 0 || features.unit !== null;

/** Of the turn nothing else is said: it may be called the first. */
const isTurn = ({ none, count, place, last, every, ever, since, rolling, back, running }: Told) =>
  !(none || count || place !== null || last || every || ever || since || rolling || back || running);

/** "Ended January above 600", "fell by a quarter": of a time as a whole, and a size. */
const ASIDE =
  /\b(?:end|clos|finish)(?:e[sd]|s|ed)?(?: out)? (?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|Q[1-4])\b|\b(?:by|to|than|about|nearly|almost) a quarter\b|\ba quarter of (?:its|the|their)\b/i;

/** A verb denied, and no number of times: "did not fall", "was not profitable"; not "did not have a losing month". */
const NOT_SO =
  /\b(?:did(?:n[’']t| not) (?!(?:\w+ )?(?:have|see|get|post|print|record|suffer|log|book|report|string|miss)\b)|was(?:n[’']t| not) (?:profitable|up|down|positive|negative))\w*/i;
/** "Gold did not fall in 2024": of that year as a whole, and not of each month of it, which "never" would be. */
const isOfWhole = ({ claim }: Ask, { told, features }: Parsed) =>
  told.none &&
  !told.ever &&
  (features.way !== null || features.sign !== null) &&
  features.unit === null &&
  told.times.length === 1 &&
  told.since === null &&
  told.rolling === null &&
  told.back === null &&
  NOT_SO.test(claim.quote);

/** How often, when first or last, how many in a row: all statements of events over periods whose every word is read. */
export function events(ask: Ask): Built | null {
  const read = ASIDE.test(ask.claim.quote) ? null : wordsOf(ask);
  const words = read && { ...read, text: asCounted(read.text) };
  const series = words && seriesOf(ask, words.text);
  if (!words || !series) return null;
  const ofFirm = series.grain === "quarter";
  const told = isForecast(ask) ? null : (compared(ask, series, words, ofFirm) ?? ended(ask, series, words, ofFirm));
  if (told) return told;
  const streak = A_STREAK.test(words.text);
  const whole = parsed(streak ? words.text.replace(A_STREAK, "") : words.text, words, ofFirm);
  if (!whole || isOfWhole(ask, whole)) return null;
  const event = eventIn(ask, series, whole);
  const text = event && assertionOf(ask, event, streak ? { ...whole.told, running: true } : whole.told);
  return text ? built(ask, text, event) : null;
}
