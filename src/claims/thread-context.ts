import type { Post } from "../discussions/discussion.ts";
import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import type { Registry } from "../registry/registry.ts";
import type { Told } from "./carried-unit.ts";
import type { Of } from "./facts.ts";
import { keepsMeasure } from "./keeps-measure.ts";
import type { Level } from "./level-side.ts";
import { filedUnder, isWeak } from "./main-subject.ts";
import { type Named, shortened } from "./named-before.ts";
import type { Lean } from "./tense.ts";

/** What a sentence that leaves its subject, measure or period out may take them from. */
export interface Context {
  subjects: string[];
  measure: string | null;
  /** Sentences since that measure was named. */
  measureAge: number;
  period: Of<"period"> | null;
  /** Sentences since that period was said. */
  age: number;
  /** The stretch of time spoken of last, whatever its kind ("from September"), and sentences since then. */
  stretch: { period: Of<"period">; calendar: FiscalCalendar; age: number } | null;
  /** The person named last, after the firm they stand for. */
  person: string[];
  /** Whom each measure was spoken of, in the post answered. */
  byMeasure: ReadonlyMap<string, string[]>;
  /** Whom measures were spoken of before in this post, the last first. */
  measured: Measured | null;
  /** The macro figure spoken of last (inflation of Japan), and sentences since then. */
  macro: { measure: string; subjects: string[]; age: number } | null;
  /** Whom the words named last that has a price. */
  traded: string[];
  /** True once this post has named or settled a subject itself. */
  own: boolean;
  /** What the whole thread is about. */
  main: string | null;
  /** The country whose inflation, rates and houses are meant where none is named. */
  home: string;
  /** Whom the words named last, people, places and markets at large left out. */
  last: string[];
  /** Everybody the words named, here and in the posts answered, the last first. */
  named: Named | null;
  /** The fiscal calendar that period was said in. */
  calendar: FiscalCalendar;
  /** The level last spoken of, by subject and measure. */
  levels: Map<string, Level>;
  /** The same of the head of the thread; in its posts, that very map. */
  threadLevels: ReadonlyMap<string, Level>;
  /** The figure told last, which a bare number beside it may share its unit with. */
  told: Told | null;
  /** The period named before in the sentence under way, which its later clauses share. */
  lead: NamedPeriod | null;
  /** The period in which each measure was last spoken of in this post. */
  periods: Map<string, NamedPeriod>;
}

/** A period as it was named: in whose calendar, and which way its clause looked. */
export interface NamedPeriod {
  period: Of<"period">;
  calendar: FiscalCalendar;
  lean: Lean;
}

/** A measure spoken of, whom of, and what was spoken of before it. */
interface Measured {
  measure: string;
  subjects: string[];
  before: Measured | null;
}

/** Whom a measure was last spoken of, in this post or the one it answers. */
export function spokenOf({ measured, byMeasure }: Context, measure: string): string[] | undefined {
  for (let one = measured; one !== null; one = one.before) if (one.measure === measure) return one.subjects;
  return byMeasure.get(measure);
}

/** The same of all measures. */
function allSpokenOf({ measured, byMeasure }: Context): Map<string, string[]> {
  const all = new Map(byMeasure);
  const own = new Map<string, string[]>();
  for (let one = measured; one !== null; one = one.before)
    if (!own.has(one.measure)) own.set(one.measure, one.subjects);
  for (const [measure, subjects] of own) all.set(measure, subjects);
  return all;
}

const NOBODY: ReadonlyMap<string, string[]> = new Map();

/** The context a post starts with: whom the post it answers is about, else whom its container files it under, else what the thread is about. */
export function opening(
  post: Post,
  parent: Context | undefined,
  main: string | null,
  counts: Tally,
  registry: Registry,
  home: string,
  inHead: boolean,
  returns: boolean,
): Context {
  const filed = filedUnder(post, registry);
  const subjects =
    returns && main
      ? [main]
      : parent && parent.subjects.length > 0
        ? parent.subjects
        : filed.length > 0
          ? filed
          : main
            ? [main]
            : [];
  return {
    subjects,
    measure: parent?.measure ?? null,
    measureAge: 2,
    period: parent?.period ?? null,
    age: 2,
    stretch: null,
    calendar: parent?.calendar ?? CALENDAR_YEAR,
    person: parent?.person ?? [],
    byMeasure: parent?.byMeasure ?? (filed.length > 0 ? NOBODY : counts.leaders),
    measured: null,
    own: false,
    macro: null,
    traded: parent?.traded ?? [],
    main,
    home,
    last: parent?.last ?? [],
    named: shortened(parent?.named ?? null),
    levels: inHead ? counts.levels : new Map(),
    threadLevels: counts.levels,
    told: parent?.told ? { ...parent.told, age: 2 } : null,
    lead: null,
    periods: new Map(),
  };
}

/** Claims so far by measure: how often each subject was the one spoken of, and who leads. */
export interface Tally {
  counts: Map<string, Map<string, number>>;
  leaders: Map<string, string[]>;
  /** The level last spoken of in the head of the thread, by subject and measure. */
  levels: Map<string, Level>;
}

export const newTally = (): Tally => ({ counts: new Map(), leaders: new Map(), levels: new Map() });

/** Counts a claim's first subject under its measure. Prices are everybody's and tell nothing. */
export function tally(
  { counts, leaders }: Omit<Tally, "levels">,
  measure: string | null,
  subject: string | undefined,
): void {
  if (measure === null || measure === "price" || subject === undefined) return;
  const of = counts.get(measure) ?? new Map<string, number>();
  const count = (of.get(subject) ?? 0) + 1;
  of.set(subject, count);
  counts.set(measure, of);
  if (count > (of.get(leaders.get(measure)?.[0] ?? "") ?? 0) || !leaders.has(measure)) leaders.set(measure, [subject]);
  if (of.size >= SEVERAL && of.get(leaders.get(measure)?.[0] ?? "") === 1) leaders.delete(measure);
}

/** Of so many spoken of once each none is meant where no name is told. */
const SEVERAL = 5;

/** A second subject spoken of this nearly as often is meant as well. */
const ALIKE = 0.75;

/** What a post leaves to those that answer it: as at its end, but about the subject it speaks of most. */
export function closing(
  context: Context,
  claims: readonly { measure: string | null; subjects: readonly string[] }[],
  registry: Registry,
): Context {
  const counts = new Map<string, number>();
  const measured = newTally();
  for (const { measure, subjects } of claims) {
    for (const id of subjects) if (!isWeak(id, registry)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const first = subjects[0];
    if (first && measure && !registry.subject(first)?.generic && keepsMeasure(first, measure, registry))
      tally(measured, measure, first);
  }
  if (counts.size === 0) return context.measured ? { ...context, byMeasure: allSpokenOf(context) } : context;
  const order = [...counts].sort((a, b) => b[1] - a[1]);
  const first = order[0][0];
  const alike = order.slice(0, 2).filter(([, count]) => count >= ALIKE * order[0][1]);
  const narrow = first.endsWith(" housing") && context.main?.endsWith(" housing") === true;
  return {
    ...context,
    subjects: narrow ? [context.main as string] : alike.map(([id]) => id),
    byMeasure: new Map([...allSpokenOf(context), ...measured.leaders]),
  };
}
