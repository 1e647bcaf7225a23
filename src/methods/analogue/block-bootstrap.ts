import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive, whole } from "../scalar.ts";
import { MOST_VALUES, numbers } from "../vector.ts";

const input = z.strictObject({
  log_returns: numbers(),
  block_starts: z.array(whole(0)).describe("index of the first return of each block"),
  block_length: whole(1),
  length: whole(1).describe("returns wanted"),
  start_level: positive().default(100),
});
const output = z.object({
  resampled: z.array(z.number()),
  path: z.array(z.number()).describe("length + 1 levels from start_level"),
});

/**
 * Surrogate price path by the circular block bootstrap (Politis & Romano 1992): for each block start the returns from
 * there on, running round at the end, cut to `length`; levels are start_level·exp(cumulated).
 *
 * @throws Refusal `insufficient_observations` when the blocks are too few, `invalid_parameter` for a start outside the returns.
 * @example
 * blockBootstrap({ log_returns: [0.1, 0.2, 0.3], block_starts: [2, 0], block_length: 2, length: 3, start_level: 100 }).resampled // => [0.3, 0.1, 0.1]
 */
export function blockBootstrap(inputs: z.output<typeof input>): z.input<typeof output> {
  const { log_returns, block_starts, block_length, length, start_level } = inputs;
  const n = log_returns.length;
  if (n === 0) refuse("insufficient_observations", "no returns", "log_returns");
  if (length > MOST_VALUES) refuse("too_large", `${length} returns; at most ${MOST_VALUES}`, "length");
  const outside = block_starts.findIndex((start) => start >= n);
  if (outside >= 0)
    refuse("invalid_parameter", `${block_starts[outside]} is outside the ${n} returns`, "block_starts", outside);
  if (block_starts.length * block_length < length) {
    refuse(
      "insufficient_observations",
      `${block_starts.length} blocks of ${block_length} for ${length} returns`,
      "block_starts",
    );
  }
  const resampled = Array.from({ length }, (_, i) => {
    return log_returns[(block_starts[Math.floor(i / block_length)] + (i % block_length)) % n];
  });
  let sum = 0;
  return { resampled, path: [start_level, ...resampled.map((value) => start_level * Math.exp((sum += value)))] };
}

export const blockBootstrapMethod = method({
  name: "analogue.block_bootstrap",
  title: "Surrogate price paths from resampled return blocks",
  purpose: "What paths could chance have made of the same returns?",
  input,
  output,
  caveats: [
    "Blocks shorter than the memory of the series destroy it; n^⅓ or longer than the autocorrelation.",
    "The surrogates hold only shocks that happened; give the seed and rule that drew the starts.",
    "At least 999 surrogates for a p-value.",
  ],
  references: ["Politis & Romano (1992) (circular block bootstrap)"],
  example: {
    inputs: { log_returns: [0.1, 0.2, 0.3], block_starts: [2, 0], block_length: 2, length: 3, start_level: 100 },
    result: { resampled: [0.3, 0.1, 0.1], path: [100, 134.9858807576, 149.182469764127, 164.872127070013] },
  },
  run: blockBootstrap,
});
