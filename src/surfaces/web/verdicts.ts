import type { Claim } from "../api/schemas.ts";
import { VERDICTS, type Verdict } from "../api/words.ts";

export { VERDICTS, type Verdict };

/** A claim that was not held against a record has no verdict, and none is made up for it. */
export type Shown = Verdict | "unmarked";

/** The verdict a claim is shown with. */
export const verdictOf = (claim: Claim): Shown => claim.mark?.verdict ?? "unmarked";

/** What a mark is called and what it says, in a reader's words. */
export const VERDICT_WORDS: Record<Shown, { name: string; meaning: string }> = {
  holds: { name: "holds", meaning: "True on the figures public by this date." },
  fails: { name: "fails", meaning: "False on the figures public by this date." },
  open: { name: "open", meaning: "Not decidable yet by this date." },
  void: { name: "void", meaning: "The condition it was said under did not occur." },
  "no-data": { name: "no data", meaning: "Measurable, but the record holds no such figure." },
  untestable: { name: "untestable", meaning: "It says nothing that can be measured." },
  unmarked: { name: "not marked", meaning: "It was not held against a record." },
};
