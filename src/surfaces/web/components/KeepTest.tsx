import { useSignal } from "@preact/signals";
import type { Claim, Problem } from "../../api/schemas.ts";
import { RequestError } from "../ask.ts";
import { ownName } from "../own-name.ts";
import { keepTest } from "../saved-requests.ts";
import { reload } from "../state.ts";
import { Refused } from "./Notice.tsx";
import { YourName } from "./YourName.tsx";

/** Marks a saved claim by the test that was written; the test it had is kept beside it. `over` is the number of that test. */
export function KeepTest({ claim, over, test }: { claim: Claim; over: number | undefined; test: string }) {
  const busy = useSignal(false);
  const problem = useSignal<Problem["error"] | null>(null);
  const keep = async () => {
    busy.value = true;
    problem.value = null;
    try {
      const by = ownName.value.trim();
      await keepTest(claim.id, { test, over, ...(by && { by }) });
      await reload();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      problem.value = error.problem;
    } finally {
      busy.value = false;
    }
  };
  return (
    <div class="keep-test">
      <YourName />
      <button type="button" disabled={busy.value} onClick={keep}>
        Mark it by this test
      </button>
      <Refused problem={problem.value} />
    </div>
  );
}
