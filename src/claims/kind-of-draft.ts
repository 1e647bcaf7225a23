import type { Day } from "../calendar.ts";
import type { Claim } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { isHeldAgainst } from "./direction-of-bases.ts";
import type { Draft } from "./draft.ts";
import { type Facts, hasWord } from "./facts.ts";
import { kindOf } from "./kind-field.ts";
import { isToCome } from "./level-side.ts";
import { foreseesOwn, isAboutTo, saysWould } from "./own-outlook.ts";
import type { PeriodField } from "./period-input.ts";
import { hasSpeaker, isOwnSpeaker } from "./speaker.ts";

/** Said on a Monday, `this week` is under way. */
const UNDER_WAY = /^(?:this-week|on-stretch)$/;

const HOURS = /\d ?(?:h|hr|hrs|hours?|min|mins|minutes?)$/i;

/** `They guided Q4 EPS 1.90`: of somebody whom the talk has not named. */
const guides = (facts: Facts) => hasWord(facts, "guided guides guiding");

/** Of what a firm tells as of a market, it is no owner: `Zillow expects home prices to fall`. */
const OF_MARKETS = new Set(["commodity", "coin", "index", "currency", "rate", "macro"]);

/** Who tells of their own future. */
const FIRMS = new Set(["company", "central-bank", "lab"]);

const isOutlook = (facts: Facts, kind: string, id: string, period: PeriodField | null, saidAt: Day | null) =>
  FIRMS.has(kind) &&
  (foreseesOwn(facts, id) ||
    (hasSpeaker(facts) && isOwnSpeaker(facts, id) && saysWould(facts)) ||
    isAboutTo(facts, period !== null && period.first !== null && saidAt !== null && period.first > saidAt));

const ACTORS = new Set(["company", "central-bank", "lab", "person", "country", "organisation"]);

/** The kind of a draft, from its words, whom it is of, and when. */
export function kindFor(input: SentenceInput, draft: Draft, period: PeriodField | null, foreseen: boolean) {
  const { facts, named, figure, direction } = draft;
  const { registry } = input;
  const kinds = facts.subjects.map((one) => registry.subject(one.subject)?.kind);
  const own = registry.subject(named.subjects[0] ?? "")?.kind;
  const ofMarket =
    own !== undefined && OF_MARKETS.has(own) && kinds.every((kind) => kind === own || kind === "company");
  kinds.push(own);
  const ahead =
    period !== null &&
    input.saidAt !== null &&
    period.first !== null &&
    (period.first > input.saidAt ||
      (period.first === input.saidAt && period.field.end !== input.saidAt && !UNDER_WAY.test(period.rule)));
  const placed = period !== null && period.first !== null && !period.rule.startsWith("carried");
  const toCome = figure !== null && isToCome(facts, figure);
  const over =
    input.saidAt === null ||
    period === null ||
    period.field.end === null ||
    period.field.end < input.saidAt + (toCome ? 0 : 1);
  return kindOf({
    facts,
    text: input.post.text,
    figure: figure !== null,
    against: figure !== null && isHeldAgainst(facts, figure, registry.measure(draft.measure ?? "")),
    direction: direction.direction !== null,
    news: direction.because?.rule === "news",
    period: !placed ? null : ahead ? "future" : over ? "past" : "current",
    priced: draft.measure === "price",
    periodWords: period?.field.text ?? null,
    toCome,
    soon: period !== null && /horizon/.test(period.rule) && HOURS.test(period.field.text ?? ""),
    ownSpeaker: isOwnSpeaker(facts, named.subjects[0]),
    outlook: own !== undefined && isOutlook(facts, own, named.subjects[0], period, input.saidAt),
    foreseen,
    measure: draft.measure,
    first: period?.first ?? null,
    saidAt: input.saidAt,
    actor:
      hasWord(facts, "company management ceo cfo") ||
      named.subjects.some((id) => ACTORS.has(registry.subject(id)?.kind ?? "")),
    official:
      (kinds.every((kind) => kind === undefined) && guides(facts)) ||
      (!ofMarket &&
        kinds.some((kind) => kind !== undefined && ["company", "central-bank", "lab", "person"].includes(kind))),
  });
}

const AHEAD = new Set<Claim["kind"]>(["forecast", "guidance"]);
/** `Nvidia will reach 200, | AMD 250`: of the kind it goes on with, where that looks ahead. */
export const goesOnAs = ({ goesOn }: Draft, own: ReturnType<typeof kindFor>): ReturnType<typeof kindFor> =>
  goesOn && own.kind === "report" && AHEAD.has(goesOn.kind)
    ? { ...own, kind: goesOn.kind, because: { rule: "as-before", words: null } }
    : own;
