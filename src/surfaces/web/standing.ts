import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { changed, chosenId, shown } from "./state.ts";

const standingOf = (id: string) => ({
  chosen: computed(() => chosenId.value === id),
  hidden: computed(() => !shown.value.has(id)),
  changed: computed(() => changed.value.has(id)),
});

/** How a claim stands out. What reads it is drawn anew when that turns, and not whenever another claim is chosen. */
export function useStanding(id: string) {
  const standing = useMemo(() => standingOf(id), [id]);
  return { isChosen: standing.chosen.value, isHidden: standing.hidden.value, isChanged: standing.changed.value };
}

/** The id of a claim's control in the page; a claim's own id may hold spaces. */
export const elementId = (id: string) => `claim-${id.replaceAll(/\s/g, "_")}`;
