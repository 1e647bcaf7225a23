/** What the address of the page keeps: enough to send somebody the same view. */
export interface Address {
  /** YYYY-MM-DD, or null for the latest. */
  asOf: string | null;
  claim: string | null;
  view: "discussion" | "ledger";
  /** Whether the reader's own discussion is shown, which stays in this tab. */
  own: boolean;
  /** The name of the saved discussion that is shown. */
  board: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the query part of an address; what it does not understand it leaves out.
 *
 * @example
 * addressOf("?as_of=2025-01-30&claim=c1") // => { asOf: "2025-01-30", claim: "c1", view: "discussion", own: false, board: null }
 */
export function addressOf(query: string): Address {
  const given = new URLSearchParams(query);
  const asOf = given.get("as_of");
  return {
    asOf: asOf !== null && DAY.test(asOf) ? asOf : null,
    claim: given.get("claim"),
    view: given.get("view") === "ledger" ? "ledger" : "discussion",
    own: given.has("own"),
    board: given.get("board") || null,
  };
}

/**
 * Writes the query part of an address; empty for the plain page.
 *
 * @example
 * queryOf({ asOf: "2025-01-30", claim: null, view: "ledger", own: false, board: null }) // => "?as_of=2025-01-30&view=ledger"
 */
export function queryOf({ asOf, claim, view, own, board }: Address): string {
  const parts = new URLSearchParams();
  if (own) parts.set("own", "");
  if (board) parts.set("board", board);
  if (asOf) parts.set("as_of", asOf);
  if (claim) parts.set("claim", claim);
  if (view === "ledger") parts.set("view", view);
  const query = parts.toString().replace(/=(?=&|$)/g, "");
  return query && `?${query}`;
}
