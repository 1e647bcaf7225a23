import { VERDICT_WORDS, VERDICTS } from "../verdicts.ts";
import { Stamp } from "./Stamp.tsx";
import { TryTest } from "./TryTest.tsx";

/** How to read the marks. */
export function Legend() {
  return (
    <div class="legend">
      <h2>How to read the marks</h2>
      <p>
        Each underlined stretch is a claim. Choose one to see the test that settles it, the working, and where each
        figure was read.
      </p>
      <dl>
        {VERDICTS.map((verdict) => (
          <div key={verdict} class="legend-line">
            <dt>
              <Stamp verdict={verdict} />
              <span class={`underline verdict-${verdict} lane-0`}>{VERDICT_WORDS[verdict].name}</span>
            </dt>
            <dd>{VERDICT_WORDS[verdict].meaning}</dd>
          </div>
        ))}
      </dl>
      <p>A mark uses only what was public by its date. Move the date back, and it says what could be known then.</p>
      <TryTest title="Try a test of your own" text="" />
    </div>
  );
}
