import { signal } from "@preact/signals";

const KEY = "assay.name";

/** Under whose name this browser saves; empty while nobody gave one. Kept in this browser alone. */
export const ownName = signal(localStorage.getItem(KEY) ?? "");

/** Takes another name, here and for later visits. */
export function rename(name: string): void {
  ownName.value = name;
  localStorage.setItem(KEY, name);
}
