import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A box over the page; what is in it is made when it opens and gone when it closes. */
export function Dialog({
  shown,
  name,
  children,
}: {
  shown: Signal<boolean>;
  name: string;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown.value]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={name} onClose={() => (shown.value = false)}>
      {shown.value && children}
    </dialog>
  );
}
