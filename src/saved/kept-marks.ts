import type { Day } from "../calendar.ts";
import type { Flip } from "../marks/mark.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import { dueClaims } from "./due-claims.ts";
import { freshMarks } from "./fresh-marks.ts";
import { keptMarking, registryPrint } from "./marking.ts";

/**
 * The flips of the claims whose kept mark does not hold up to a day, marked anew in memory, so that an answer is right
 * whether or not `assay mark` was called. By claim; the others' flips are those that are kept.
 */
export async function freshFlips(store: Store, registry: Registry, asOf: Day): Promise<Map<number, Flip[]>> {
  const kept = await keptMarking(store);
  const print = registryPrint(registry);
  const marking = kept ?? { batch: 0, asOf, registry: print };
  const ids = await dueClaims(store, marking, { asOf, all: marking.registry !== print });
  const days = await markedDays(store, ids);
  const found = new Map<number, Flip[]>();
  const until = (claim: number) => Math.max(asOf, days.get(claim) ?? asOf);
  for await (const page of freshMarks(store, registry, ids, until)) {
    for (const { claim, flips } of page) found.set(claim, flips);
  }
  return found;
}

async function markedDays(store: Store, ids: readonly number[]): Promise<Map<number, Day>> {
  const days = new Map<number, Day>();
  for (const page of pagesOf(ids, 1000)) {
    const query = `select claim, as_of from mark where claim in (${marksFor(page)})`;
    for (const [claim, day] of await store.rows<[number, Day]>(query, page)) days.set(claim, day);
  }
  return days;
}

/** The kept flips of the claims, oldest first. */
export async function keptFlips(store: Store, claims: readonly number[]): Promise<Map<number, Flip[]>> {
  const found = new Map<number, Flip[]>();
  for (const page of pagesOf(claims, 1000)) {
    const query = `select claim, day, verdict, because, observation from flip where claim in (${marksFor(page)}) order by claim, day`;
    const rows = await store.rows<[number, Day, Flip["to"], string, string | null]>(query, page);
    for (const [claim, on, to, because, observation] of rows) {
      const flips = found.get(claim) ?? [];
      flips.push({ on, to, because, ...(observation === null ? {} : { observation: JSON.parse(observation) }) });
      found.set(claim, flips);
    }
  }
  return found;
}
