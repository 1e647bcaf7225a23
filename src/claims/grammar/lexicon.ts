import bounds from "../../../data/registry/lexicon/bounds.json" with { type: "json" };
import cues from "../../../data/registry/lexicon/cues.json" with { type: "json" };
import directions from "../../../data/registry/lexicon/directions.json" with { type: "json" };
import names from "../../../data/registry/lexicon/names.json" with { type: "json" };
import units from "../../../data/registry/lexicon/units.json" with { type: "json" };
import type { Measure } from "../../registry/measure.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Subject } from "../../registry/subject.ts";
import type { Direction } from "../claim.ts";
import { Phrases, phrasesOf } from "./phrases.ts";

/** What a phrase of the lexicon stands for. */
export type Entry =
  | { family: "subject"; subject: Subject; capitals: boolean; support: boolean }
  | { family: "measure"; measure: Measure; behindName: boolean }
  | { family: "direction"; direction: DirectionWord }
  | { family: "cue"; cue: string };

/**
 * A movement, news whose denial is its contrary (`not good for`), sameness (denied, it is less), a blow that may be
 * taken, a picture that cheers or mourns (a rocket, a bear), or a phrase that is no movement.
 */
export type DirectionWord = Direction | "good" | "bad" | "same" | "blow" | "cheer" | "gloom" | "none";

export type BoundWord = keyof typeof bounds;

const pairs = <V>(table: Record<string, V>): [string, V][] => Object.entries(table);
const byPhrase = <V>(table: Record<string, V>) =>
  phrasesOf(pairs(table).map(([phrase, value]) => [value, [phrase]] as const));
const byValue = (table: Record<string, string[]>) => phrasesOf(pairs(table));

export const BOUNDS = byValue(bounds) as Phrases<BoundWord>;
export const SIGNS = byPhrase(units.signs);
export const CODES = byPhrase(units.codes);
export const CURRENCY_WORDS = byPhrase(units.words);
export const PER = byPhrase(units.per);
export const PHYSICAL = byPhrase(units.physical as unknown as Record<string, [string, number]>);
export const DURATIONS = byPhrase(units.durations as unknown as Record<string, [string, number]>);
/** What is told in percent: points of it are hundredths. */
export const IN_PERCENT = new Set(units.inPercent.split(" "));
/** Words behind a number that are nothing it counts. */
export const NOT_COUNTED = new Set(units.notCounted.split(" "));
/** What pounds are paid or owed of; of anything else they weigh. */
export const PAID_OF = new Set(units.paidOf.split(" "));
/** Words behind which pounds weigh. */
export const WEIGHED_WHERE = new Set(units.weighedWhere.split(" "));
/** Suffixes that say what kind of number stands before them. */
export const RATIOS = phrasesOf<"percent" | "points" | "basis-points" | "times" | "cents">([
  ["percent", units.percent],
  ["points", units.points],
  ["basis-points", units.basisPoints],
  ["times", units.times],
  ["cents", units.cents],
]);

/** The names and words of a registry. */
export type Lexicon = Phrases<Entry>;

const compiled = new WeakMap<Registry, Lexicon>();

/** All subjects, measures, directions and cues as one tree of phrases, compiled once a registry. */
export function lexiconOf(registry: Registry): Lexicon {
  const known = compiled.get(registry);
  if (known) return known;
  const phrases = new Phrases<Entry>();
  for (const subject of registry.subjects)
    addSubject(phrases, subject, registry.subject(subject.id.slice(1))?.kind === "company");
  for (const measure of registry.measures)
    for (const name of measureNames(measure)) phrases.add(name, { family: "measure", measure, behindName: false });
  for (const measure of registry.measures)
    for (const name of measure.behindName ?? []) phrases.add(name, { family: "measure", measure, behindName: true });
  for (const [direction, lines] of pairs(directions))
    for (const line of lines)
      for (const phrase of line.split("|"))
        phrases.add(phrase, { family: "direction", direction: direction as DirectionWord });
  for (const [cue, lines] of pairs(cues))
    for (const line of lines) for (const phrase of line.split("|")) phrases.add(phrase, { family: "cue", cue });
  compiled.set(registry, phrases);
  return phrases;
}

const measureNames = (measure: Measure) =>
  new Set([
    ...(measure.spoken === false ? [] : [measure.id.replaceAll("_", " "), measure.name]),
    ...(measure.aliases ?? []),
  ]);

/** Tickers that in small letters are words or other abbreviations: `set`, `ups`, `ttm`. */
const CAPITALS_ONLY = new Set(names.capitalsOnly.split(" "));
const SMALL_TOO = new Set(["UK", "EU", "FB"]);

/** `NVDA` and `nvda`, but of two letters or one, and of what else is a word, only the capitals. */
const needsCapitals = (name: string) =>
  /^\^?[A-Z.]{1,4}$/.test(name) &&
  !SMALL_TOO.has(name) &&
  (name.length < 3 || name.includes(".") || CAPITALS_ONLY.has(name.replace("^", "").toLowerCase()));

/** Words that a firm's name with an `s` would be taken for. */
const PLURALS = new Set(names.plurals.split(" "));

/** Short names and tickers with which no word is made by an `s`: `metas topline`, `amds margin`. */
const OWNERS = new Set(names.owners.split(" "));

/** `nvidias margin`: people leave the apostrophe of a firm's name out. */
const isOwner = (name: string, { kind }: Subject) =>
  (kind === "company" || kind === "lab") &&
  (/^[A-Z][a-z]{3,}[a-rt-z]$/.test(name) || OWNERS.has(name.toLowerCase())) &&
  !PLURALS.has(`${name.toLowerCase()}s`);

/** A name in capitals of one or two letters, or one that is a word in small ones, is matched in capitals only; an ambiguous ticker needs support as well. `^DJT` without its sign is the firm of that ticker, where there is one (`isFirm`). */
function addSubject(phrases: Phrases<Entry>, subject: Subject, isFirm: boolean): void {
  const spellings = new Set([
    subject.id,
    subject.name,
    ...(subject.plain ? [subject.plain] : []),
    ...(subject.aliases ?? []),
    ...(subject.listings ?? []),
  ]);
  for (const name of spellings) {
    if (isFirm && name.startsWith("^")) continue;
    const isTicker = name === subject.id && name !== subject.name;
    const isPlain = subject.kind === "commodity" && [subject.id, subject.name, subject.plain].includes(name);
    const support = Boolean(subject.ambiguous && (isTicker || isPlain)) || Boolean(subject.common?.includes(name));
    const capitals = needsCapitals(name) || (support && /^\^?[A-Z.]{1,4}$/.test(name));
    phrases.add(name.replace(/^\^/, ""), { family: "subject", subject, capitals, support });
    if (!support && isOwner(name, subject)) phrases.add(`${name}s`, { family: "subject", subject, capitals, support });
  }
}
