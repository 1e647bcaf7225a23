import type { Board, Marks } from "../api/schemas.ts";

/**
 * A board with the marks of another day. A claim whose test and mark are what they were stays the same object, so that
 * what shows it need not be drawn again.
 */
export function withMarks(board: Board, { asOf, claims }: Marks): Board {
  const marks = new Map(claims.map((claim) => [claim.id, claim]));
  const merged = board.claims.map((claim) => {
    const { id, test, untestable, mark } = claim;
    const next = marks.get(id);
    const same = !next || JSON.stringify({ id, test, untestable, mark }) === JSON.stringify(next);
    return same ? claim : { ...claim, ...next };
  });
  return { ...board, asOf, claims: merged };
}
