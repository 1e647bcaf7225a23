/** What a surface lends to work that talks to the network: the time, waiting, and chance. Nothing below a surface has its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Comes back after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  deadline(milliseconds: number): AbortSignal;
  /** A number from 0 up to but not including 1. */
  chance(): number;
}
