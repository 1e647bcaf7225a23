import type { Day } from "../calendar.ts";
import type { Registry } from "../registry/registry.ts";
import type { SubjectKind } from "../registry/subject.ts";
import { knownLevel } from "./context-after.ts";
import type { Facts } from "./facts.ts";
import { HIGHEST_RATE } from "./figures-of.ts";
import type { Figure } from "./idle-figures.ts";
import { kindOf } from "./named-before.ts";
import { isBareStep } from "./policy-moves.ts";
import type { SubjectField } from "./subject-field.ts";
import type { Context } from "./thread-context.ts";
import { inFull, isInThousands } from "./told-in-thousands.ts";

/** A price so many times another is not of the same thing; one within so many times of it may be. */
const APART = 5;
const NEAR = 2.5;
/** A level that is told again of something lies within this of the last; what is foreseen of it, within the other. */
const AGAIN = 1.25;
const FORESEEN = 1.6;
/** How many of those named before are looked through. */
const REACH = 6;
/** No central bank moves in steps of less. */
const STEP = 25;
const OF_PRICE = "|price";

/** Kinds that have no price of their own, and those that have. */
const PRICELESS = new Set<SubjectKind>(["central-bank", "organisation", "country", "person"]);
const PRICED = new Set<SubjectKind>(["company", "etf", "index", "commodity", "coin", "currency"]);

const apart = (a: number, b: number) => (a > 0 && b > 0 ? Math.max(a / b, b / a) : Number.POSITIVE_INFINITY);

const isLevel = ({ quantity }: Figure) =>
  quantity.role === "level" &&
  /^(?:[A-Z]{3}(?:\/.*)?)?$/.test(quantity.unit) &&
  (quantity.high ?? quantity.low) !== null;

/** The price a clause tells of nobody by name, or undefined. */
function levelTold(facts: Facts, named: SubjectField, figure: Figure | null, priceless: boolean): Figure | undefined {
  if (!named.implied || named.subjects.length === 0) return undefined;
  if (facts.measures.some(({ measure }) => measure !== "price")) return undefined;
  return priceless ? facts.quantities.find(isLevel) : figure && isLevel(figure) ? figure : undefined;
}

/** Of all whose price was told, the one nearest to a level that may be told again. */
function nearest(value: number, context: Context, registry: Registry): string | null {
  let [best, least] = [null as string | null, AGAIN];
  for (const levels of [context.levels, context.threadLevels])
    for (const [key, level] of levels) {
      const id = key.endsWith(OF_PRICE) ? key.slice(0, -OF_PRICE.length) : "";
      if (id === "" || apart(level.value, value) >= least || !PRICED.has(kindOf(id, registry))) continue;
      [best, least] = [id, apart(level.value, value)];
    }
  return best;
}

/** Whether a level is that of a central bank's rate, or a step it moves by. */
const isOfRate = (facts: Facts, figure: Figure, value: number) =>
  figure.quantity.unit !== "" || value <= HIGHEST_RATE || value % STEP === 0 || isBareStep(facts, figure);

/**
 * Where a level is told of nobody by name, whom it is of by the levels told before, or null where it may be of those in hand.
 * `Uranium is at 106. UUUU fell to 7.1. In 2007 it hit 136.` is of uranium; `it'll be back over 160`, in talk of a central
 * bank, of the currency that stood at 157.5; `I see 600 by August`, in a thread on lumber at 430 that names a mill whose share
 * nobody told a price of, of lumber.
 */
export function ownerOfLevel(
  facts: Facts,
  named: SubjectField,
  figure: Figure | null,
  context: Context,
  saidAt: Day | null,
  registry: Registry,
): string | null {
  const { subjects } = named;
  const priceless = PRICELESS.has(kindOf(subjects[0] ?? "", registry));
  const level = levelTold(facts, named, figure, priceless);
  if (level === undefined) return null;
  const value = level.quantity.high ?? level.quantity.low ?? 0;
  const from = (id: string) => {
    const known = knownLevel(context, id, "price", saidAt);
    const told = isInThousands(level, known, kindOf(id, registry)) ? inFull(level) : level;
    return apart(told.quantity.high ?? told.quantity.low ?? 0, known?.value ?? 0);
  };
  const near = subjects.filter((id) => from(id) <= NEAR);
  if (near.length > 0 || subjects.some((id) => from(id) <= APART))
    return near.length < subjects.length ? (near[0] ?? null) : null;
  if (priceless) return isOfRate(facts, level, value) ? null : nearest(value, context, registry);
  const { main } = context;
  if (subjects.some((id) => from(id) === Number.POSITIVE_INFINITY))
    return main !== null && !subjects.includes(main) && from(main) <= FORESEEN ? main : null;
  let one = context.named;
  for (let n = 0; one !== null && n < REACH; n++, one = one.before) if (from(one.subject) <= NEAR) return one.subject;
  return main !== null && from(main) <= NEAR ? main : null;
}
