import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { findDiscussion } from "../saved/find-discussion.ts";
import { operation } from "./operation.ts";
import { savedBoard } from "./saved-board.ts";
import { withRecord } from "./with-record.ts";

const input = z.object({
  /** The name of a saved discussion, or its beginning. */
  id: z.string(),
  /** Date of the marks; default: the caller's today. */
  asOf: z.string().optional(),
});

/** The board of a saved discussion as of any day, by what was public at the end of it. @throws AssayError `unknown-discussion` */
export const board = operation({
  name: "board",
  summary: "shows a saved discussion, marked as of a date",
  input,
  example: { id: "capex-thread-3f9a", asOf: "2025-02-01" },
  run({ id, asOf }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    return withRecord(context, async (store, registry) =>
      savedBoard(store, registry, await findDiscussion(store, id), day),
    );
  },
});
