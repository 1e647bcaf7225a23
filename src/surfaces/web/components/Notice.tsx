import type { Problem } from "../../api/schemas.ts";
import { load } from "../state.ts";

/** What went wrong, what was expected, what to do. */
export function ProblemText({ problem }: { problem: Problem["error"] }) {
  return (
    <>
      <p class="notice-message">{problem.message}</p>
      {problem.expected && <p>Expected {problem.expected}.</p>}
      {problem.remedy && <p>{problem.remedy}</p>}
    </>
  );
}

/** Says at once what was refused and why; nothing while nothing was. */
export function Refused({ problem }: { problem: Problem["error"] | null }) {
  if (problem === null) return null;
  return (
    <div class="notice" role="alert">
      <ProblemText problem={problem} />
    </div>
  );
}

/** A board that could not be fetched. What was shown before stays. */
export function Fault({ problem }: { problem: Problem["error"] }) {
  return (
    <div class="notice" role="alert">
      <ProblemText problem={problem} />
      <button type="button" onClick={load}>
        Try again
      </button>
    </div>
  );
}

/** The board's shape while the first marks are made. */
export function Loading() {
  return (
    <div class="loading" aria-hidden="true">
      {[92, 78, 85, 60, 88, 74, 52].map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
