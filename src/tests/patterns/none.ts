import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figureTerm, latestWords, measured, placed } from "../measured.ts";

/** "Paid no dividend", "spent nothing on buybacks", "zero free cash flow". */
const NONE =
  /\b(?:no|zero|nothing)\b|(?:\bnot|n[’']t|\bnever) (?:spen[dt] |pa(?:y|id) |b[uo]y back |bought back |repurchased? |use |put )?(?:a|one|any|so much as an?) (?:single |solitary |lone )?(?:cent|penny|dime|dollar|euro|share|stock)s?\b/;
/** Words that make "no" say something else: "no more than", "no change", "no growth". */
const OTHER =
  /\bno (?:more|less|fewer|longer|change|growth|doubt|wonder|way|surprise|such|one|idea|sign|slowdown|problem|matter|better|worse|higher|lower)\b/;

/** A flow of money that is said to have been nothing at all. */
export function none(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const found = NONE.test(words) && !OTHER.test(words) ? measured(ask) : null;
  if (!found || ask.measures.length === 0 || ask.quantities.length > 0 || ask.periods.length > 1) return null;
  const { series } = found;
  if (series.nature !== "flow" || series.unit !== "money" || ask.directions.some(({ negated }) => negated)) return null;
  const [period] = ask.periods;
  const window = period ? placed(ask, series, period) : null;
  if (period && !window) return null;
  return {
    text: `${figureTerm(ask, series, window)} = 0`,
    used: [...found.used, ...ask.periods, ...ask.directions, ...ask.cues.filter(({ cue }) => cue === "negation")],
    phrases: [NONE, /\bat all\b/],
    assumptions: window ? [] : [latestWords(ask, series)],
  };
}
