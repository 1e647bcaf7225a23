import type { ComponentChildren } from "preact";
import type { Claim } from "../../api/schemas.ts";
import type { Segment } from "../segments.ts";
import { useStanding } from "../standing.ts";
import { chosenId } from "../state.ts";
import { verdictOf } from "../verdicts.ts";
import { ClaimButton } from "./ClaimButton.tsx";

/** One stretch of a post: an underline for each claim it belongs to, and the stamps of the claims that end with it. */
export function Words({ segment, lanes }: { segment: Segment; lanes: Map<string, number> }) {
  const text = segment.href ? (
    <a href={segment.href} target="_blank" rel="noreferrer">
      {segment.text}
    </a>
  ) : (
    segment.text
  );
  const underlined = segment.claims.reduceRight<ComponentChildren>(
    (inner, claim) => <Underline claim={claim} lane={lanes.get(claim.id) ?? 0} inner={inner} />,
    text,
  );
  const words = segment.quoted ? <q class="quotation">{underlined}</q> : underlined;
  const choose = () => {
    if (getSelection()?.isCollapsed !== false) chosenId.value = nextAt(segment.claims);
  };
  return (
    <>
      {segment.claims.length > 0 ? (
        // The stamp that follows is the control for the keyboard; this only makes the words a larger target for a pointer.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <span class="words" onClick={choose}>
          {words}
        </span>
      ) : (
        words
      )}
      {segment.ends.map((claim) => (
        <ClaimButton key={claim.id} claim={claim} />
      ))}
    </>
  );
}

function Underline({ claim, lane, inner }: { claim: Claim; lane: number; inner: ComponentChildren }) {
  const { isChosen, isHidden, isChanged } = useStanding(claim.id);
  return (
    <span
      class={`underline verdict-${verdictOf(claim)} lane-${Math.min(lane, 3)}`}
      data-chosen={isChosen || undefined}
      data-hidden={isHidden || undefined}
      data-changed={isChanged || undefined}
    >
      {inner}
    </span>
  );
}

/** The innermost of the claims under the pointer; on a further click the next one out. */
function nextAt(claims: Claim[]): string {
  const inwards = claims.map((claim) => claim.id);
  const at = inwards.indexOf(chosenId.value ?? "");
  return at > 0 ? inwards[at - 1] : inwards.at(-1)!;
}
