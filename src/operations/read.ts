import { z } from "zod";
import { operation } from "./operation.ts";
import { readBoard } from "./read-board.ts";

export type { Board, BoardClaim } from "../board/board.ts";

const input = z.object({
  /** The discussion: its text, or the bytes of a file in any format Assay reads. */
  text: z.union([z.string(), z.instanceof(Uint8Array)]),
  /** Name of the file it came from, for messages. */
  name: z.string().optional(),
  /** The date of an undated discussion. */
  saidAt: z.string().optional(),
  /** Date of the marks; default: the caller's today. */
  asOf: z.string().optional(),
  /** False stops after the claims. */
  record: z.boolean().default(true),
  /** Adds to each claim which rule and which words gave its fields. */
  explain: z.boolean().default(false),
});

/** Reads a discussion into posts, claims, tests and marks, arranged as a board. */
export const read = operation({
  name: "read",
  summary: "reads a discussion: posts, claims, tests, marks, board",
  input,
  example: { text: "Nvidia closed down almost 17% on 27 January 2025.", saidAt: "2025-01-28", asOf: "2025-01-31" },
  run: readBoard,
});
