import { type Signal, useSignal } from "@preact/signals";
import type { Problem } from "../../api/schemas.ts";
import { useAttempt } from "../attempt.ts";

import { open } from "../state.ts";
import { Dialog } from "./Dialog.tsx";
import { Refused } from "./Notice.tsx";

/** Largest file that the server takes, in bytes. */
const LARGEST = 10 * 1024 * 1024;
const TOO_LARGE: Problem["error"] = {
  code: "too-large",
  message: "The file is larger than 10 MB.",
  expected: "at most 10 MB",
  remedy: "For a longer one, in a terminal: assay read FILE",
};

/** The box for a discussion of the reader's own: pasted, chosen as a file or dropped. It goes to this machine's server only. */
export function ReadOwn({ shown }: { shown: Signal<boolean> }) {
  return (
    <Dialog shown={shown} name="read-own-title">
      <Form done={() => (shown.value = false)} />
    </Dialog>
  );
}

/** A discussion in the making: its words, where they come from, and what became of reading them. */
function useDraft(done: () => void) {
  const text = useSignal("");
  const name = useSignal("Your discussion");
  const saidAt = useSignal("");
  const { busy, problem, attempt } = useAttempt();
  const take = async (file: File | undefined) => {
    if (!file) return;
    problem.value = file.size > LARGEST ? TOO_LARGE : null;
    if (problem.value) return;
    text.value = await file.text();
    name.value = file.name;
  };
  const read = () =>
    attempt(async () => {
      await open({ kind: "own", text: text.value, name: name.value, saidAt: saidAt.value || null });
      done();
    });
  return { text, saidAt, busy, problem, take, read };
}

function Form({ done }: { done: () => void }) {
  const { text, saidAt, busy, problem, take, read } = useDraft(done);
  const submit = (event: Event) => {
    event.preventDefault();
    read();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  };
  return (
    <form onSubmit={submit} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2 id="read-own-title">Read your own discussion</h2>
      <p id="read-own-help">
        Paste a thread, or drop a file here: plain text, JSON, CSV, HTML, or an export of Reddit, Hacker News or
        Substack. It stays on this machine.
      </p>
      <label class="read-own-text">
        <span>Discussion</span>
        <textarea
          rows={12}
          aria-describedby="read-own-help"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      <div class="read-own-row">
        <label>
          <span>From a file</span>
          <input type="file" onChange={(event) => take(event.currentTarget.files?.[0])} />
        </label>
        <label>
          <span>Said on, if it is undated</span>
          <input type="date" value={saidAt.value} onInput={(event) => (saidAt.value = event.currentTarget.value)} />
        </label>
      </div>
      <Refused problem={problem.value} />
      <div class="dialog-actions">
        <button type="button" class="quiet" onClick={done}>
          Cancel
        </button>
        <button type="submit" disabled={busy.value || text.value.trim() === ""}>
          {busy.value ? "Reading …" : "Read and mark"}
        </button>
      </div>
    </form>
  );
}
