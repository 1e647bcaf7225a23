import { dayText } from "../figures.ts";
import { board, open, source } from "../state.ts";

/** Name of the house, the discussion's title, and the way to read another one. */
export function Masthead({ onRead }: { onRead: () => void }) {
  const discussion = board.value?.discussion;
  const { kind } = source.value;
  return (
    <header class="masthead">
      <div class="house">
        <svg class="hallmark" viewBox="0 0 32 32" aria-hidden="true">
          <path class="hallmark-shield" d="M4 3h24v14c0 7-5 10.5-12 13C9 27.5 4 24 4 17Z" />
          <path class="hallmark-letter" d="M16 7 9.5 22h3l1.3-3.3h4.4l1.3 3.3h3Zm0 5 1.3 4h-2.6Z" />
        </svg>
        <span class="house-name">Assay</span>
        <span class="house-motto">Everyone has a say. Assay checks it.</span>
      </div>
      <div class="masthead-actions">
        {kind === "own" && (
          <button type="button" class="quiet" onClick={() => open({ kind: "sample" })}>
            Back to the sample
          </button>
        )}
        <button type="button" onClick={onRead}>
          Read your own
        </button>
      </div>
      <div class="masthead-title">
        <h1>{discussion ? (discussion.title ?? ownName() ?? "A discussion") : " "}</h1>
        <p class="masthead-date">{discussion ? whenSaid() : " "}</p>
      </div>
    </header>
  );
}

function ownName(): string | null {
  return source.value.kind === "own" ? source.value.name : null;
}

function whenSaid(): string {
  const { saidAt, posts } = board.value!.discussion;
  const count = `${posts.length} ${posts.length === 1 ? "post" : "posts"}`;
  if (!saidAt) return `${count}, undated`;
  const { from, to, basis } = saidAt;
  const days = from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`;
  return basis.startsWith("inferred") ? `${count}, ${days} (${basis})` : `${count}, ${days}`;
}
