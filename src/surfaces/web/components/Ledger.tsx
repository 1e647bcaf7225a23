import type { Claim } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import { elementId, useStanding } from "../standing.ts";
import { board, chosenId, ordered, shown } from "../state.ts";
import { VERDICT_WORDS, verdictOf } from "../verdicts.ts";
import { Stamp } from "./Stamp.tsx";

/** The claims as a list, a line each, in the order of the discussion. */
export function Ledger() {
  const claims = ordered.value.filter((claim) => shown.value.has(claim.id));
  if (claims.length === 0) return <p class="empty">No claim to show.</p>;
  return (
    <table class="ledger">
      <thead>
        <tr>
          <th scope="col">Mark</th>
          <th scope="col">Claim</th>
          <th scope="col">Subject</th>
          <th scope="col">Measure</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Line key={claim.id} claim={claim} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ claim }: { claim: Claim }) {
  const verdict = verdictOf(claim);
  const { isChosen } = useStanding(claim.id);
  const author = board.peek()!.discussion.posts[claim.post]?.author;
  const since = claim.mark?.flips.at(-1)?.on;
  return (
    <tr data-chosen={isChosen || undefined}>
      <td class="ledger-mark">
        <Stamp verdict={verdict} />
        <span class={`ledger-verdict verdict-${verdict}`}>{VERDICT_WORDS[verdict].name}</span>
      </td>
      <td>
        <button
          type="button"
          class="ledger-quote"
          id={elementId(claim.id)}
          aria-pressed={isChosen}
          aria-controls="claim"
          onClick={() => (chosenId.value = claim.id)}
        >
          {claim.quote}
        </button>
        {author && <span class="ledger-author">{author}</span>}
      </td>
      <td class="ledger-subject">{claim.subjects.join(", ")}</td>
      <td class="ledger-measure">{claim.measure?.replaceAll("_", " ")}</td>
      <td class="ledger-since">{since && dayText(since)}</td>
    </tr>
  );
}
