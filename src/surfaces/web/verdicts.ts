import type { Claim } from "../api/schemas.ts";
import { VERDICTS, type Verdict } from "../api/words.ts";

export { VERDICTS, type Verdict };

/** A claim that was not held against a record has no verdict, and none is made up for it. */
export type Shown = Verdict | "unmarked";

/** The verdict a claim is shown with. */
export const verdictOf = (claim: Claim): Shown => claim.mark?.verdict ?? "unmarked";

/** What a mark is called and what it says, in a reader's words. */
export const VERDICT_WORDS: Record<Shown, { name: string; meaning: string }> = {
  holds: { name: "holds", meaning: "The record bears it out." },
  fails: { name: "fails", meaning: "The record says otherwise." },
  open: { name: "open", meaning: "Not decided by this date." },
  void: { name: "void", meaning: "Its condition did not occur." },
  "no-data": { name: "no data", meaning: "It could be checked, but the record holds nothing on it." },
  untestable: { name: "untestable", meaning: "Nobody outside can check it." },
  unmarked: { name: "not marked", meaning: "It was not held against a record." },
};
