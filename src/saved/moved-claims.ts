import type { Day } from "../calendar.ts";
import type { Flip, Verdict } from "../marks/mark.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import { freshFlips, keptFlips } from "./kept-marks.ts";

/** A claim whose mark as of one day is another than as of an earlier one. */
export interface MovedClaim {
  claim: number;
  from: Verdict;
  to: Verdict;
  /** The turn that led to the present verdict: the day, why, and the fact that became public then. */
  flip: Flip;
  /** All turns in between, oldest first. */
  flips: Flip[];
}

/** What became of a claim with these flips between two days; null where its mark is the same. A claim made in between is compared with its first mark. */
function moveOf(claim: number, flips: readonly Flip[], since: Day, asOf: Day): MovedClaim | null {
  const before = flips.findLast(({ on }) => on <= since) ?? flips[0];
  const turns = flips.filter(({ on }) => on > Math.max(since, flips[0].on) && on <= asOf);
  const flip = turns.at(-1);
  return flip && before && flip.to !== before.to ? { claim, from: before.to, to: flip.to, flip, flips: turns } : null;
}

/** The standing claims whose mark as of `asOf` differs from that as of `since`, in the order of the claims. */
export async function movedClaims(store: Store, registry: Registry, since: Day, asOf: Day): Promise<MovedClaim[]> {
  const fresh = await freshFlips(store, registry, asOf);
  const query = `select distinct f.claim from flip f join claim c on c.id = f.claim and c.standing = 1
    where f.day > ? and f.day <= ? and f.day > c.said_at`;
  const turned = (await store.rows<[number]>(query, [since, asOf])).map(([claim]) => claim);
  const kept = await keptFlips(
    store,
    turned.filter((claim) => !fresh.has(claim)),
  );
  return [...new Map([...kept, ...fresh])]
    .sort(([a], [b]) => a - b)
    .flatMap(([claim, flips]) => (flips.length ? (moveOf(claim, flips, since, asOf) ?? []) : []));
}
