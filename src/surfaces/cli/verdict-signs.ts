import type { Style } from "./paint.ts";

/** The sign and colour of each verdict; `claim` is one that was not marked. */
export const SIGNS: Record<string, { sign: string; style: Style }> = {
  holds: { sign: "✓", style: "green" },
  fails: { sign: "✗", style: "red" },
  open: { sign: "…", style: "blue" },
  void: { sign: "∅", style: "magenta" },
  "no-data": { sign: "?", style: "yellow" },
  untestable: { sign: "·", style: "grey" },
  claim: { sign: "›", style: "grey" },
};
