import { useEffect } from "preact/hooks";
import type { Claim } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import { board, chosen, chosenId, step } from "../state.ts";
import { VERDICT_WORDS, verdictOf } from "../verdicts.ts";
import { focusClaim } from "./ClaimButton.tsx";
import { Flips } from "./Flips.tsx";
import { Inputs } from "./Inputs.tsx";
import { Legend } from "./Legend.tsx";
import { OtherDefinitions, Readings, useReadings } from "./Readings.tsx";
import { SeriesChart } from "./SeriesChart.tsx";
import { Sourced } from "./Sourced.tsx";
import { Stamp } from "./Stamp.tsx";
import { Tests } from "./Tests.tsx";
import { TestText } from "./TestText.tsx";

function close(): void {
  const id = chosenId.value;
  chosenId.value = null;
  if (id) focusClaim(id);
}

/** All that is known about the chosen claim; how to read the marks while none is chosen. */
export function Panel() {
  const claim = chosen.value;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key === "Escape" &&
        !event.defaultPrevented &&
        chosenId.value &&
        !document.querySelector("dialog[open]")
      )
        close();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <aside class={claim ? "panel panel-open" : "panel"} id="claim" aria-label="The chosen claim">
      {claim ? <Chosen key={claim.id} claim={claim} /> : <Legend />}
    </aside>
  );
}

function Chosen({ claim }: { claim: Claim }) {
  const verdict = verdictOf(claim);
  const known = useReadings(claim);
  const readings = known?.readings ?? [];
  return (
    <>
      <div class="panel-head">
        <h2 id="claim-heading" tabIndex={-1} class={`verdict-title verdict-${verdict}`}>
          <Stamp verdict={verdict} />
          <span>{VERDICT_WORDS[verdict].name}</span>
          <small>as of {dayText(board.value!.asOf)}</small>
        </h2>
        <div class="panel-steps">
          <button type="button" class="quiet" aria-label="Previous claim" onClick={() => step(-1)}>
            ‹
          </button>
          <button type="button" class="quiet" aria-label="Next claim" onClick={() => step(1)}>
            ›
          </button>
          <button type="button" class="quiet" aria-label="Close" onClick={close}>
            ×
          </button>
        </div>
      </div>
      <div class="panel-body">
        <Words claim={claim} />
        {claim.mark && <Reason mark={claim.mark} />}
        <TestText claim={claim} known={known} />
        <Tests tests={known?.tests ?? []} />
        <Readings readings={readings} />
        {claim.mark && claim.mark.working.length > 0 && (
          <section class="working">
            <h3>Working</h3>
            <ol>
              {claim.mark.working.map((line) => (
                <li key={line}>
                  <Sourced text={line} />
                </li>
              ))}
            </ol>
          </section>
        )}
        <SeriesChart claim={claim} />
        {claim.mark && <Inputs inputs={claim.mark.inputs} />}
        <OtherDefinitions readings={readings} />
        <Flips claim={claim} known={known} />
      </div>
    </>
  );
}

function Words({ claim }: { claim: Claim }) {
  const post = board.value!.discussion.posts[claim.post];
  const facts = [claim.kind, claim.speech.replaceAll("-", " "), claim.subjects.join(", "), claim.measure];
  return (
    <>
      <blockquote class="claim-quote">{claim.quote}</blockquote>
      <p class="claim-who">
        <a href={`#post-${claim.post}`}>{post?.author ?? `Post ${claim.post + 1}`}</a>
        {post?.at && `, ${dayText(post.at)}`}
      </p>
      <ul class="claim-facts" aria-label="What was read in it">
        {facts.map((fact) => fact && <li key={fact}>{fact.replaceAll("_", " ")}</li>)}
      </ul>
      {claim.condition && <p class="claim-condition">Condition: {claim.condition}</p>}
    </>
  );
}

function Reason({ mark }: { mark: NonNullable<Claim["mark"]> }) {
  return (
    <p class="reason">
      {mark.reason}
      {mark.soFar && <span class="so-far"> So far: {mark.soFar}.</span>}
    </p>
  );
}
