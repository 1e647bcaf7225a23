import { isoOf } from "../../calendar.ts";
import { CALENDAR_YEAR } from "../../fiscal.ts";
import { type Node, type NodeOf, walk } from "../ast.ts";
import { FUNCTIONS } from "../functions/functions.ts";
import { periodOf } from "../period.ts";
import { periodAt } from "../periods.ts";
import { print } from "../print.ts";
import { type CheckScope, report } from "./types.ts";

/** Days after its end by which most figures are public. */
const REPORTED_WITHIN = 60;

/** The one figure of a period that a measure of a subject gives; a price of a stretch of days may be cut at a deadline. */
function figureOf(node: Node, scope: CheckScope): Node | null {
  if (node.kind !== "call" || FUNCTIONS.has(node.name) || node.args.length !== 2) return null;
  return scope.registry.measure(node.name)?.grain === "day" ? null : node.args[1];
}

/** Reports every figure of a period that ends after the deadline: it cannot be public by then. */
export function withinDeadline(node: NodeOf<"by">, scope: CheckScope): void {
  const deadline = periodOf(node.deadline.text);
  const until = deadline && periodAt(node.deadline)?.days(CALENDAR_YEAR).end;
  if (until === undefined) return;
  walk(node.proposition, (part) => {
    const when = figureOf(part, scope);
    const [subject] = part.kind === "call" ? part.args : [];
    const fiscal = subject?.kind === "name" ? scope.registry.subject(subject.name)?.fiscal : undefined;
    const days = when ? periodAt(when)?.days(fiscal ?? CALENDAR_YEAR) : undefined;
    if (!when || !days || days.end <= until) return;
    report(scope, part, {
      code: "bad-period",
      message: `${print(part)} ends after the deadline ${print(node.deadline)}`,
      expected: "a deadline after the period, by which its figure can be public",
      remedy: print({ ...node, deadline: { ...node.deadline, text: isoOf(days.end + REPORTED_WITHIN) } }),
    });
  });
}
