import { z } from "zod";
import { dayOf, isoOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import { movedClaims } from "../saved/moved-claims.ts";
import { namedClaims } from "../saved/named-claims.ts";
import { operation } from "./operation.ts";
import { shownFlip } from "./shown-flip.ts";
import { withRecord } from "./with-record.ts";

const input = z.object({
  /** The day to compare with. */
  since: z.string(),
  /** The day compared; default: the caller's today. */
  asOf: z.string().optional(),
});

/** The saved claims whose mark as of a day differs from that as of an earlier one, each with the turn and the fact that caused it. */
export const moved = operation({
  name: "moved",
  summary: "tells which saved claims moved since a date, and why",
  input,
  example: { since: "2025-02-01", asOf: "2025-08-01" },
  async run({ since, asOf }, context) {
    const from = dayOf(since);
    const to = asOf === undefined ? context.today : dayOf(asOf);
    if (from > to) {
      throw new AssayError({
        code: "bad-dates",
        message: `${since} is after ${isoOf(to)}`,
        expected: "--since a day before that of --as-of",
      });
    }
    return withRecord(context, async (store, registry) => {
      const found = await movedClaims(store, registry, from, to);
      const named = await namedClaims(
        store,
        found.map(({ claim }) => claim),
      );
      const moves = found.map(({ claim, from: before, flip, flips }) => ({
        ...named.get(claim)!,
        from: before,
        ...shownFlip(flip),
        flips: flips.map(shownFlip),
      }));
      return { since, asOf: isoOf(to), moved: moves };
    });
  },
});
