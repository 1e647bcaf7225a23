import { useSignal } from "@preact/signals";
import { open, source } from "../state.ts";
import { ReadOwn } from "./ReadOwn.tsx";
import { SavedBoards } from "./SavedBoards.tsx";
import { SaveOwn } from "./SaveOwn.tsx";

/** The ways to another discussion: the sample, the saved ones, one of the reader's own; and to save that. */
export function MastheadActions() {
  const reading = useSignal(false);
  const listing = useSignal(false);
  const saving = useSignal(false);
  const shown = source.value;
  return (
    <div class="masthead-actions">
      {shown.kind !== "sample" && (
        <button type="button" class="quiet" aria-label="Back to the sample" onClick={() => open({ kind: "sample" })}>
          <span class="wide">Back to the sample</span>
          <span class="narrow">Sample</span>
        </button>
      )}
      <button type="button" class="quiet" onClick={() => (listing.value = true)}>
        Saved
      </button>
      {shown.kind === "own" && (
        <button type="button" onClick={() => (saving.value = true)}>
          Save
        </button>
      )}
      <button type="button" onClick={() => (reading.value = true)}>
        Read your own
      </button>
      <ReadOwn shown={reading} />
      <SavedBoards shown={listing} />
      {shown.kind === "own" && <SaveOwn shown={saving} own={shown} />}
    </div>
  );
}
