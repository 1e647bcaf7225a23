import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SavedClaim } from "../../api/saved-schemas.ts";
import type { Claim, ClaimReadings } from "../../api/schemas.ts";
import { fetchReadings } from "../requests.ts";
import { fetchSavedClaim } from "../saved-requests.ts";
import { board } from "../state.ts";
import { VERDICT_WORDS } from "../verdicts.ts";
import { Definitions } from "./Definitions.tsx";
import { Inputs } from "./Inputs.tsx";
import { Stamp } from "./Stamp.tsx";

/** How a claim reads, and every test it had where it is saved. */
export type Known = ClaimReadings & Partial<Pick<SavedClaim, "tests">>;

/** The claim under each of its readings as of the board's day; null until it is there, and where it cannot be had. */
export function useReadings(claim: Claim): Known | null {
  const found = useSignal<Known | null>(null);
  const { id, asOf, saved } = board.value!;
  useEffect(() => {
    const control = new AbortController();
    found.value = null;
    const take = (answer: Known) => control.signal.aborted || (found.value = answer);
    const none = () => {};
    if (saved) fetchSavedClaim(claim.id, asOf, control.signal).then(take, none);
    else if (id !== undefined && claim.test) fetchReadings(id, claim.id, asOf, control.signal).then(take, none);
    return () => control.abort();
  }, [id, saved?.id, claim.id, claim.test?.text, asOf]);
  return found.value;
}

/** Every reading of a claim that can be read in several ways, side by side, each with its own verdict and figures. */
export function Readings({ readings }: { readings: ClaimReadings["readings"] }) {
  if (readings.length < 2) return null;
  return (
    <section class="readings">
      <h3>Each reading</h3>
      <ul>
        {readings.map(({ text, verdict, reason, assumptions, note, inputs }) => (
          <li key={text} class="reading-card">
            <p class={`verdict-${verdict} try-verdict`}>
              <Stamp verdict={verdict} />
              {VERDICT_WORDS[verdict].name}
            </p>
            <pre>
              <code>{text}</code>
            </pre>
            <p>{reason}</p>
            {[...assumptions, ...(note ? [note] : [])].map((line) => (
              <p key={line} class="test-days">
                {line}
              </p>
            ))}
            {inputs.length > 0 && (
              <details>
                <summary>Its figures</summary>
                <Inputs inputs={inputs} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other definitions of the reading that the mark leads with. */
export function OtherDefinitions({ readings }: { readings: ClaimReadings["readings"] }) {
  return <Definitions definitions={readings[0]?.definitions ?? []} />;
}
