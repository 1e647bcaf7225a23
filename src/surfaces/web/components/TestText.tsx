import type { Claim } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import type { Known } from "./Readings.tsx";
import { TryTest } from "./TryTest.tsx";

/** The claim as a test, what was taken for granted, and when it can be decided. */
export function TestText({ claim, known }: { claim: Claim; known: Known | null }) {
  const over = known?.tests?.find(({ superseded }) => !superseded)?.number;
  if (!claim.test) return claim.untestable ? <WhyNone claim={claim} why={claim.untestable} over={over} /> : null;
  const sideBySide = (known?.readings.length ?? 0) > 1;
  const { text, assumptions, decidableFrom, deadline, alternatives = [] } = claim.test;
  return (
    <section class="test">
      <h3>Test</h3>
      <pre>
        <code>{text}</code>
      </pre>
      <Assumptions assumptions={assumptions} />
      {(decidableFrom || deadline) && (
        <p class="test-days">
          {[decidableFrom && `Decidable from ${dayText(decidableFrom)}`, deadline && `due by ${dayText(deadline)}`]
            .filter(Boolean)
            .join(", ")}
        </p>
      )}
      {alternatives.length > 0 && !sideBySide && (
        <details class="alternatives">
          <summary>{alternatives.length === 1 ? "Another reading" : `${alternatives.length} other readings`}</summary>
          {alternatives.map(({ text, assumptions, note }) => (
            <div key={text}>
              <pre>
                <code>{text}</code>
              </pre>
              <Assumptions assumptions={note ? [...assumptions, note] : assumptions} />
            </div>
          ))}
        </details>
      )}
      <TryTest title="Put it otherwise" text={text} claim={claim} over={over} />
    </section>
  );
}

function Assumptions({ assumptions }: { assumptions: string[] }) {
  if (assumptions.length === 0) return null;
  return (
    <ul class="assumptions" aria-label="Taken for granted">
      {assumptions.map((assumption) => (
        <li key={assumption}>{assumption}</li>
      ))}
    </ul>
  );
}

/** Why a claim has no test, unless the mark's reason has said it already, and a place to write one. */
function WhyNone({ claim, why, over }: { claim: Claim; why: NonNullable<Claim["untestable"]>; over?: number }) {
  const { subjects, measure } = claim;
  const text = subjects[0] && measure ? `${measure}(${quoted(subjects[0])}, ` : "";
  return (
    <section class="test">
      <h3>No test</h3>
      {why.reason !== claim.mark?.reason && <p>{why.reason}</p>}
      <p class="test-days">{why.remedy ?? "Write a test yourself if you know what would settle it:"}</p>
      <TryTest title="Write a test for it" text={text} claim={claim} over={over} />
    </section>
  );
}

const quoted = (subject: string) => (/^[\w.^&-]+$/.test(subject) ? subject : `"${subject}"`);
