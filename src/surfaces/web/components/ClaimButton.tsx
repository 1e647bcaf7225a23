import { useLayoutEffect, useRef } from "preact/hooks";
import type { Claim } from "../../api/schemas.ts";
import { changed, chosenId, shown, step } from "../state.ts";
import { VERDICT_WORDS, verdictOf } from "../verdicts.ts";
import { Stamp } from "./Stamp.tsx";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Moves the focus to a claim's stamp in the text. */
export function focusClaim(id: string): void {
  document.getElementById(`claim-${id}`)?.focus();
}

/**
 * The stamp behind a claim's words: the control by which it is chosen. Enter opens the claim and goes there, arrow keys
 * walk to the next claim, Escape closes.
 */
export function ClaimButton({ claim }: { claim: Claim }) {
  const verdict = verdictOf(claim);
  const isChosen = chosenId.value === claim.id;
  const self = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isChosen) self.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const places = STEPS[event.key];
    if (!places) return;
    event.preventDefault();
    chosenId.value = claim.id;
    step(places);
    focusClaim(chosenId.value);
  };
  const onClick = (event: MouseEvent) => {
    chosenId.value = claim.id;
    if (event.detail === 0) requestAnimationFrame(() => document.getElementById("claim-heading")?.focus());
  };
  return (
    <button
      ref={self}
      type="button"
      id={`claim-${claim.id}`}
      class={`claim-button verdict-${verdict}`}
      aria-pressed={isChosen}
      aria-controls="claim"
      aria-label={`Claim: ${claim.quote}. Mark: ${VERDICT_WORDS[verdict].name}.`}
      data-verdict={verdict}
      data-hidden={!shown.value.has(claim.id) || undefined}
      data-changed={changed.value.has(claim.id) || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Stamp verdict={verdict} />
    </button>
  );
}
