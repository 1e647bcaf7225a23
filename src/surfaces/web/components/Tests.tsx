import type { SavedClaim } from "../../api/saved-schemas.ts";
import { dayText } from "../figures.ts";

type Kept = SavedClaim["tests"][number];

const authorOf = ({ by }: Kept) => (by.kind === "machine" ? "read from the words" : `by ${by.who}`);

/** Whose test a saved claim is marked by, and those it had before, newest first. */
export function Tests({ tests }: { tests: Kept[] }) {
  const counting = tests.find(({ superseded }) => !superseded);
  const before = tests.filter(({ superseded }) => superseded).reverse();
  if (!counting || before.length === 0) return null;
  return (
    <section class="kept-tests">
      <p class="test-days">
        The test is {authorOf(counting)}, {dayText(counting.by.at)}.
      </p>
      <details class="alternatives">
        <summary>{before.length === 1 ? "The test before" : `The ${before.length} tests before`}</summary>
        {before.map((test) => (
          <div key={test.number}>
            <pre>
              <code>{test.text ?? `none: ${test.untestable?.reason}`}</code>
            </pre>
            <p class="test-days">
              {authorOf(test)}, {dayText(test.by.at)}
            </p>
          </div>
        ))}
      </details>
    </section>
  );
}
