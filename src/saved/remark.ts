import type { Day } from "../calendar.ts";
import type { Flip, Verdict } from "../marks/mark.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import { dueClaims } from "./due-claims.ts";
import { type FreshMark, freshMarks } from "./fresh-marks.ts";
import { beginMarking, endMarking, newestBatch, registryPrint } from "./marking.ts";
import { writeMarks } from "./write-marks.ts";

export interface RemarkOptions {
  asOf: Day;
  /** Only the claims of this saved discussion. */
  discussion?: number;
  /** Every claim, whether its mark may have changed or not. */
  all?: boolean;
  progress?: (done: number) => void;
}

/** A claim whose kept verdict became another. */
export interface ChangedMark {
  claim: number;
  from: Verdict;
  to: Verdict;
  /** The turn that led to the present verdict. */
  flip: Flip;
}

export interface Remarked {
  marked: number;
  changed: ChangedMark[];
}

/** The turn to the present verdict; where facts added late change it from the first day on, the newest fact it rests on. */
function turnTo({ mark, flips: [first, ...turns], saidAt }: FreshMark, asOf: Day): Flip {
  const turn = turns.findLast(({ to }) => to === mark.verdict);
  if (turn) return turn;
  const newest = mark.inputs.toSorted((a, b) => a.known - b.known).at(-1);
  const why = { to: mark.verdict, because: mark.reason, ...(newest ? { observation: newest } : {}) };
  return { on: first?.on ?? Math.min(saidAt, asOf), ...why };
}

const changeOf = (fresh: FreshMark, asOf: Day): ChangedMark[] => {
  const { claim, mark, before } = fresh;
  if (before === null || before === mark.verdict) return [];
  return [{ claim, from: before, to: mark.verdict, flip: turnTo(fresh, asOf) }];
};

/**
 * Marks the saved claims as of a day: only those whose mark may have changed, found by what was added to the record since
 * and by the days on which time alone may change a mark. Kept a page at a time, each in one transaction: whenever it is
 * ended, the same call later does what is left.
 */
export async function remark(store: Store, registry: Registry, options: RemarkOptions): Promise<Remarked> {
  const { asOf, discussion, progress } = options;
  const print = registryPrint(registry);
  const marking = await beginMarking(store, asOf, print);
  const batch = await newestBatch(store);
  const others = marking.registry !== print;
  const ids = await dueClaims(store, marking, { asOf, discussion, all: options.all || others, back: true });
  const result: Remarked = { marked: 0, changed: [] };
  for await (const page of freshMarks(store, registry, ids, () => asOf)) {
    await writeMarks(store, page, asOf, batch);
    result.marked += page.length;
    for (const each of page) result.changed.push(...changeOf(each, asOf));
    progress?.(result.marked / ids.length);
  }
  const isNews = ids.length > 0 || batch !== marking.batch || asOf !== marking.asOf;
  if (discussion === undefined && isNews) await endMarking(store, { batch, asOf, registry: print });
  return result;
}
