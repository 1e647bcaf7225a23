import { VERDICTS, type Verdict } from "../api/words.ts";

export { VERDICTS, type Verdict };

/** What a mark is called and what it says, in a reader's words. */
export const VERDICT_WORDS: Record<Verdict, { name: string; meaning: string }> = {
  holds: { name: "holds", meaning: "The record bears it out." },
  fails: { name: "fails", meaning: "The record says otherwise." },
  open: { name: "open", meaning: "Not decided by this date." },
  void: { name: "void", meaning: "Its condition did not occur." },
  "no-data": { name: "no data", meaning: "It could be checked, but the record holds nothing on it." },
  untestable: { name: "untestable", meaning: "Nobody outside can check it." },
};
