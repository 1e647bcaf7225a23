import type { MeasureMention, SubjectMention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import { definedByWords, measuresOf } from "./measured.ts";
import { isOfModels } from "./patterns/model-sides.ts";
import { isPlainVerb } from "./plain-words.ts";

/** Words that may stand right before a measure without narrowing it to a part: "total revenue", "raised capex", "of sales". */
const PLAIN_BEFORE = new Set(
  (
    "smallest greatest record market s gaap into the a an full-year full annual expects expect sees see guides guide plans projects targets forecasts keeps has spent on this that these those its it their his her our my your whose of on in to for from with and or but as at by than via if so all any some no each every both " +
    "much more less most total overall whole entire annual yearly quarterly monthly full year year-end headline actual company group own new latest last next current record big huge " +
    "massive solid strong weak good bad great positive negative another combined reported stated published consolidated cumulative small tiny modest tidy healthy enormous gigantic whopping measly paltry meagre meager mere hefty stellar impressive disappointing poor reduced similar comparable same such rising falling growing shrinking higher lower fiscal calendar first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth consecutive straight successive quarter month half made make makes do did does has have had is was are were be been " +
    "sees saw see get got put puts show shows spend spends spent sell sells sold grew grow grows cut cuts hit hits beat beats earn earns took take takes brought bring brings report reports " +
    "posts gross net operating closing average while although because when where after before since only just even about over under around nearly almost roughly against versus vs what " +
    "below above under than exceeds exceeded exceeding topped tops beyond operating which who how not isn't doesn't didn't hasn't haven't hadn't wasn't weren't never still also already again both now then said says say reckons think guess ipo offer offering issue listing million"
  ).split(" "),
);
/** Words after "of", "from", "on" that do not name a part of it either. */
const PLAIN_AFTER = new Set(
  "most whole entire entirety full-year year financial quarter period half first total all full fiscal calendar cash addition fact line general question course years quarters months late early about around over under more less just only nearly almost which what it that this them last next latest just most recent previous prior reported same row succession trot".split(
    " ",
  ),
);
const LINK =
  /^\s+(?:from|of|on|in|for|outside|within|excluding|ex)\s+(?:the\s+|its\s+|their\s+|a\s+)?([\p{L}][\p{L}’'-]*)/iu;

/** "Capex outran | cash from operations", "its yoy | revenue growth": words that hold two against one another. */
const COMPARING = ["beats", "trails", "yoy", "qoq", "mom"];
function isHeld(ask: Ask, start: number, end: number): boolean {
  return [...ask.claim.mentions, ...ask.periods].some(
    (mention) =>
      (mention.kind !== "cue" || COMPARING.includes(mention.cue)) && mention.start < end && start < mention.end,
  );
}

/** "Amazon's book sales": behind an owner a word that may be a verb is none. */
const OWNED = /(?:[’']s|\b(?:its|their|his|her|our|the|on|of|in)) $/i;

/** The word right before the measure that makes it one of a part: "cloud revenue", "iPhone sales". */
function before(ask: Ask, { start }: MeasureMention): string | null {
  const from = ask.offset ?? 0;
  const words = wordsBetween(ask, from, start);
  const match = /([\p{L}\d][\p{L}\d&’'/-]*)[\s]*$/u.exec(words);
  if (!match) return null;
  const at = Math.max(from, start - (words.length - match.index));
  const word = match[1].replace(/[’']s?$/, "");
  const owned = OWNED.test(words.slice(0, match.index));
  const plain =
    PLAIN_BEFORE.has(word) ||
    (isPlainVerb(word) && !owned) ||
    /(?:ed|[’']s|ly)$|^(?:second|third|fourth)-/.test(match[1]) ||
    /^\d/.test(word);
  return plain || isHeld(ask, at, at + match[1].length) ? null : match[1];
}

/** The word linked to it after: "revenue from China", "capex on data centers". */
function after(ask: Ask, { end }: MeasureMention): string | null {
  const match = LINK.exec(wordsBetween(ask, end, end + 60));
  if (!match) return null;
  const at = end + match[0].length - match[1].length;
  const party = ask.subjects.find((mention) => mention.start <= at && at < mention.end);
  if (party && isPart(ask, party.subject)) return party.text;
  return PLAIN_AFTER.has(match[1].toLowerCase()) || isHeld(ask, at, at + match[1].length) ? null : match[1];
}

const WHOLE = ["company", "etf", "index", "coin", "currency", "person", "product"];

/** True for a country, sector or the like beside a company: not a second subject but a part of the first. */
function isPart(ask: Ask, subject: string): boolean {
  const kindOf = (one: string) => ask.registry.subject(one)?.kind ?? "unknown";
  const part =
    !WHOLE.includes(kindOf(subject)) || (kindOf(subject) === "product" && !ask.registry.subject(subject)?.of);
  return part && ask.subjects.some((mention) => kindOf(mention.subject) === "company");
}

/** "Broadcom's AI revenue": what somebody else owns is a part of theirs, even where a listed firm has the same name. */
function isOwned(ask: Ask, { subject, start }: SubjectMention): boolean {
  if (ask.registry.subject(subject)?.kind === "product") return false;
  return ask.subjects.some(
    ({ end, subject: owner }) => owner !== subject && end < start && /^[’']s? $/.test(wordsBetween(ask, end, start)),
  );
}

/** A country, sector or line of business that stands right before the measure of a company: "US revenue at Intel". */
function partBefore(ask: Ask, measure: MeasureMention): string | null {
  if (measure.measure === "price") return null;
  const beside = ask.subjects.find(({ end }) => end <= measure.start && measure.start - end <= 1);
  return beside && (isPart(ask, beside.subject) || isOwned(ask, beside)) ? beside.text : null;
}

/** "Energy shares (XLE)": what is in the brackets says whose they are. */
const isNamedAfter = (ask: Ask, { measure, end }: MeasureMention) =>
  measure === "price" && ask.subjects.some(({ start }) => start > end && /^ ?\($/.test(wordsBetween(ask, end, start)));

const LINE =
  "(?:advertising|ads?|cloud|search|hardware|software|services?|subscriptions?|devices?|gaming|foundry|memory|dram|nand|hbm|chips?|semiconductors?|servers?|pcs?|(?:smart)?phones?|handsets?|retail|e-?commerce|logistics|streaming|networking|auto(?:motive)?|cars?|robot\\w+|licensing|consulting|enterprise|consumers?|ai|data[- ]cent(?:er|re)s?|china|asia|europe|america|japan|india|(?:[\\w-]+ ){1,2}(?:business(?:es)?|segment|division|unit|arm|operations))";
/** "From advertising Meta made 56bn", "in its foundry business Intel lost 3.7bn": a part of the firm, told before its name. */
const LEADING_LINE = new RegExp(
  `^\\W*(?:and |but |so |while )?(?:in|from|on|at|within|with|through) (?:(?:the|its|their|selling) )?${LINE}(?: (?:alone|only|sales|revenue))?,? $`,
  "i",
);
const LEADING_REST = /^\W*(?:and |but |so )?(?:outside(?: of)?|aside from|besides|beyond) /i;
/** What leads a statement of a company's own figures and makes them those of a part of it. */
function leadingPart(ask: Ask): string | null {
  const first = ask.subjects.find(({ subject }) => ask.registry.subject(subject)?.kind === "company");
  const words = first ? wordsBetween(ask, ask.offset ?? 0, first.start) : "";
  return (LEADING_LINE.exec(words) ?? LEADING_REST.exec(words))?.[0].trim() ?? null;
}

/** "List price", "input costs", "parameters for each token": words for one of the figures of a language model. */
const OF_A_MODEL = /^(?:list|launch|original|api|inputs?|outputs?|tokens?|prompt|completion|each|every|any|gpu|h800)$/i;

/** What narrows a measure of the words to a part that is another series, or null: the whole must not be marked in its place. */
export function narrowedMeasure(ask: Ask, ofFirm = false): string | null {
  const leading = ofFirm ? leadingPart(ask) : null;
  if (leading) return leading;
  if (definedByWords(ask) !== null) return null;
  const ofModels = isOfModels(ask);
  for (const measure of measuresOf(ask)) {
    // "Twelve points ahead of": what stands before it says by how much.
    if (measure.measure === "lead_years" || isNamedAfter(ask, measure)) continue;
    const found = partBefore(ask, measure) ?? before(ask, measure) ?? after(ask, measure);
    if (found && !(ofModels && OF_A_MODEL.test(found))) return found;
  }
  return null;
}
