import type { CueMention, PeriodMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";
import type { Built } from "./built.ts";
import { within } from "./figure.ts";
import { isSingle, lastMonth, measured, placed } from "./measured.ts";
import { isMove, signedMove } from "./patterns/change.ts";
import { sessionOf } from "./patterns/record.ts";
import { unread } from "./restriction.ts";
import { term } from "./series.ts";

const CLOSE = 6;
const YEAR_AGO = /\b(?:a|one) year (?:ago|earlier|before|back)$/i;

/** "Compared with January 2025, | silver was up 203 %": the time or growth named right before the claim's own words, behind a word that compares. */
export function leadingBase({ claim, offset, periods }: Ask): PeriodMention | CueMention | null {
  if (offset === null || !/,\s*$/.test(claim.span.prefix)) return null;
  const before = claim.context.filter(({ end }) => end <= offset);
  const base = before.find(
    (one): one is PeriodMention | CueMention =>
      offset - one.end <= 2 &&
      (one.kind === "period" || (one.kind === "cue" && ["yoy", "qoq", "mom"].includes(one.cue))),
  );
  if (!base) return null;
  if (base.kind === "period" && base.relation === "from" && periods.length > 0) return base;
  const compares = before.some(
    (one) =>
      one.kind === "cue" && one.cue === "comparison" && base.start - one.end < CLOSE && one.end <= base.start + CLOSE,
  );
  if (!compares) return null;
  return base.kind === "period" && YEAR_AGO.test(base.text) ? { ...base, kind: "cue", cue: "yoy" } : base;
}

const COMPARED =
  /(?:^|\b)(?:\w*pared (?:with|to)|relative to|versus|vs\.?|set against|measured against) [^,.;!?]*,\s*$/i;
const LEFT_FROM = /(?:^|\b)from [^,.;!?]*,\s*$/i;
const UP_TO =
  /\bto (?:the (?:end|start|close|beginning|middle)|late|early|mid|(?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;
/** "Versus Meta, Nvidia fell", all in the claim's own words: of the one beside the other. */
const BESIDE =
  /^\W*(?:compared (?:with|to)|relative to|versus|vs\.?|unlike|in contrast (?:to|with)|next to) [^,.;!?]*,/i;
const RELATES = /\) [<>]=? \w+\(|\) - \w+\(|\) \/ \w+\(/;

/** "Compared with its peak, | Nvidia was down 20 % in March": held against something told before that no test takes in. */
export const restsOnLead = ({ claim }: Ask): boolean =>
  COMPARED.test(claim.span.prefix) || (LEFT_FROM.test(claim.span.prefix) && UP_TO.test(claim.quote));

/** True where one is set beside another that the test only lists. */
export const onlyLists = ({ claim, subjects }: Ask, text: string): boolean =>
  BESIDE.test(claim.quote) &&
  new Set(subjects.map(({ subject }) => subject)).size > 1 &&
  !/not \(/.test(text) &&
  !RELATES.test(text);

/** A move, or its way alone, from the time named before it to the one it names itself, or to the latest. */
function against(ask: Ask, base: PeriodMention): Built | null {
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  const [period, second] = ask.periods;
  const [direction, other] = ask.directions;
  if (!found || another || second || !direction || other || direction.negated || direction.direction === "flat")
    return null;
  const { series } = found;
  const latest =
    series.grain === "month" ? lastMonth(ask, series) : series.grain === "day" ? sessionOf(ask, series) : null;
  const now = period ? placed(ask, series, period) : latest;
  const was = placed(ask, series, base);
  if (!now || !was || !isSingle(series, now) || !isSingle(series, was) || was.start >= now.start) return null;
  if (series.unit === "ratio" || (quantity && !isMove(quantity) && quantity.role !== "multiple")) return null;
  const [a, b] = [term(series, now), term(series, was)];
  const stated = quantity ? signedMove(ask, quantity) : null;
  if (quantity && !stated) return null;
  return {
    text: stated ? within(`${a} / ${b} - 1`, stated, "ratio") : `${a} ${direction.direction === "up" ? ">" : "<"} ${b}`,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...(series.grain === "month" ? ask.cues.filter(({ cue }) => cue === "average") : []),
    ],
  };
}

/** The statement of a claim that is held against what stands right before it; null where the two cannot be joined. */
export function heldAgainstLead(ask: Ask, base: PeriodMention | CueMention, statement: (ask: Ask) => Built | null) {
  if (base.kind === "cue") return statement(part(ask, [...ask.mentions, base]));
  const built = against(ask, base);
  return built && unread(ask, built) === null ? built : null;
}
