import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type {
  CueMention,
  DirectionMention,
  MeasureMention,
  Mention,
  PeriodMention,
  QuantityMention,
  SubjectMention,
} from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";
import { withAsOf } from "./as-of.ts";
import { isOfBondPrices } from "./bond-price.ts";
import { withoutBoughtBack } from "./bought-back.ts";
import { withByAndTo } from "./by-and-to.ts";
import { withCents } from "./cents.ts";
import type { Chooser } from "./choice.ts";
import { withCrossings } from "./crossings.ts";
import { withDayBeside } from "./day-told-beside.ts";
import { withoutExchange } from "./exchange-place.ts";
import { withMembers } from "./groups.ts";
import { withHurdles } from "./hurdle.ts";
import { withoutLengthSince } from "./length-since.ts";
import { withLosses } from "./losses.ts";
import { withMonthJustOver } from "./month-just-over.ts";
import { normal } from "./normal.ts";
import { withThat } from "./of-that.ts";
import { withYearToDate } from "./on-the-year.ts";
import { withOutlays } from "./outlays.ts";
import { withPercentBeside } from "./percent-beside.ts";
import { withPercentOff } from "./percent-off.ts";
import { reread } from "./reread.ts";
import { withRestatedAmounts } from "./restated-amount.ts";
import { withSpending } from "./spending-read.ts";
import { withTickersBehind } from "./tickers-behind.ts";
import { leavesMoneySide, withTurnedLevel } from "./turned-level.ts";

/** A claim laid open for building a test: its mentions by kind, in the order of the words. */
export interface Ask {
  claim: Claim;
  registry: Registry;
  saidAt: Day;
  chooser: Chooser;
  mentions: readonly Mention[];
  subjects: readonly SubjectMention[];
  measures: readonly MeasureMention[];
  quantities: readonly QuantityMention[];
  periods: readonly PeriodMention[];
  directions: readonly DirectionMention[];
  cues: readonly CueMention[];
  /** Where the claim's words start in the post, as UTF-16 index; null when that cannot be told. */
  offset: number | null;
  /** True where the words leave open which side is meant: of a level of money, or whether bonds' prices moved or their yields. */
  sideOpen: boolean;
}

const byPlace = (a: Mention, b: Mention) => a.start - b.start || b.end - a.end;

/** Where the quote starts in its post, found from the mentions that stand in it. */
function offsetOf(claim: Claim): number | null {
  for (const { text, start } of claim.mentions) {
    for (let at = claim.quote.indexOf(text); text && at >= 0; at = claim.quote.indexOf(text, at + 1)) {
      const offset = start - at;
      const agrees = claim.mentions.every((mention) => {
        const [from, to] = [mention.start - offset, mention.end - offset];
        return to <= 0 || from >= claim.quote.length || from < 0 || claim.quote.slice(from, to) === mention.text;
      });
      if (agrees) return offset;
    }
  }
  return null;
}

/** True when a mention stands within the claim's own words. */
export function within(claim: Claim, offset: number | null, mention: Mention): boolean {
  return offset === null || (mention.start >= offset && mention.end <= offset + claim.quote.length);
}

/** Opens a claim's mentions; those outside its own words are left out unless `mentions` is given. */
export function askOf(
  given: Claim,
  registry: Registry,
  saidAt: Day,
  chooser: Chooser,
  mentions?: readonly Mention[],
): Ask {
  const offset = offsetOf(given);
  const stated = mentions ? given : withTickersBehind(given, offset);
  const inside = withSpending(mentions ?? stated.mentions.filter((mention) => within(stated, offset, mention)), stated);
  const told = withMonthJustOver(withAsOf(withDayBeside(inside), stated, offset), stated, registry);
  const timed = withoutLengthSince(withoutExchange(told, stated, offset), stated, offset, saidAt);
  const split = withByAndTo(timed, stated, offset);
  const anew = withYearToDate(reread(split, stated, offset), stated, saidAt, registry);
  const own = withPercentBeside(withOutlays(withoutBoughtBack(anew, stated, offset), stated, offset), stated);
  const { claim, mentions: read } = withTurnedLevel(
    stated,
    withCrossings(
      withHurdles(
        normal(
          withThat(
            withRestatedAmounts(
              withPercentOff(withMembers(own, stated, offset, registry), stated, offset),
              stated,
              offset,
            ),
            stated,
            offset,
          ),
          stated,
          offset,
        ),
        stated,
        offset,
      ),
      stated,
      offset,
    ),
    registry,
  );
  const sorted = withLosses(withCents(read, claim), claim, offset).sort(byPlace);
  const of = <Kind extends Mention["kind"]>(kind: Kind) =>
    sorted.filter((mention): mention is Extract<Mention, { kind: Kind }> => mention.kind === kind);
  return {
    claim,
    registry,
    saidAt,
    chooser,
    offset,
    sideOpen: leavesMoneySide(stated, own, registry) || isOfBondPrices(stated, own, registry),
    mentions: sorted,
    subjects: of("subject"),
    measures: of("measure"),
    quantities: of("quantity"),
    periods: of("period"),
    directions: of("direction"),
    cues: of("cue"),
  };
}

/** The same ask with only some of its mentions. */
export function part(ask: Ask, mentions: readonly Mention[]): Ask {
  return { ...askOf(ask.claim, ask.registry, ask.saidAt, ask.chooser, mentions), offset: ask.offset };
}

/** The first cue of one of these names, if the words carry one. */
export function cueOf(ask: Ask, ...names: string[]): CueMention | undefined {
  return ask.cues.find((mention) => names.includes(mention.cue));
}

/** The claim's words from one place in the post to another, in lower case. */
export function wordsBetween(ask: Ask, from: number, to: number): string {
  if (ask.offset === null) return "";
  return ask.claim.quote.slice(Math.max(0, from - ask.offset), Math.max(0, to - ask.offset)).toLowerCase();
}

/** The `count` words before a mention, in lower case, nearest last. */
export function wordsBefore(ask: Ask, mention: Mention, count = 3): string[] {
  const words = wordsBetween(ask, ask.offset ?? 0, mention.start).match(/[\p{L}\p{N}'’$%-]+/gu) ?? [];
  return words.slice(-count);
}

/** True for a subject that the next one, in brackets right after it, makes more precise: "crude (WTI)". */
const specifiedBy = (ask: Ask, mention: SubjectMention, next: SubjectMention | undefined) =>
  next !== undefined && next.subject !== mention.subject && /^ ?\($/.test(wordsBetween(ask, mention.end, next.start));

/** The distinct subjects of the words, or else of the claim; an owner named beside its product ("DeepSeek's V3") is left out. */
export function subjectIds(ask: Ask): string[] {
  const own = [...new Set(ask.subjects.map((mention) => mention.subject))];
  const owners = new Set(own.map((subject) => ask.registry.subject(subject)?.of));
  const narrowed = new Set(
    ask.subjects.flatMap((mention, index) =>
      specifiedBy(ask, mention, ask.subjects[index + 1]) ? [mention.subject] : [],
    ),
  );
  const found = own.filter((subject) => !owners.has(subject) && !narrowed.has(subject));
  if (found.length) return found;
  const named = new Set(ask.claim.subjects.map((subject) => ask.registry.subject(subject)?.of));
  return ask.claim.subjects.filter((subject) => !named.has(subject));
}

/** Mentions of subjects that own another one named in the same words. */
export const ownersOf = (ask: Ask) => ask.subjects.filter((mention) => !subjectIds(ask).includes(mention.subject));
