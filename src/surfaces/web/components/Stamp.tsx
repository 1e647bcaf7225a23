import type { ComponentChildren } from "preact";
import type { Shown } from "../verdicts.ts";

/** Each verdict has a shape of its own, so that none is told by colour alone. Drawn on a 20 by 20 field. */
const SHAPES: Record<Shown, ComponentChildren> = {
  holds: (
    <>
      <circle class="stamp-body" cx="10" cy="10" r="9" />
      <path class="stamp-cut" d="m5.5 10.5 3.2 3.2 6-7" />
    </>
  ),
  fails: (
    <>
      <path class="stamp-body" d="M6 1h8l5 5v8l-5 5H6l-5-5V6Z" />
      <path class="stamp-cut" d="m6.5 6.5 7 7m0-7-7 7" />
    </>
  ),
  open: (
    <>
      <circle class="stamp-line" cx="10" cy="10" r="8" />
      <path class="stamp-line" d="M10 5v5.5l3.5 2" />
    </>
  ),
  void: (
    <>
      <circle class="stamp-line" cx="10" cy="10" r="8" />
      <path class="stamp-line" d="m4.5 15.5 11-11" />
    </>
  ),
  "no-data": (
    <>
      <rect class="stamp-line stamp-dashed" x="2" y="2" width="16" height="16" />
      <path class="stamp-line" d="M7 10h6" />
    </>
  ),
  untestable: <path class="stamp-line" d="M2 11c2.5-5 5-5 8 0s5.5 5 8 0" />,
  unmarked: <circle class="stamp-line" cx="10" cy="10" r="2" />,
};

/** The small punch that stands for a verdict. Decorative: whoever uses it says the verdict in words too. */
export function Stamp({ verdict }: { verdict: Shown }) {
  return (
    <svg class={`stamp verdict-${verdict}`} viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[verdict]}
    </svg>
  );
}
