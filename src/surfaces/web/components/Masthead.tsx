import { dayText } from "../figures.ts";
import type { Source } from "../requests.ts";
import { board, source } from "../state.ts";
import { MastheadActions } from "./MastheadActions.tsx";

/** Name of the house, the discussion's title, and the way to read another one. */
export function Masthead() {
  const discussion = board.value?.discussion;
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
      <MastheadActions />
      <div class="masthead-title">
        <h1>{discussion ? (discussion.title ?? nameOf(source.value)) : " "}</h1>
        <p class="masthead-date">{discussion ? whenSaid() : " "}</p>
      </div>
    </header>
  );
}

function nameOf(shown: Source): string {
  if (shown.kind === "own") return shown.name;
  return shown.kind === "saved" ? shown.id : "A discussion";
}

function whenSaid(): string {
  const { discussion, saved } = board.value!;
  const { saidAt, posts } = discussion;
  const count = `${posts.length} ${posts.length === 1 ? "post" : "posts"}`;
  const kept = saved ? `, saved ${dayText(saved.at)} by ${saved.by}` : "";
  if (!saidAt) return `${count}, undated${kept}`;
  const { from, to, basis } = saidAt;
  const days = from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`;
  const why = basis.startsWith("inferred") ? ` (${basis})` : "";
  return `${count}, ${days}${why}${kept}`;
}
