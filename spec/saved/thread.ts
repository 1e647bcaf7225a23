import { dayOf } from "../../src/calendar.ts";
import type { Observation } from "../../src/observation.ts";
import { claimEdit } from "../../src/operations/claim-edit.ts";
import type { Context } from "../../src/operations/operation.ts";
import { save } from "../../src/operations/save.ts";
import { openStore } from "../../src/storage/store.ts";
import { observe } from "../record/temporary.ts";

/** Made-up posts about figures that are made up as well. */
export const POSTS = [
  { id: "a1", at: "2024-06-28", author: "Ann", text: "AMD revenue will be above 6bn USD in Q3 2024." },
  {
    id: "b2",
    at: "2024-06-29",
    author: "Bob",
    text: "AMD closed above 160 USD on 28 June 2024. Intel revenue fell in Q1 2024.",
  },
];

export const threadOf = (posts: readonly object[], title = "Chips") => JSON.stringify({ title, posts });
export const THREAD = threadOf(POSTS);

const NOW = 1_719_705_600; // 2024-06-30T00:00:00Z
export const contextAt = (db: string, today = "2024-06-30", now = NOW): Context => ({ db, today: dayOf(today), now });

export const figure = (
  subject: string,
  measure: string,
  start: string,
  end: string,
  value: number,
  known: string,
): Observation => ({
  subject,
  measure,
  periodStart: dayOf(start),
  periodEnd: dayOf(end),
  value,
  unit: "USD",
  known: dayOf(known),
  source: `${measure} of ${subject}, made up`,
});

export const THIRD_QUARTER = figure("AMD", "revenue", "2024-07-01", "2024-09-30", 6.8e9, "2024-10-29");

/** A store at an empty place, with these facts. */
export async function storeWith(place: string, facts: Observation[]): Promise<string> {
  await addTo(place, facts);
  return place;
}

/** Adds facts as an import does. */
export async function addTo(place: string, facts: Observation[]): Promise<void> {
  const store = await openStore(place, { create: true });
  await observe(store, facts);
  await store.close();
}

export const FACTS = [
  figure("AMD", "revenue", "2024-01-01", "2024-03-31", 5.5e9, "2024-04-30"),
  figure("AMD", "revenue", "2024-04-01", "2024-06-30", 5.8e9, "2024-07-30"),
  figure("AMD", "close", "2024-06-28", "2024-06-28", 162.2, "2024-06-28"),
  figure("INTC", "revenue", "2023-10-01", "2023-12-31", 15.4e9, "2024-01-25"),
  figure("INTC", "revenue", "2024-01-01", "2024-03-31", 12.7e9, "2024-04-25"),
];

export const saveThread = (context: Context, text: string | Uint8Array = THREAD, by = "ann") =>
  save.run(save.input.parse({ text, name: "chips.json", by }), context);

export const editClaim = (context: Context, id: string, test: string, by: string, over?: number) =>
  claimEdit.run(claimEdit.input.parse({ id, test, by, over }), context);
