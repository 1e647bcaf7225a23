import { knownLevel } from "./context-after.ts";
import type { Facts } from "./facts.ts";
import type { Figure } from "./idle-figures.ts";
import type { SubjectField } from "./subject-field.ts";
import type { Context } from "./thread-context.ts";

/** A price so many times another is not of the same thing; one within so many times of it may be. */
const APART = 5;
const NEAR = 2.5;
/** How many of those named before are looked through. */
const REACH = 6;

const within = (a: number, b: number, times: number) => a > 0 && b > 0 && a / b <= times && b / a <= times;

/**
 * `Uranium is at 106. UUUU fell to 7.1. In 2007 it hit 136.`: where a level is told of nobody by name, whom of those named before it
 * can be of, by the levels told of them; null where it may be of the last.
 */
export function subjectByLevel(
  facts: Facts,
  named: SubjectField,
  figure: Figure | null,
  context: Context,
  saidAt: number | null,
): string | null {
  if (!named.implied || named.subjects.length !== 1 || figure?.quantity.role !== "level") return null;
  if (
    facts.measures.some(({ measure }) => measure !== "price") ||
    !/^(?:[A-Z]{3}(?:\/.*)?)?$/.test(figure.quantity.unit)
  )
    return null;
  const value = figure.quantity.high ?? figure.quantity.low ?? 0;
  const levelOf = (id: string) => knownLevel(context, id, "price", saidAt)?.value ?? 0;
  const own = levelOf(named.subjects[0]);
  if (own === 0 || within(value, own, APART)) return null;
  let one = context.named;
  for (let n = 0; one !== null && n < REACH; n++, one = one.before)
    if (within(value, levelOf(one.subject), NEAR)) return one.subject;
  return context.main !== null && within(value, levelOf(context.main), NEAR) ? context.main : null;
}
