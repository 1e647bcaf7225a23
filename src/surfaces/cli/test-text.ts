import type { TestMark } from "../../operations/test.ts";
import type { Paint, Style } from "./paint.ts";
import { table } from "./table.ts";
import { wrap } from "./text-layout.ts";

const STYLES: Record<string, Style> = {
  holds: "green",
  fails: "red",
  open: "yellow",
  void: "magenta",
  "no-data": "grey",
};
const INDENT = "  ";

const paragraph = (text: string, width: number) => wrap(text, width - INDENT.length).map((line) => `${INDENT}${line}`);

const amount = (value: number) => new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 }).format(value);

/** A mark as read on a terminal: verdict, why, the working, and every figure used with its source. */
export function testText({ test, asOf, mark }: TestMark, width: number, paint: Paint): string {
  if (!mark) return "";
  const lines = [`${paint("bold", paint(STYLES[mark.verdict] ?? "grey", mark.verdict))}  ${test}  (as of ${asOf})`, ""];
  lines.push(...paragraph(mark.reason, width));
  if (mark.soFar) lines.push(...paragraph(mark.soFar, width));
  if (mark.working.length)
    lines.push("", paint("bold", "working"), ...mark.working.flatMap((step) => paragraph(step, width)));
  if (mark.inputs.length === 0) return `${lines.join("\n")}\n`;
  const rows = mark.inputs.map((input) => [
    `${INDENT}${input.measure}(${input.subject})`,
    input.periodStart === input.periodEnd ? input.periodEnd : `${input.periodStart} to ${input.periodEnd}`,
    `${amount(input.value)} ${input.unit}`,
    input.knownAt,
    input.source,
  ]);
  return `${lines.join("\n")}\n\n${table([`${INDENT}figure`, "period", ">value", "public", "source"], rows)}`;
}
