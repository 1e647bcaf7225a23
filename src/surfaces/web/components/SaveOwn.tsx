import type { Signal } from "@preact/signals";
import { useAttempt } from "../attempt.ts";
import { ownName } from "../own-name.ts";
import type { Source } from "../requests.ts";
import { saveDiscussion } from "../saved-requests.ts";
import { open } from "../state.ts";
import { Dialog } from "./Dialog.tsx";
import { Refused } from "./Notice.tsx";
import { YourName } from "./YourName.tsx";

type Own = Extract<Source, { kind: "own" }>;

/** The box that saves the reader's own discussion, which is then shown as it is saved. */
export function SaveOwn({ shown, own }: { shown: Signal<boolean>; own: Own }) {
  return (
    <Dialog shown={shown} name="save-own-title">
      <Form own={own} done={() => (shown.value = false)} />
    </Dialog>
  );
}

function Form({ own, done }: { own: Own; done: () => void }) {
  const { busy, problem, attempt } = useAttempt();
  const save = (event: Event) => {
    event.preventDefault();
    return attempt(async () => {
      const { saved } = await saveDiscussion(own, ownName.value.trim());
      await open({ kind: "saved", id: saved.id });
      done();
    });
  };
  return (
    <form onSubmit={save}>
      <h2 id="save-own-title">Save this discussion</h2>
      <p>
        It is kept in your record, on this machine: marked again as facts come in, and open to tests of your own. Saved
        again, it becomes a new version of the same discussion.
      </p>
      <YourName />
      <Refused problem={problem.value} />
      <div class="dialog-actions">
        <button type="button" class="quiet" onClick={done}>
          Cancel
        </button>
        <button type="submit" disabled={busy.value}>
          {busy.value ? "Saving …" : "Save"}
        </button>
      </div>
    </form>
  );
}
