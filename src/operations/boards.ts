import { z } from "zod";
import { dayOf, isoOf } from "../calendar.ts";
import { listDiscussions } from "../saved/list-discussions.ts";
import { operation } from "./operation.ts";
import { recordedText } from "./record-show.ts";
import { withRecord } from "./with-record.ts";

const input = z.object({
  /** Date of the marks that are counted; default: the caller's today. */
  asOf: z.string().optional(),
});

/** The saved discussions, the one saved last first, with how many of their claims had which verdict as of a day. */
export const boards = operation({
  name: "boards",
  summary: "lists the saved discussions",
  input,
  example: { asOf: "2026-08-21" },
  async run({ asOf }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    const listed = await withRecord(context, (store, registry) => listDiscussions(store, registry, day));
    const shown = listed.map(({ name, savedAt, ...rest }) => ({ id: name, ...rest, savedAt: recordedText(savedAt) }));
    return { asOf: isoOf(day), boards: shown };
  },
});
