import type { Post } from "../discussions/discussion.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { atHome } from "./home-country.ts";
import type { Reading } from "./reading.ts";
import { speaksOfNoMarket } from "./trade-as-such.ts";

const FRONT = new Set(["company", "index", "etf", "commodity", "coin", "sector", "macro", "rate", "lab", "currency"]);

/** A subject that a whole thread may be about; people, places and central banks are so only for lack of others. */
export const isFront = (subject: Subject | undefined) => subject !== undefined && FRONT.has(subject.kind);

/** Kinds that a firm, index or commodity spoken of goes before. */
const WEAK = new Set(["country", "place", "person", "organisation"]);

/** Whether a firm, index or commodity spoken of goes before a subject. */
export const isWeak = (id: string, registry: Registry) => {
  const subject = registry.subject(id);
  return subject !== undefined && (subject.generic === true || WEAK.has(subject.kind));
};

/** The subject itself and the firm that a person or product stands for, the firm first. */
export function withOwner(id: string, registry: Registry): string[] {
  const owner = registry.subject(id)?.of;
  return owner ? [owner, id] : [id];
}

/** A name of the title counts for so many of the posts. */
const TITLE = 5;

/** The subject a thread is about: of those its title and its first posts name the one named most, the title and the opening post counting more. */
export function mainSubject(
  posts: readonly Post[],
  head: readonly { tokens: readonly unknown[]; readings: readonly Reading[] }[],
  titleReadings: readonly Reading[],
  registry: Registry,
  home: string,
): string | null {
  const counts = new Map<string, number>();
  const count = (list: readonly Reading[], weight: number) => {
    for (const reading of list) {
      if (reading.kind === "measure") {
        const entry = registry.measure(reading.measure);
        const about = entry?.about && atHome(entry.about, home);
        const share = about && registry.subject(about)?.kind === "central-bank" ? weight / 8 : weight / 2;
        if (about) counts.set(about, (counts.get(about) ?? 0) + share);
      }
      if (reading.kind !== "subject") continue;
      const [id] = withOwner(reading.subject, registry);
      const subject = registry.subject(id);
      const share = (isFront(subject) && !subject?.generic) || !subject ? weight : weight / 4;
      counts.set(id, (counts.get(id) ?? 0) + share);
    }
  };
  count(titleReadings, TITLE);
  head.forEach(({ readings }, k) => {
    count(readings, posts[k].index === 0 ? 2 : 1);
    for (const id of filedUnder(posts[k], registry)) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  let best: string | null = null;
  for (const [id, value] of counts) if (best === null || value > (counts.get(best) as number)) best = id;
  if (best !== null && isMerelyNamed(best, counts.get(best) as number, registry)) return null;
  if (best !== null && isOneOfMany(best, counts, registry)) return null;
  const size = posts.slice(0, head.length).reduce((sum, { text }) => sum + text.length, 0);
  const passing = size > PASSING ? Math.max(1, size / SPARSE) : 0;
  if (best !== null && COMMON.has(registry.subject(best)?.kind ?? "") && isOfNoMarket(head, registry)) return null;
  return best !== null && (counts.get(best) as number) <= passing ? null : best;
}

/** A country, a place or a person is what a thread is about only where it is named this often, or by its title or its figures. */
const OFTEN = 0.75;
const isMerelyNamed = (id: string, count: number, registry: Registry) =>
  WEAK.has(registry.subject(id)?.kind ?? "") && count < OFTEN;

/** So many firms make a thread one about none of them, unless one has this share of the talk. */
const MANY = 8;
const FOREMOST = 0.25;

/** Whether a firm is only one of the many that a thread names. */
function isOneOfMany(id: string, counts: ReadonlyMap<string, number>, registry: Registry): boolean {
  if (registry.subject(id)?.kind !== "company") return false;
  let [firms, all] = [0, 0];
  for (const [one, value] of counts)
    if (registry.subject(one)?.kind === "company") [firms, all] = [firms + 1, all + value];
  return firms >= MANY && (counts.get(id) as number) < FOREMOST * all;
}

/** Whoever is named but once in a thread of more characters than this is mentioned in passing: it is not about them. */
const PASSING = 1500;
/** Nor is a longer one about somebody named less than once in so many characters. */
const SPARSE = 25_000;

/** Kinds whose names are common nouns: `software`, `cheese`. */
const COMMON = new Set(["sector", "commodity"]);

/** Whether of so many posts, manuals or licences for one, hardly a word is of a market. */
function isOfNoMarket(
  head: readonly { tokens: readonly unknown[]; readings: readonly Reading[] }[],
  registry: Registry,
) {
  const words = head.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return speaksOfNoMarket(
    head.flatMap(({ readings }) => readings),
    words,
    registry,
  );
}

/** Whom the container files a post under (a ticker column, the name of a board), where it is somebody with a market and no long list. */
export function filedUnder({ about = [] }: Post, registry: Registry): string[] {
  const ids = about.flatMap((name) => {
    const subject = registry.subject(name);
    return subject && isFront(subject) && !subject.generic && !OF_MANY.has(subject.kind) ? subject.id : [];
  });
  return ids.length <= 2 ? ids : [];
}
const OF_MANY = new Set(["sector", "macro"]);
