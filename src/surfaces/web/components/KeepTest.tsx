import type { Claim } from "../../api/schemas.ts";
import { useAttempt } from "../attempt.ts";
import { ownName } from "../own-name.ts";
import { keepTest } from "../saved-requests.ts";
import { reload } from "../state.ts";
import { Refused } from "./Notice.tsx";
import { YourName } from "./YourName.tsx";

/** Marks a saved claim by the test that was written; the test it had is kept beside it. `over` is the number of that test. */
export function KeepTest({ claim, over, test }: { claim: Claim; over: number | undefined; test: string }) {
  const { busy, problem, attempt } = useAttempt();
  const by = ownName.value.trim();
  const keep = () =>
    attempt(async () => {
      await keepTest(claim.id, { test, over, ...(by && { by }) });
      await reload();
    });
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
