import { mayHave } from "../registry/owners.ts";
import type { Registry } from "../registry/registry.ts";
import type { SubjectKind } from "../registry/subject.ts";
import { entryOf } from "./subject-entry.ts";
import type { Context } from "./thread-context.ts";

/** Whoever the words named before, the last first. */
export interface Named {
  subject: string;
  before: Named | null;
}

/** How many of those named before are looked through. */
const REACH = 12;

/** The chain of those named, no longer than is looked through. */
export function shortened(named: Named | null, most = REACH): Named | null {
  return named === null || most === 0 ? null : { subject: named.subject, before: shortened(named.before, most - 1) };
}

/** The kind of a subject; homes of a place are a macro figure, a firm that no list holds is a firm. */
export const kindOf = (id: string, registry: Registry): SubjectKind =>
  id.endsWith(" housing") ? "macro" : (entryOf(id, registry)?.kind ?? "macro");

/** Whom the words named last that passes: in this post, in those it answers, else what the thread is about. */
export function recentOf(
  context: Context,
  registry: Registry,
  passes: (kind: SubjectKind, id: string) => boolean,
): string | null {
  let one = context.named;
  for (let n = 0; one !== null && n < REACH; n++, one = one.before) {
    const entry = registry.subject(one.subject);
    if (!entry?.generic && passes(kindOf(one.subject, registry), one.subject)) return one.subject;
  }
  const { main } = context;
  return main !== null && passes(kindOf(main, registry), main) ? main : null;
}

/** Whether a subject can have a measure, by its kind. */
export const canHave = (id: string, measure: string, registry: Registry): boolean =>
  mayHave(kindOf(id, registry), measure);

/** The subject of the talk that a measure is of where the one in hand can have none: capex in a thread on Freeport, behind talk of copper. */
export function ownerIn(context: Context, measure: string, registry: Registry): string[] | null {
  const able = context.subjects.filter((id) => canHave(id, measure, registry));
  if (able.length > 0) return able.length === context.subjects.length ? null : able;
  const owner = recentOf(context, registry, (kind) => mayHave(kind, measure)) ?? ofHome(context, measure, registry);
  return owner === null ? null : [owner];
}

/** What countries have is that of the one a thread is at home in, where the talk is of its markets. */
const ofHome = ({ home, subjects }: Context, measure: string, registry: Registry): string | null =>
  subjects.length > 0 && mayHave("country", measure) && registry.subject(home) !== undefined ? home : null;
