import { useSignal } from "@preact/signals";
import { TestField } from "./TestField.tsx";

/** A place to put a test otherwise, or to write one; the editor is loaded when it is opened. Changes no mark. */
export function TryTest({ title, text }: { title: string; text: string }) {
  const opened = useSignal(false);
  return (
    <details class="alternatives" onToggle={(event) => (opened.value = event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened.value && <TestField text={text} label="Test to try" />}
    </details>
  );
}
