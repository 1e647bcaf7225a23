import type { Board } from "../api/schemas.ts";

/** A day on which the board looks different from the day before, and how many marks changed on it. */
export interface KeyDay {
  day: string;
  changes: number;
}

/** The first and last day of the discussion, each day a mark changed, and the board's own day; oldest first, each once. */
export function keyDays(board: Board): KeyDay[] {
  const changes = new Map<string, number>();
  const add = (day: string, count: number) => changes.set(day, (changes.get(day) ?? 0) + count);
  const { from, to } = board.discussion.saidAt ?? {};
  for (const day of [from, to]) if (day && day <= board.asOf) add(day, 0);
  for (const claim of board.claims) for (const flip of claim.mark?.flips ?? []) add(flip.on, 1);
  add(board.asOf, 0);
  return [...changes].map(([day, count]) => ({ day, changes: count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Position of the last key day that is not after `day`; 0 when all are. */
export function stopAt(days: KeyDay[], day: string): number {
  return Math.max(
    0,
    days.findLastIndex((key) => key.day <= day),
  );
}
