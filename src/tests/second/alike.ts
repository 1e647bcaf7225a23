import { CONTRARY, SAME } from "../alongside.ts";
import type { Ask } from "../ask.ts";
import { type Head, ofAnother, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { isOf, type Tail } from "./words.ts";

const ENDS = /(?:[\s.!?]+(?:lol|lmao|tho|though|btw|fwiw)?)+$/;

/** "TSMC did not", "So did AMD": the same, or the contrary, of one more. */
export function alike(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [named, another] = tail.mentions.filter(isOf("subject"));
  if (head.sign === "" || !named || another || tail.mentions.some(({ kind }) => kind !== "subject" && kind !== "cue"))
    return undefined;
  const [from, to] = [named.start - tail.start, named.end - tail.start];
  const words = `${tail.words.slice(0, from)}X${tail.words.slice(to)}`.replace(ENDS, "").trim();
  const same = SAME.test(words);
  if (!same && !CONTRARY.test(words)) return undefined;
  const other = ofAnother(head, named.subject, ask.registry);
  if (!other) return null;
  const text = `${termOf(other)} ${head.sign} ${head.right}`;
  return { text: same ? text : `not (${text})`, assumptions: ["what was told before, of another"] };
}
