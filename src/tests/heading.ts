import type { Mention, PeriodMention } from "../claims/mention.ts";
import { CALENDAR_YEAR } from "../fiscal.ts";
import { type Ask, part } from "./ask.ts";
import { isThen } from "./sentence.ts";

/** Time words of its own that no period mention carries: the item speaks of another time than its heading. */
const OWN_TIME = /\b(?:is|are|now|currently|today|yet|then|later|next|will|so far|ever|since|this|last|ytd)\b/i;
const LEADING = /^(?:in|on|during|over|for)\b/i;
/** Characters between a heading and what it leads: a colon, a space and the sign of a ticker; beside its measure also a word ("capex plans: "). */
const COLON = 3;
const WORD = 12;

const isNaming = ({ kind }: Mention) => kind === "period" || kind === "subject" || kind === "measure";
const isPeriod = (mention: Mention): mention is PeriodMention => mention.kind === "period";

/** The period or measure that opens a sentence and holds for each item after it, and where the items begin. */
interface Heading {
  period: PeriodMention;
  measure: Mention | undefined;
  subject: Mention | undefined;
}

function headingOf(sentence: readonly Mention[]): Heading | null {
  const first = sentence.findIndex(({ kind }) => kind === "quantity" || kind === "direction");
  const run = sentence.slice(0, first).filter(({ kind }) => kind !== "cue");
  const at = run.findIndex(isPeriod);
  if (at < 0 || !run.every(isNaming) || (at > 0 && (at > 1 || run[0].kind !== "subject"))) return null;
  const period = run[at] as PeriodMention;
  if (sentence.some(({ kind, start }) => kind === "cue" && start < period.start)) return null;
  const subject = at === 1 ? run[0] : undefined;
  const next = run[at + 1] ?? sentence[first];
  const gap = (from: Mention, to: Mention | undefined) =>
    to === undefined ? Number.POSITIVE_INFINITY : to.start - from.end;
  if (next?.kind === "measure" && gap(period, next) === 1 && subject === undefined) {
    const item = run[at + 2];
    return item?.kind === "subject" && gap(next, item) <= WORD ? { period, measure: next, subject } : null;
  }
  // "2022 recap: Intel −50%, Micron −46%".
  const noun = sentence.find((mention) => mention.kind === "cue" && mention.cue === "heading");
  const behindNoun = noun !== undefined && noun.start - period.end === 1 && gap(noun, next) <= COLON;
  const leads = behindNoun || [COLON - 1, COLON].includes(gap(period, next)) || (at === 0 && LEADING.test(period.text));
  return leads ? { period, measure: undefined, subject } : null;
}

const sentenceOf = ({ claim, mentions }: Ask): Mention[] =>
  [...new Set([...claim.context, ...mentions])].sort((a, b) => a.start - b.start);

/** True where the one time named stands before anything is stated, without leading it: "After a 2024 to forget, Intel …". */
export function startsWithTime(ask: Ask): boolean {
  const sentence = sentenceOf(ask);
  const at = sentence.findIndex(isPeriod);
  const first = sentence.findIndex(({ kind }) => kind === "quantity" || kind === "direction");
  return at >= 0 && at < first && sentence[at].end <= (ask.offset ?? 0);
}

/** Kinds of what was so. */
const TELLS = new Set(["report", "comparison"]);

/** "Q2: Apple 94bn, Microsoft 76bn": a numbered quarter lent to a firm whose year runs otherwise than that of the one it was read for; "last quarter" is of each one's own. */
export function lendsAcrossYears(ask: Ask): boolean {
  if (ask.periods.length > 0 || !TELLS.has(ask.claim.kind)) return false;
  const sentence = sentenceOf(ask);
  const numbered = sentence.some(
    (mention) => isPeriod(mention) && mention.fiscal?.quarter !== undefined && mention.rule !== "relative-quarter",
  );
  const years = sentence.flatMap((mention) => {
    const known = mention.kind === "subject" ? ask.registry.subject(mention.subject) : undefined;
    return known?.kind === "company" ? [JSON.stringify(known.fiscal ?? CALENDAR_YEAR)] : [];
  });
  return numbered && new Set(years).size > 1;
}

/** "Intel lost a third, Micron a quarter": the way of an item that leaves its verb out is that of the one before. */
export function wayBefore({ claim, offset, quantities, directions, measures }: Ask): Mention[] {
  // Of a price a share in percent is a move, however it stands: "…, the Nasdaq 12.3 %".
  const ofPrice = measures.length === 0 && (claim.measure === null || claim.measure === "price");
  const moved = quantities.some(({ unit, role }) => unit === "ratio" && (role !== "level" || ofPrice));
  if (directions.length > 0 || !moved) return [];
  return claim.context.filter(({ kind, end }) => kind === "direction" && end <= (offset ?? 0)).slice(-1);
}

/**
 * "July: Intel lost a third, Micron a quarter", "2026 capex plans: Amazon 200bn, Alphabet 180bn": an item of a list with the
 * period, and the measure, that its heading names once for all; null where no heading leads it or it names a time itself.
 */
export function withHeading(ask: Ask): Ask | null {
  const { claim, offset } = ask;
  if (offset === null || ask.periods.length > 0 || !TELLS.has(claim.kind) || OWN_TIME.test(claim.quote)) return null;
  if (ask.quantities.length + ask.directions.length === 0) return null;
  const sentence = sentenceOf(ask);
  const heading = headingOf(sentence);
  if (!heading || isThen(ask, heading.period) || heading.period.end > offset) return null;
  if (sentence.filter(isPeriod).some(({ text }) => text !== heading.period.text)) return null;
  const { period, measure, subject } = heading;
  const lent: Mention[] = [period, ...wayBefore(ask)];
  if (measure && ask.measures.length === 0) lent.push(measure);
  if (subject && ask.subjects.length === 0) lent.push(subject);
  const kept = part(ask, [...ask.mentions, ...lent]);
  return measure && ask.measures.length === 0 ? { ...kept, claim: { ...claim, measure: null } } : kept;
}
