import { useSignal } from "@preact/signals";
import type { Problem } from "../api/schemas.ts";
import { RequestError } from "./ask.ts";

/** Something asked of the server: whether it is under way, and what was refused the last time. */
export function useAttempt() {
  const busy = useSignal(false);
  const problem = useSignal<Problem["error"] | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    busy.value = true;
    problem.value = null;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      problem.value = error.problem;
    } finally {
      busy.value = false;
    }
  };
  return { busy, problem, attempt };
}
