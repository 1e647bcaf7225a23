import type { Boards, SavedBoard, SavedClaim } from "../api/saved-schemas.ts";
import { ask, posted } from "./ask.ts";
import type { Source } from "./requests.ts";

/** The saved discussions, with how their claims stand today. */
export const fetchBoards = () => ask<Boards>("api/boards", {});

/** Saves a discussion of the reader's own under their name. */
export function saveDiscussion({ text, name, saidAt }: Extract<Source, { kind: "own" }>, by: string) {
  return ask<SavedBoard>("api/boards", posted({ text, name, ...(saidAt && { saidAt }), ...(by && { by }) }));
}

/** A saved claim: every test it had, how it reads and how its mark came to be. */
export function fetchSavedClaim(id: string, asOf: string, signal: AbortSignal): Promise<SavedClaim> {
  return ask(`api/claims/${encodeURIComponent(id)}?as_of=${asOf}`, { signal });
}

/** Marks a saved claim by a person's test; refused where another than the `over`th counts by now. */
export function keepTest(id: string, edit: { test: string; by?: string; over?: number }): Promise<SavedClaim> {
  return ask(`api/claims/${encodeURIComponent(id)}/test`, posted(edit, "PUT"));
}
