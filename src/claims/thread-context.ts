import type { Discussion, Post } from "../discussions/discussion.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import type { Of } from "./facts.ts";
import type { Reading } from "./readings.ts";

/** What a sentence that leaves its subject, measure or period out may take them from. */
export interface Context {
  subjects: string[];
  measure: string | null;
  period: Of<"period"> | null;
}

const FRONT = new Set(["company", "index", "etf", "commodity", "coin", "sector", "macro", "rate", "lab", "currency"]);

/** A subject that a whole thread may be about; people, places and central banks are so only for lack of others. */
export const isFront = (subject: Subject | undefined) => subject !== undefined && FRONT.has(subject.kind);

/** The subject itself and the firm that a person or product stands for, the firm first. */
export function withOwner(id: string, registry: Registry): string[] {
  const owner = registry.subject(id)?.of;
  return owner ? [owner, id] : [id];
}

/** The subject a thread is about: the one its title and first post name most, else the one named most in all. */
export function mainSubject(
  discussion: Discussion,
  readings: readonly (readonly Reading[])[],
  titleReadings: readonly Reading[],
  registry: Registry,
): string | null {
  const counts = new Map<string, number>();
  const count = (list: readonly Reading[], weight: number) => {
    for (const reading of list) {
      if (reading.kind !== "subject") continue;
      const [id] = withOwner(reading.subject, registry);
      const subject = registry.subject(id);
      const share = isFront(subject) || !subject ? weight : weight / 4;
      counts.set(id, (counts.get(id) ?? 0) + share);
    }
  };
  count(titleReadings, 3);
  discussion.posts.forEach((post, k) => {
    count(readings[k], post.index === 0 ? 2 : 1);
  });
  let best: string | null = null;
  for (const [id, value] of counts) if (best === null || value > (counts.get(best) as number)) best = id;
  return best;
}

/** The context a post starts with: what the post it answers ended with, else what the thread is about. */
export function opening(post: Post, ended: Map<number, Context>, main: string | null): Context {
  const parent = post.replyTo === null ? undefined : ended.get(post.replyTo);
  if (parent && parent.subjects.length > 0) return { ...parent };
  const before = post.replyTo === null ? undefined : parent;
  return { subjects: main ? [main] : [], measure: before?.measure ?? null, period: before?.period ?? null };
}
