import { setTimeout } from "node:timers/promises";
import type { Clock } from "../../clock.ts";

/** The machine's own time, waiting and chance, for the one command that uses the network. */
export const NETWORK_CLOCK: Clock = {
  now: Date.now,
  wait: (milliseconds) => setTimeout(milliseconds),
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
  chance: Math.random,
};
