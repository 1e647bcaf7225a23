import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figureTerm, latestWords, measuredAs, measuresOf, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { EVERY } from "../quantifier.ts";
import { type Series, term } from "../series.ts";
import { hasSides } from "./run-of-quarters.ts";

/** "A", "yet another", "one more": how often before is left open. */
const ONE = "(?:an?|another|yet another|still another|one more|yet one more|a further|a fresh|a new|a second)";
const KINDS = "(?:net |operating |full-year |quarterly |annual |small |tiny |slight |big |huge |massive |gaap )*";
const INTO = "(?:right |straight )?(?:back )?(?:in)?to";
const GOT_UP = `(?:swung|swings|swing|returned|returns|return|came|moved|went|climbed|flipped|turned|got|back) ${INTO}`;
const GOT_DOWN = `(?:swung|swings|swing|fell|falls|fall|slipped|slips|slip|slid|slides|slide|sank|sinks|sink|dropped|drops|drop|tumbled|tumbles|plunged|plunges|dipped|dips|dip|returned|returns|return|went|goes|go|moved|moves|lapsed|reverted|flipped|turned|swerved|back) ${INTO}`;
const HAD =
  "(?:posted|posts|post|made|makes|make|ran|runs|run|booked|books|book|reported|reports|report|suffered|suffers|suffer|recorded|records|record|incurred|logged|logs|registered|registers|delivered|delivers|took|takes|had|has|have|showed|shows|show|ended with|in|with)";
/** "Squeaked out", "scraped together", "managed": with an effort. */
const BARELY =
  "(?:(?:ek|squeak|squeez|scrap|crawl|edg|limp)(?:e?s|e?d)|ground|grinds|manag(?:es|ed)|pulled|delivered|delivers|logged|recorded|showed)(?: (?:out|off|together|through|by with|(?:back )?(?:in)?to))?";
const POSITIVE = new RegExp(
  `\\b(?:positive|(?:back )?in(?:to)? the black|above zero|profitable|made money|makes money|making money|make money|turn(?:ed|s)? ${ONE} ${KINDS}profit|(?:made|makes|make|posted|posts|post|booked|books|reported|reports|earned|had|has|${BARELY}) ${ONE} ${KINDS}profit|${GOT_UP} (?:(?:an?|the) )?${KINDS}profit(?:ability)?|in profit|without (?:making |posting |taking )?a (?:net |operating |single )?loss)\\b(?! of)`,
);
const NEGATIVE = new RegExp(
  `\\b(?:negative|(?:back )?in(?:to)? the red|below zero|unprofitable|loss[- ]making|lost money|loses money|losing money|lose money|${HAD} ${ONE} ${KINDS}loss|${GOT_DOWN} (?:(?:an?|the) )?${KINDS}loss(?:es)?)\\b(?! of)`,
);
/** Of a share that "finished the year in the red" the price is spoken of. */
const ENDED = /\b(?:end|finish|clos)(?:s|es|ed|ing)?\b/;
/** What "the quarter ended September" says of a time it does not say of a share. */
const ends = ({ periods }: Ask, words: string) =>
  ENDED.test(periods.reduce((left, { text }) => left.replace(text.toLowerCase(), ""), words));
const OPERATING = /\boperating\b/;

/** The measure that a profit or loss without an amount is of. */
function measureOf(ask: Ask): "operating_income" | "profit" {
  return OPERATING.test(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY)) ? "operating_income" : "profit";
}

/** "Below zero". */
const isZero = ({ low, high }: QuantityMention) => (low ?? 0) === 0 && (high ?? 0) === 0;

const RUN =
  /\b(?:in|for) (\w+) (?:consecutive|straight|successive|running) quarters\b|\b(?:in|for) (\w+) quarters (?:in a row|running|straight|in succession)\b/;

/** "A net loss in six consecutive quarters": at least so many one after the other, up to the last one public. */
function runOf(ask: Ask, series: Series, words: string, up: boolean): Built | null {
  const [, before, after] = RUN.exec(words) ?? [];
  const count = numberOf(before ?? after ?? "none");
  const timed = ask.periods.some(({ first, last }) => first !== ask.saidAt || last !== ask.saidAt);
  if (!(count > 1) || series.grain !== "quarter" || timed) return null;
  return {
    text: `asof(streak(${term(series)} ${up ? ">" : "<"} 0), ${isoOf(ask.saidAt)}) >= ${count}`,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.quantities,
      ...ask.cues.filter(({ cue }) => cue === "streak"),
    ],
    phrases: [POSITIVE, NEGATIVE, OPERATING, RUN],
    assumptions: [`${count} running: at least as many, up to the last quarter public by ${isoOf(ask.saidAt)}`],
  };
}

/** "Free cash flow was negative last quarter", "lost money at the operating level in Q3": which side of zero a figure was on. */
export function sign(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [up, down] = [POSITIVE.test(words), NEGATIVE.test(words)];
  const [subject, other] = subjectIds(ask);
  const named = measuresOf(ask);
  const own = named[0] ? measuredAs(ask, subject ?? "", named[0]) : null;
  if (ask.claim.kind === "trade" || (ends(ask, words) && measuresOf(ask).length === 0)) return null;
  const lengths = ask.quantities.every(
    (quantity) => isZero(quantity) || quantity.role === "duration" || quantity.role === "count",
  );
  if (up === down || !subject || other || named.length > 1 || !lengths || ask.periods.length > 1) return null;
  const bare = !named[0] && ask.registry.subject(subject)?.kind === "company";
  if (!own && !bare) return null;
  const found = own ?? measuredAs({ ...ask, claim: { ...ask.claim, measure: measureOf(ask) } }, subject, undefined);
  if (!found || !hasSides(found.series)) return null;
  const run = runOf(ask, found.series, words, up);
  if (run || ask.quantities.some((quantity) => !isZero(quantity))) return run;
  const [period] = ask.periods;
  const window = period ? placed(ask, found.series, period) : null;
  if (period && !window) return null;
  const every = window && EVERY.test(words);
  const figure = every ? `every(${term(found.series)}, ${window.text})` : figureTerm(ask, found.series, window);
  return {
    text: `${figure} ${up ? ">" : "<"} 0`,
    used: [
      ...found.used,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.quantities,
      ...ask.cues.filter(({ cue, text }) => cue === "total" || (cue === "negation" && /^without$/i.test(text))),
    ],
    phrases: [POSITIVE, NEGATIVE, /\b(?:at|to) the operating level\b/, OPERATING, EVERY],
    assumptions: window ? [] : [latestWords(ask, found.series)],
  };
}
