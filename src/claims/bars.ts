import type { Token } from "./grammar/tokens.ts";

/** Tokens of a cell that are looked at. */
const CELL = 60;
/** Words that a cell which tells something has at least, beside its figure. */
const TELLING = 2;

/** Whether the tokens from `i` on, in steps of one or back, up to the next bar or the end of the line tell something with a figure. */
function tells(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  let [words, figure] = [0, false];
  for (let k = i; k >= 0 && k < tokens.length && Math.abs(k - i) < CELL; k += step) {
    const { kind, lower, breaks } = tokens[k];
    if (step === 1 && breaks > 0) break;
    if (lower === "|") break;
    if (kind === "word") words++;
    figure ||= kind === "number";
    if (step === -1 && breaks > 0) break;
  }
  return figure && words >= TELLING;
}

/** `Uber: $2.7b loss on $21b sales | Lyft: $865m loss on $3.4b sales`: a bar in a line between two things told, each with a figure. */
export const partsThingsTold = (tokens: readonly Token[], i: number): boolean =>
  tokens[i].lower === "|" && tokens[i].breaks === 0 && tells(tokens, i - 1, -1) && tells(tokens, i + 1, 1);
