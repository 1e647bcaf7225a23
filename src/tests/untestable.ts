import type { Day } from "../calendar.ts";
import type { Mention } from "../claims/mention.ts";
import { lastBefore } from "./ahead.ts";
import { type Ask, subjectIds } from "./ask.ts";
import { tellsMarketShare } from "./market-share.ts";
import { narrowedMeasure } from "./narrowing.ts";
import { seriesMeant } from "./series.ts";
import type { Untestable } from "./test.ts";
import { measuresUnkept } from "./unkept.ts";

/** Every reason for which a claim has no test, and what would give it one. */
export const UNTESTABLE = {
  question: {
    reason: "It asks and states nothing that could hold or fail.",
    remedy: "State the answer you expect, with a figure and a period.",
  },
  opinion: {
    reason: "It is a judgement; no figure would settle it.",
    remedy: "Name a measure, a direction or figure, and a period.",
  },
  analogy: {
    reason: "It draws a parallel and states no figure of its own.",
    remedy: "State what the parallel implies for a measure by a date.",
  },
  "no-measure": {
    reason: "It names nothing of a subject that is measured.",
    remedy: "Say what of whom: a price, sales, capital spending.",
  },
  "no-period": {
    reason: "It does not say over which period.",
    remedy: "Name the day, quarter, year or window meant.",
  },
  undated: {
    reason: "It counts from the day it was said, and nothing tells that day.",
    remedy: "Say when the discussion was held: --said-at DATE, or “Said on” on the page.",
  },
  "unread-restriction": {
    reason:
      "It restricts its statement in words that were not understood, and a test that left them out would be another statement.",
    remedy: "Write the test by hand, or say it in plainer words.",
  },
  "no-figures": {
    reason: "Documents would settle it, but the record keeps figures only.",
    remedy: "Name a measure of it: an amount, a price, a count.",
  },
  "series-not-kept": {
    reason: "It is measurable, but the record keeps no such series.",
    remedy: "Import the series and name its measure in the registry.",
  },
} as const;

export type UntestableCode = keyof typeof UNTESTABLE;

const MEASURED = ["report", "forecast", "comparison", "guidance", "conditional", "cause"];
const isRecord = (mention: Mention) => mention.kind === "cue" && /^(?:record|highest|lowest|ordinal)/.test(mention.cue);

/** True for a statement that figures could settle: an amount, or a move or record with its period. */
function isMeasurable(ask: Ask): boolean {
  if (!MEASURED.includes(ask.claim.kind)) return false;
  const figures = ask.quantities.some((quantity) => quantity.role !== "duration");
  const moves = ask.directions.length > 0 || ask.mentions.some(isRecord);
  return figures || (moves && ask.periods.some((period) => period.first !== null));
}

/** Words that state an amount or record, or that something moved over a time: "moats in AI are built out of sand" measures nothing. */
const isStated = (ask: Ask) =>
  MEASURED.includes(ask.claim.kind) &&
  (ask.quantities.some(({ role }) => role !== "duration") ||
    ask.mentions.some(isRecord) ||
    (ask.directions.length > 0 && ask.periods.length > 0));

const PARTIES = ["company", "lab", "country", "central-bank", "organisation"];

/** "The models were trained on Nvidia chips": a fact between two parties, stated without hedge or judgement. */
function relatesParties(ask: Ask): boolean {
  const { claim, registry } = ask;
  const parties = claim.subjects.filter((subject) => PARTIES.includes(registry.subject(subject)?.kind ?? ""));
  const stated = claim.kind === "report" && (claim.speech === "asserted" || claim.speech === "quoted");
  return (
    stated &&
    parties.length >= 2 &&
    !ask.cues.some(({ cue }) => ["opinion", "hedge", "doubt", "question", "analogy"].includes(cue))
  );
}

function codeOf(ask: Ask): UntestableCode {
  const { claim, registry } = ask;
  if (claim.kind === "question") return "question";
  if (measuresUnkept(ask)) return "series-not-kept";
  if (claim.kind === "opinion") return "opinion";
  if (claim.kind === "analogy") return "analogy";
  const measurable = isMeasurable(ask);
  if (claim.measure === null && !measurable && relatesParties(ask)) return "no-figures";
  const kept = seriesNamed(ask).some(({ subject, measure }) => registry.subject(subject) && registry.measure(measure));
  if (measurable && tellsMarketShare(ask)) return "series-not-kept";
  if (narrowedMeasure(ask) !== null && measurable) return "series-not-kept";
  if (!kept) return measurable ? "series-not-kept" : "no-measure";
  if (!measurable && claim.measure === null) return "no-measure";
  if (claim.saidAt === null && ask.periods.some(({ fromUnknownDay }) => fromUnknownDay)) return "undated";
  if (ask.periods.length === 0 && ask.quantities.length <= 1 && ask.cues.every(({ cue }) => cue !== "negation"))
    return "no-period";
  return "unread-restriction";
}

/** The series of the words: each subject with each measure, or with the claim's. */
function seriesNamed(ask: Ask): { subject: string; measure: string }[] {
  const measures = (ask.measures.length ? ask.measures.map(({ measure }) => measure) : [ask.claim.measure]).filter(
    (measure) => measure !== "position",
  );
  const own = subjectIds(ask).filter((subject) => ask.registry.subject(subject)?.kind !== "sector");
  return own.flatMap((subject) =>
    measures.flatMap((measure) => {
      const priced = measure === "cost" && ask.registry.subject(subject)?.kind === "commodity";
      const series = seriesMeant(ask.registry, subject, priced ? "price" : measure, false);
      if (!series) return [];
      const names = series.measure.endsWith("_guidance")
        ? [`${series.measure}_low`, `${series.measure}_high`]
        : ask.registry.meanings(series.measure, series.subject);
      return names.map((name) => ({ subject: series.subject, measure: name }));
    }),
  );
}

/** The end of the time ahead that a forecast of something measured names. */
function horizon(ask: Ask, code: UntestableCode): Day | null {
  if (code !== "unread-restriction" || !["forecast", "conditional"].includes(ask.claim.kind)) return null;
  const ends = ask.periods.flatMap((period) => {
    const isBefore = period.relation === "before" && (period.named?.first ?? period.first) !== null;
    const last = isBefore ? lastBefore(period) : period.last;
    return last !== null && last > ask.saidAt ? [last] : [];
  });
  return ends.length ? Math.max(...ends) : null;
}

/** The reason of a code, naming the words that were not understood where there are some. */
function reasonOf(ask: Ask, code: UntestableCode): string {
  const counted = ask.periods.find(({ fromUnknownDay }) => fromUnknownDay);
  if (code === "undated" && counted)
    return `“${counted.text}” counts from the day it was said, and nothing tells that day.`;
  const [words] = ask.chooser.leftOut;
  if (code !== "unread-restriction" || words === undefined) return UNTESTABLE[code].reason;
  return `“${words.trim()}” was not understood, and a test that left it out would be another statement.`;
}

/** Why a claim has no test. */
export function untestable(ask: Ask): Untestable {
  const code = codeOf(ask);
  const verdict = code === "series-not-kept" || code === "no-figures" ? ("no-data" as const) : ("untestable" as const);
  return {
    code,
    verdict,
    remedy: UNTESTABLE[code].remedy,
    reason: reasonOf(ask, code),
    about: (code === "unread-restriction" || code === "no-period") && isStated(ask) ? seriesNamed(ask) : [],
    openUntil: horizon(ask, code),
  };
}
