import type { Claim } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import { TryTest } from "./TryTest.tsx";

/** The claim as a test, what was taken for granted, and when it can be decided. */
export function TestText({ claim }: { claim: Claim }) {
  if (!claim.test) return claim.untestable ? <WhyNone why={claim.untestable} said={claim.mark?.reason} /> : null;
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
      {alternatives.length > 0 && (
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
      <TryTest text={text} />
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

/** Why a claim has no test, unless the mark's reason has said it already. */
function WhyNone({ why, said }: { why: NonNullable<Claim["untestable"]>; said: string | undefined }) {
  if (why.reason === said && !why.remedy) return null;
  return (
    <section class="test">
      <h3>No test</h3>
      {why.reason !== said && <p>{why.reason}</p>}
      {why.remedy && <p class="test-days">{why.remedy}</p>}
    </section>
  );
}
