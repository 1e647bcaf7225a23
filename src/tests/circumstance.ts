import type { SubjectMention } from "../claims/mention.ts";
import { type Ask, part, wordsBetween } from "./ask.ts";

const OCCASION =
  /(?:after|following|on|amid|despite|before|ahead of|since|thanks to|because of)(?: the| president| mr\.?| chair(?:man)?)* ?$/;
const EVENT =
  /^(?:[’']s?)? (?:own )?(?:announcement|statement|speech|remarks?|comments?|tweets?|posts?|decision|release|launch|news|keynote|testimony|tariffs?|deal|thing|partnership|tie-up|pact|agreement|order|contract|hype|investment|ruling|election|victory|win|visit|plans?|threats?|fears|worries|concerns|scare|panic|shock|jitters|hype|hopes|optimism|fallout|debut|breakthrough)\b/;
const ACTORS = ["person", "central-bank", "organisation", "country", "lab"];

/** "After Trump's announcement": somebody named for what occasioned it, of whom nothing is said. */
function isOccasion(ask: Ask, mention: SubjectMention): boolean {
  if (!ACTORS.includes(ask.registry.subject(mention.subject)?.kind ?? "")) return false;
  const before = wordsBetween(ask, mention.start - 40, mention.start);
  return OCCASION.test(before) && EVENT.test(wordsBetween(ask, mention.end, mention.end + 24));
}

/** "Chip companies were falling (Samsung, Intel etc)": a sector whose members are named is told by them. */
function isExampled(ask: Ask, mention: SubjectMention): boolean {
  const kind = (id: string) => ask.registry.subject(id)?.kind;
  if (kind(mention.subject) !== "sector") return false;
  return ask.subjects.some(
    ({ subject, start }) =>
      start > mention.end &&
      kind(subject) === "company" &&
      /\((?:e\.g\.,? )?$|(?:such as|like|including)[: ]+$/.test(wordsBetween(ask, mention.end, start)),
  );
}

/** "On the stock market": where it happened, beside somebody it is said of. */
const isVenue = (ask: Ask, mention: SubjectMention) =>
  ask.registry.subject(mention.subject)?.generic === true &&
  /\b(?:on|in) (?:the )?$/.test(wordsBetween(ask, mention.start - 12, mention.start));

/** "US HRW wheat", "Chinese internet (KWEB)": a country right before what is spoken of is part of its name. */
const isOrigin = (ask: Ask, mention: SubjectMention) =>
  ask.registry.subject(mention.subject)?.kind === "country" &&
  ask.subjects.some(
    (other) =>
      other !== mention &&
      other.start - mention.end >= 0 &&
      other.start - mention.end <= 1 &&
      ["commodity", "etf", "index"].includes(ask.registry.subject(other.subject)?.kind ?? ""),
  );

/** Letters that tell a country in the name of what comes from it: "Coal, Australian". */
const STEM = 6;
/** "Coal from Australia", where that is the coal meant; "DAP fertiliser": what kind of thing stands right before it. */
const isKind = (ask: Ask, mention: SubjectMention) =>
  ask.subjects.some((other) => {
    const [one, known] = [ask.registry.subject(mention.subject), ask.registry.subject(other.subject)];
    if (other === mention || known?.kind !== "commodity" || known.unit === undefined) return false;
    const between = wordsBetween(ask, other.end, mention.start);
    const from = between === " from " && one?.kind === "country";
    if (from) return known.id.toLowerCase().includes(mention.subject.slice(0, STEM).toLowerCase());
    return between === " " && one?.kind === "commodity" && one.unit === undefined;
  });

/** The ask without those who are only named for the occasion, and without a sector whose members are named, where others are left. */
export function withoutCircumstance(ask: Ask): Ask {
  const dropped = ask.subjects.filter(
    (mention) =>
      isOccasion(ask, mention) ||
      isExampled(ask, mention) ||
      isVenue(ask, mention) ||
      isOrigin(ask, mention) ||
      isKind(ask, mention),
  );
  if (dropped.length === 0 || dropped.length === ask.subjects.length) return ask;
  return part(
    ask,
    ask.mentions.filter((mention) => !dropped.includes(mention as SubjectMention)),
  );
}
