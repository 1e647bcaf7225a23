import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { findClaim } from "../saved/find-discussion.ts";
import { claimHistory } from "./claim-history.ts";
import { operation } from "./operation.ts";
import { withRecord } from "./with-record.ts";

const input = z.object({
  /** The claim's name: `DISCUSSION.NUMBER`. */
  id: z.string(),
  /** Date of the mark; default: the caller's today. */
  asOf: z.string().optional(),
});

/** A saved claim with every test it had, by whom and when, and its mark and timeline as of a day. */
export const claimShow = operation({
  name: "claim-show",
  summary: "shows a saved claim: its words, every test it had, its mark and timeline",
  input,
  example: { id: "capex-thread-3f9a.12", asOf: "2025-08-01" },
  run({ id, asOf }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    return withRecord(context, async (store, registry) =>
      claimHistory(store, registry, await findClaim(store, id), day),
    );
  },
});
