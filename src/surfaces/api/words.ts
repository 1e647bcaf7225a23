/** The words of the JSON answers that a reader chooses by; the browser loads this file too. */
export const VERDICTS = ["holds", "fails", "open", "void", "no-data", "untestable"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const KINDS = [
  "report",
  "guidance",
  "forecast",
  "cause",
  "conditional",
  "comparison",
  "analogy",
  "trade",
  "question",
  "opinion",
] as const;

export const SPEECHES = ["asserted", "hedged", "asked", "quoted", "reported-from-other"] as const;
