import type { Ask } from "../ask.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { seriesMeant } from "../series.ts";
import { counted } from "../unit.ts";
import { type Head, startOf, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

/** "Tin: May was a record month, | average north of 45k": how high it stood at the time of the record or move just told. */
export function levelOfSame(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [quantity, another] = tail.mentions.filter(isOf("quantity"));
  const beside = tail.mentions.some(
    ({ kind, ...one }) => kind !== "quantity" && !(kind === "cue" && "cue" in one && one.cue === "average"),
  );
  if (!quantity || another || beside || quantity.role !== "level" || quantity.unit === "ratio") return undefined;
  if (!areOf(without(tail, [quantity]), "levels", "filler", "links") || !["close", "price"].includes(head.measure))
    return undefined;
  const monthly = /^\d{4}-\d\d$/.test(head.window ?? "");
  if (startOf(head) === null || (head.measure === "price") !== monthly || head.around[0] === "latest") return undefined;
  const series = seriesMeant(ask.registry, head.subject, "price", false);
  const stated = intervalOf(quantity);
  const line = series && stated && counted(ask, series, null, quantity, stated);
  if (!line) return undefined;
  const term = termOf({ ...head, around: [], inner: "" });
  return { text: within(term, line.interval, line.unit), assumptions: ["of the time told before"] };
}
