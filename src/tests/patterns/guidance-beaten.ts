import { isoOf } from "../../calendar.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs, placed } from "../measured.ts";
import { seriesMeant, term } from "../series.ts";
import { BARE_GUIDANCE } from "./guidance.ts";

/** "$175bn", "$175-185bn": the guide's own figures, before its name. */
const TOLD =
  "[$€£]?[\\d.]+ ?(?:bn|b|billion|m|million)?(?: ?(?:[-–]|to) ?[$€£]?[\\d.]+ ?(?:bn|b|billion|m|million)?)? ";
const GUIDE = `(?:the |its |their )?(?:(?:top|high|upper|bottom|low|lower)(?: end)? of )?(?:last |latest |final |the |its |their |his |own |company's |previous |initial |original |${TOLD})*(?:capex |spending |sales |revenue )?(?:guide|guidance|(?:guided )?range|outlook|forecast|plan)`;
const ABOVE = new RegExp(
  `\\b(?:above|over|beats?|exceed(?:s|ed)?|tops?|topped|past|beyond|more than|ahead of|surpass(?:es|ed)?) ${GUIDE}`,
);
const BELOW = new RegExp(`\\b(?:below|under|miss(?:es|ed)?|short of|less than|shy of) ${GUIDE}`);

const TOP = /\b(?:top|high|upper)(?: end)? of\b/;
const BOTTOM = /\b(?:bottom|low|lower)(?: end)? of\b/;

/** "Beat its guide by 5bn": by how much is not asked here. */
const BY = /\bby\s$/;
/** "3bn below its guide", "5bn above the top of it": so far off. */
const OFF = /^ (?:above|over|past|beyond|ahead of|more than|below|under|short of|shy of|less than)\b/;

/** "Capex for 2025 will blow past its guide", "came in below guidance": what a company comes to against what it had guided for. */
export function guidanceBeaten(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [above, below] = [ABOVE.test(words), BELOW.test(words)];
  const [subject, other] = subjectIds(ask);
  const [period, second] = ask.periods;
  const apart = ask.quantities.find(
    ({ start, end }) => BY.test(wordsBetween(ask, start - 4, start)) || OFF.test(wordsBetween(ask, end, end + 12)),
  );
  if (above === below || apart || !subject || other || !period || second) return null;
  const named = [...new Set(ask.measures.map(({ measure }) => measure.replace(BARE_GUIDANCE, "")))];
  const measure = named[0] ?? ask.claim.measure?.replace(BARE_GUIDANCE, "");
  if (!measure || named.length > 1) return null;
  const mention = ask.measures[0];
  const end = TOP.test(words) ? "high" : BOTTOM.test(words) ? "low" : above ? "high" : "low";
  const found = measuredAs(ask, subject, mention && { ...mention, measure });
  const guide = seriesMeant(ask.registry, subject, `${measure}_guidance_${end}`, false);
  const window = found && placed(ask, found.series, period);
  if (!found || !guide || !window || ask.registry.measure(guide.measure) === undefined) return null;
  return {
    text: `${term(found.series, window)} ${above ? ">" : "<"} asof(${term(guide, window)}, ${isoOf(ask.saidAt)})`,
    used: [
      ...found.used,
      ...ask.measures,
      ...ask.quantities,
      period,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["guidance", "beats", "trails", "comparison", "expected"].includes(cue)),
    ],
    phrases: [TOP, BOTTOM, /\b(?:last|latest|final)\b/],
    extremes: true,
    assumptions: [`the ${end} end of what had been guided by ${isoOf(ask.saidAt)}`],
  };
}

/** True for words that set a figure against what was guided, not for the guidance itself. */
export const isAgainstGuidance = (ask: Ask) => {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  return ABOVE.test(words) || BELOW.test(words);
};
