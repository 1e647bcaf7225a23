import type { MeasureMention, Mention, PeriodMention, QuantityMention } from "../claims/mention.ts";
import { CALENDAR_YEAR, fiscalDays } from "../fiscal.ts";
import { type Ask, part } from "./ask.ts";
import { calendarQuarter } from "./calendar-quarter.ts";

/** A list of firms with a figure each behind one measure and one time: "Capex, Q4 2025: Amazon 39.5, Alphabet 27.9". */
interface Listing {
  measure: MeasureMention;
  period: PeriodMention;
  items: { subject: string; figure: QuantityMention }[];
}

/** Between the name of an item and its figure. */
const BESIDE = 4;
const LARGE = 1e8;
const BARE_BELOW = 1000;
const IN_UNITS =
  /\(?\b(?:all |figures? )?in (?:us ?)?\$? ?(billions?|bn|millions?|mn)\b(?: of)?(?: (?:us )?dollars?| usd)?\)?|\((?:us)?\$ ?(bn|b|mn|m)\)|,? \$(bn|mn)\b/i;
/** Time words of its own: the item speaks of another time than the list. */
const OWN_TIME = /\b(?:now|today|yet|then|later|next|will|would|so far|ever|since|before|vs|versus|from|than)\b/i;

const isAmount = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" &&
  /^(?:[A-Z]{3})?$/.test(mention.unit) &&
  mention.role === "level" &&
  mention.bound === "exact" &&
  mention.low !== null &&
  mention.low > 0 &&
  (mention.low < BARE_BELOW || mention.low >= LARGE);

function listingOf({ registry }: Ask, sentence: readonly Mention[]): Listing | null {
  const items = sentence.flatMap((figure, at) => {
    const before = sentence[at - 1];
    const beside = before?.kind === "subject" && figure.start - before.end <= BESIDE;
    return isAmount(figure) && beside ? [{ subject: before.subject, figure, start: before.start }] : [];
  });
  const [first, second] = items;
  if (!second || new Set(items.map(({ subject }) => subject)).size !== items.length) return null;
  const told = sentence.filter(({ kind }) => kind !== "cue" && kind !== "subject");
  const [one, other, ...figures] = told;
  const heading = [one, other];
  const measure = heading.find((mention) => mention?.kind === "measure");
  const period = heading.find((mention) => mention?.kind === "period");
  if (measure?.kind !== "measure" || period?.kind !== "period") return null;
  if (figures.length !== items.length || heading.some(({ end }) => end > first.start)) return null;
  const known = registry.measure(measure.measure);
  const isOfFirms = items.every(({ subject }) => registry.subject(subject)?.kind === "company");
  if (known?.unit !== "money" || known.nature !== "flow" || !isOfFirms) return null;
  return period.relation === "in" || period.relation === "over" ? { measure, period, items } : null;
}

/** In billions, where no unit stands beside a figure and no word says otherwise. */
function scaled(figure: QuantityMention, unit: string | undefined): QuantityMention {
  if ((figure.low ?? 0) >= LARGE) return figure;
  const times = unit && /^m/i.test(unit) ? 1e6 : 1e9;
  const by = (value: number | null) => (value === null ? null : value * times);
  return { ...figure, low: by(figure.low), high: by(figure.high), halfStep: figure.halfStep * times };
}

/** The quarter by the calendar where the years of the firms differ, or each firm's own of that number. */
function timeOf({ registry, saidAt, chooser }: Ask, { period, items }: Listing, own: string): PeriodMention {
  const calendarOf = (id: string) => registry.subject(id)?.fiscal ?? CALENDAR_YEAR;
  const years = new Set(items.map(({ subject }) => JSON.stringify(calendarOf(subject))));
  const common = years.size > 1 ? calendarQuarter(period, saidAt) : period;
  const { year, quarter } = period.fiscal ?? {};
  if (common === period || !year || !quarter || /\bcalendar\b|\bcy/i.test(period.text)) return common;
  const { start: first, end: last } = fiscalDays(calendarOf(own), { year, quarter });
  return chooser.choose(`“${period.text}” of the list`, "fit", [
    { value: common, words: "the quarter by the calendar" },
    { value: { ...period, first, last, fiscal: { year, quarter } }, words: "the firm's own of that number" },
  ]);
}

/**
 * An item of a list of firms with the measure, the time and the unit that its heading names once for all: "Operating income, Q4 2025:
 * Microsoft 38.3, Alphabet 35.9"; null where it is none of such a list.
 */
export function listItem(ask: Ask): Ask | null {
  const { claim, offset } = ask;
  if (offset === null || ask.quantities.length !== 1 || claim.kind !== "report") return null;
  const sentence = [...new Set([...claim.context, ...ask.mentions])].sort((a, b) => a.start - b.start);
  const listing = listingOf(ask, sentence);
  const own = listing?.items.find(({ figure }) => figure === ask.quantities[0]);
  if (!listing || !own) return null;
  const quote = claim.quote.slice(ask.measures.length > 0 ? claim.quote.search(/:/) + 1 : 0);
  if (OWN_TIME.test(quote)) return null;
  const unit = IN_UNITS.exec(claim.quote) ?? IN_UNITS.exec(claim.span.prefix);
  const blanked = claim.quote.replace(IN_UNITS, (words) => " ".repeat(words.length));
  const kept = ask.mentions.filter(({ kind }) => kind !== "quantity" && kind !== "period" && kind !== "measure");
  const figure = scaled(own.figure, unit?.slice(1).find(Boolean));
  const period = timeOf(ask, listing, own.subject);
  return part({ ...ask, claim: { ...claim, quote: blanked, measure: null } }, [
    ...kept,
    listing.measure,
    period,
    figure,
  ]);
}
