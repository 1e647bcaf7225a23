/** −1 short the spread, 0 flat, +1 long. */
export type Direction = -1 | 0 | 1;

export interface SignalRule {
  entry: number;
  exit: number;
  /** null: no stop. */
  stop: number | null;
}

/** [day, what happened, direction of the position opened or closed]; days count from the start of the trading period. */
export type SignalEvent = [day: number, kind: "enter" | "exit" | "stop", direction: Direction];

/**
 * State at each close from the z-scores up to it. A flat book enters against z once |z| ≥ entry (and below the stop); a
 * position leaves when z has come back to the exit level or run to the stop; after a stop nothing is opened until |z| has
 * been below entry at some close. Never an exit and an entry at one close.
 */
export function signals(z: readonly number[], { entry, exit, stop }: SignalRule) {
  const limit = stop ?? Infinity;
  const states: Direction[] = [];
  const events: SignalEvent[] = [];
  let state: Direction = 0;
  let blocked = false;
  z.forEach((value, day) => {
    const size = Math.abs(value);
    if (state !== 0) {
      const adverse: number = -value * state;
      if (adverse >= limit || adverse <= exit) {
        blocked = adverse >= limit;
        events.push([day, blocked ? "stop" : "exit", state]);
        state = 0;
      }
    } else {
      if (size < entry) blocked = false;
      if (!blocked && size >= entry && size < limit) {
        state = value > 0 ? -1 : 1;
        events.push([day, "enter", state]);
      }
    }
    states.push(state);
  });
  return { states, events };
}
