import { useSignal } from "@preact/signals";
import type { Claim } from "../../api/schemas.ts";
import { board } from "../state.ts";
import { KeepTest } from "./KeepTest.tsx";
import { TestField } from "./TestField.tsx";

interface TryTestProps {
  title: string;
  text: string;
  /** The claim it is for; none where the language is only tried out. */
  claim?: Claim;
  /** The number of the test that a saved claim is marked by. */
  over?: number;
}

/**
 * A place to put a test otherwise, or to write one; the editor is loaded when it is opened. Changes no mark, but a saved
 * claim can be marked by what was written.
 */
export function TryTest({ title, text, claim, over }: TryTestProps) {
  const opened = useSignal(false);
  return (
    <details class="alternatives" onToggle={(event) => (opened.value = event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened.value && (
        <TestField
          text={text}
          label="Test to try"
          keep={(test) =>
            claim && board.value?.saved && test !== claim.test?.text && <KeepTest {...{ claim, over, test }} />
          }
        />
      )}
    </details>
  );
}
