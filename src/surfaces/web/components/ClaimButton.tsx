import { useLayoutEffect, useRef } from "preact/hooks";
import type { Claim } from "../../api/schemas.ts";
import { elementId, useStanding } from "../standing.ts";
import { chosenId, step } from "../state.ts";
import { VERDICT_WORDS, verdictOf } from "../verdicts.ts";
import { Stamp } from "./Stamp.tsx";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Holds the stamp to the word before it and to the full stop after it. */
const NO_BREAK_SPACE = "\u00a0";

/** Moves the focus to a claim's stamp in the text. */
export function focusClaim(id: string): void {
  document.getElementById(elementId(id))?.focus();
}

/**
 * The stamp behind a claim's words: the control by which it is chosen. Enter opens the claim and goes there, arrow keys
 * walk to the next claim, Escape closes.
 */
export function ClaimButton({ claim }: { claim: Claim }) {
  const verdict = verdictOf(claim);
  const { isChosen, isHidden, isChanged } = useStanding(claim.id);
  const self = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (isChosen) self.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const choose = () => {
    chosenId.value = claim.id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const places = STEPS[event.key];
    if (!places && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose();
    if (places) step(places);
    if (places) focusClaim(chosenId.value!);
    else requestAnimationFrame(() => document.getElementById("claim-heading")?.focus());
  };
  return (
    // A button element is laid out as a box of its own, which would let the line break between the words and their stamp.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      ref={self}
      role="button"
      tabIndex={0}
      id={elementId(claim.id)}
      class={`claim-button verdict-${verdict}`}
      aria-pressed={isChosen}
      aria-controls="claim"
      aria-label={`Claim: ${claim.quote}. Mark: ${VERDICT_WORDS[verdict].name}.`}
      data-verdict={verdict}
      data-hidden={isHidden || undefined}
      data-changed={isChanged || undefined}
      onKeyDown={onKeyDown}
      onClick={choose}
    >
      {NO_BREAK_SPACE}
      <Stamp verdict={verdict} />
    </span>
  );
}
