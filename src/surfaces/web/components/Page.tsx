import { board, problem, view } from "../state.ts";
import { AsOfBar } from "./AsOfBar.tsx";
import { Discussion } from "./Discussion.tsx";
import { Ledger } from "./Ledger.tsx";
import { Masthead } from "./Masthead.tsx";
import { Fault, Loading } from "./Notice.tsx";
import { Panel } from "./Panel.tsx";
import { Summary } from "./Summary.tsx";

/** The whole page. */
export function Page() {
  return (
    <>
      <a class="skip" href="#claims">
        To the claims
      </a>
      <Masthead />
      <AsOfBar />
      <main>
        {problem.value && <Fault problem={problem.value} />}
        {board.value ? <Board /> : !problem.value && <Loading />}
      </main>
    </>
  );
}

function Board() {
  return (
    <div class="board">
      <div class="board-main">
        <Summary />
        {view.value === "discussion" ? <Discussion /> : <Ledger />}
      </div>
      <Panel />
    </div>
  );
}
