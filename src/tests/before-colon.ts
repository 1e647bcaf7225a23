import type { Mention, PeriodMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";

/** A mark that opens what explains the words before it. */
const EXPLAINS = /(?::|[—–]|\s-)\s*(?:and |but |yet |still |even )?["“]?$/;
/** Words of another time than the one named before, or of how things stand. */
const OTHER_TIME =
  /\b(?:is|are|now|currently|today|yesterday|yet|then|later|next|will|would|should|so far|ever|since|before|this|last|ytd|already|still)\b|[’'](?:s|re|ll) (?!share|stock|price|revenue|sales|capex|margin|profit|close|index)|\bfirst time\b/i;
/** "I bought on Monday: …": the time of something of the speaker's own. */
const OF_SPEAKER = /\b(?:I|we|my|our)\b/;
const TELLS = ["report", "comparison"];
const isPeriod = (mention: Mention): mention is PeriodMention => mention.kind === "period";

/** "Monday's rout hit chips hardest: | the SOX lost more than the S&P", "April was wild — | gold closed above 3,400": what explains the words before a mark is of the one time they name; null elsewhere. */
export function withTimeBeforeColon(ask: Ask): Ask | null {
  const { claim, offset, saidAt } = ask;
  if (offset === null || ask.periods.length > 0 || !TELLS.includes(claim.kind)) return null;
  if (!EXPLAINS.test(claim.span.prefix) || OF_SPEAKER.test(claim.span.prefix) || OTHER_TIME.test(claim.quote))
    return null;
  const named = claim.context.filter(isPeriod);
  const [period, other] = named.filter(({ end }) => end <= offset);
  if (!period || other || named.length > 1 || period.ofBase || period.first === null || period.last === null)
    return null;
  const past = period.last <= saidAt || (period.first <= saidAt && period.grain !== "day");
  if (!past || !["in", "over"].includes(period.relation)) return null;
  return part(ask, [...ask.mentions, period]);
}
