import { useSignal } from "@preact/signals";
import type { Problem, TestAnswer } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import { fetchTest, RequestError } from "../requests.ts";
import { board } from "../state.ts";
import { VERDICT_WORDS } from "../verdicts.ts";
import { ProblemText } from "./Notice.tsx";
import { Stamp } from "./Stamp.tsx";

/** For whoever would put the test otherwise: the line to edit, and how it comes out on the board's day. Changes no mark. */
export function TryTest({ text }: { text: string }) {
  const draft = useSignal(text);
  const answer = useSignal<TestAnswer | null>(null);
  const problem = useSignal<Problem["error"] | null>(null);
  const evaluate = async (event: Event) => {
    event.preventDefault();
    answer.value = problem.value = null;
    try {
      answer.value = await fetchTest(draft.value, board.value!.asOf);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      problem.value = error.problem;
    }
  };
  return (
    <details class="alternatives">
      <summary>Put it otherwise</summary>
      <form class="try-test" onSubmit={evaluate}>
        <textarea
          rows={3}
          aria-label="Test to try"
          spellcheck={false}
          value={draft.value}
          onInput={(event) => (draft.value = event.currentTarget.value)}
        />
        <button type="submit">Evaluate</button>
      </form>
      {problem.value && (
        <div role="alert">
          <ProblemText problem={problem.value} />
        </div>
      )}
      {answer.value && <Answer {...answer.value} />}
    </details>
  );
}

function Answer({ mark, asOf }: TestAnswer) {
  return (
    <div role="status" class="try-answer">
      <p class={`verdict-${mark.verdict} try-verdict`}>
        <Stamp verdict={mark.verdict} />
        {VERDICT_WORDS[mark.verdict].name} <small>as of {dayText(asOf)}</small>
      </p>
      <p>{mark.reason}</p>
    </div>
  );
}
