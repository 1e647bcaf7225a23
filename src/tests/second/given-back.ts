import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import { GAVE_BACK } from "../gave-back.ts";
import { written } from "../series.ts";
import { type Head, wayOf } from "./head.ts";
import type { Second } from "./second.ts";
import { isOf, type Tail } from "./words.ts";

const SHARES: readonly [RegExp, string][] = [
  [/\b(?:almost|nearly|virtually|practically) (?:all|everything|the lot)\b/, "in 80%..100%"],
  [/\b(?:all|everything|the lot|every bit|the whole)\b/, ">= 100%"],
  [/\b(?:most|the bulk|the better part|more than half|over half|the majority|well over half)\b/, "> 50%"],
  [/\b(?:less than half|under half|not even half)\b/, "< 50%"],
  [/\b(?:about |roughly |around |some |almost |nearly )*half\b/, "in 45%..55%"],
  [/\b(?:some|part|a bit|a little)\b/, "> 0%"],
];
const MONTH = /^\d{4}-\d\d$/;

/** The figure at the end of a month: of a commodity its average. */
const atEnd = ({ measure, subject }: Head, month: string) =>
  measure === "price" ? `price(${written(subject)}, ${month})` : `last(${measure}(${written(subject)}), ${month})`;

const monthBefore = (month: string) => {
  const [year, number] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
};

/** "Doubled in January | and then gave more than half of it back in February": how much of the move told before was undone in the month after it. */
export function givenBack(_ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  if (!GAVE_BACK.test(tail.words)) return undefined;
  const [period, another] = tail.mentions.filter(isOf("period"));
  const share = SHARES.find(([words]) => words.test(tail.words))?.[1];
  const isMove = head.around.length === 1 && head.around[0] === "change" && wayOf(head) !== null;
  if (!isMove || !share || !period || another || head.window === null || !MONTH.test(head.window)) return null;
  if (period.grain !== "month" || period.first === null || tail.mentions.some(({ kind }) => kind === "subject"))
    return null;
  const month = isoOf(period.first).slice(0, 7);
  if (monthBefore(month) !== head.window) return null;
  const [base, peak, now] = [monthBefore(head.window), head.window, month].map((each) => atEnd(head, each));
  return { text: `(${peak} - ${now}) / (${peak} - ${base}) ${share}`, assumptions: ["of the move told before"] };
}
