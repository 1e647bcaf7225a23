import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Boards } from "../../api/saved-schemas.ts";
import type { Problem } from "../../api/schemas.ts";
import { RequestError } from "../ask.ts";
import { dayText } from "../figures.ts";
import { fetchBoards } from "../saved-requests.ts";
import { open } from "../state.ts";
import { VERDICT_WORDS, VERDICTS } from "../verdicts.ts";
import { Dialog } from "./Dialog.tsx";
import { Refused } from "./Notice.tsx";
import { Stamp } from "./Stamp.tsx";

type Saved = Boards["boards"][number];

/** The saved discussions, with how their claims stand today; one of them is opened from here. */
export function SavedBoards({ shown }: { shown: Signal<boolean> }) {
  return (
    <Dialog shown={shown} name="saved-boards-title">
      <List done={() => (shown.value = false)} />
    </Dialog>
  );
}

/** What came of asking for `answer`: the answer, what is wrong, or neither yet. */
function useBoards() {
  const boards = useSignal<Saved[] | null>(null);
  const problem = useSignal<Problem["error"] | null>(null);
  const tell = (error: unknown) => {
    if (!(error instanceof RequestError)) throw error;
    problem.value = error.problem;
  };
  useEffect(() => {
    fetchBoards().then((answer) => (boards.value = answer.boards), tell);
  }, []);
  return { boards, problem, tell };
}

function List({ done }: { done: () => void }) {
  const { boards, problem, tell } = useBoards();
  const choose = (id: string) => open({ kind: "saved", id }).then(done, tell);
  return (
    <div class="saved-boards">
      <h2 id="saved-boards-title">Saved discussions</h2>
      <Refused problem={problem.value} />
      {boards.value?.length === 0 && (
        <p>Nothing is saved yet. Read a discussion of your own, then choose “Save” at the top of the page.</p>
      )}
      <ul>
        {boards.value?.map((board) => (
          <Line key={board.id} board={board} choose={choose} />
        ))}
      </ul>
      <div class="dialog-actions">
        <button type="button" class="quiet" onClick={done}>
          Close
        </button>
      </div>
    </div>
  );
}

function Line({ board, choose }: { board: Saved; choose: (id: string) => void }) {
  const { id, title, savedAt, savedBy, posts, claims, edited, verdicts } = board;
  const facts = [
    `saved ${dayText(savedAt)} by ${savedBy}`,
    `${posts} ${posts === 1 ? "post" : "posts"}`,
    `${claims} ${claims === 1 ? "claim" : "claims"}`,
    edited > 0 && `${edited} with a person’s test`,
  ];
  return (
    <li class="saved-board">
      <button type="button" class="link saved-board-name" onClick={() => choose(id)}>
        {title ?? id}
      </button>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <ul class="saved-counts" aria-label="How its claims stand today">
        {VERDICTS.filter((verdict) => verdicts[verdict]).map((verdict) => (
          <li key={verdict}>
            <Stamp verdict={verdict} />
            {verdicts[verdict]} {VERDICT_WORDS[verdict].name}
          </li>
        ))}
      </ul>
    </li>
  );
}
