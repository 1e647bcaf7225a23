import { compute } from "../methods/compute.ts";
import { METHODS } from "../methods/registry.ts";
import { describeMethod } from "./compute-describe.ts";
import type { Field } from "./fields-of.ts";

/** Text inside a table cell. */
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function fieldTable(fields: readonly Field[]): string[] {
  const lines = fields.map(({ path, type, optional, default: given, about }) => {
    const when = given === undefined ? (optional ? "optional" : "") : `default \`${given}\``;
    return `| \`${path}\` | ${cell(type)} | ${cell([about, when].filter(Boolean).join("; "))} |`;
  });
  return ["| field | type | meaning |", "| --- | --- | --- |", ...lines];
}

const json = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === "number" ? Number(part.toPrecision(10)) : part));

function section(method: (typeof METHODS)[number]): string[] {
  const { name, title, purpose, inputs, outputs, caveats, references, example } = describeMethod(method);
  return [
    `### ${name}`,
    "",
    `${title}. ${purpose}`,
    "",
    "Inputs:",
    "",
    ...fieldTable(inputs),
    "",
    "Result:",
    "",
    ...fieldTable(outputs),
    "",
    "To be shown beside it:",
    "",
    ...caveats.map((caveat) => `- ${caveat}`),
    "",
    `References: ${references.join("; ")}.`,
    "",
    "```sh",
    `echo '${json(example.inputs)}' | ./assay compute ${name}`,
    "```",
    "",
    "```json",
    json(compute(method, example.inputs)),
    "```",
    "",
  ];
}

/** The page `docs/methods.md`: every method as the registry has it, with its example's result as it comes out (ten digits). */
export function methodsPage(): string {
  const families = Map.groupBy(METHODS, ({ family }) => family);
  const lines = [
    "# Methods",
    "",
    `The ${METHODS.length} methods of \`assay compute\`. This page is written by \`node scripts/docs-methods.ts\` from the registry of methods; edit that, not this.`,
    "",
    "A quantity that is undefined is refused with a reason, a field and a position; no method ever gives NaN. In the inputs a null",
    "is a missing observation, and is refused as `missing_values` unless the field says otherwise.",
    "",
  ];
  for (const [family, methods] of families) {
    const names = methods.map(({ name, purpose }) => `- [${name}](#${name.replaceAll(".", "")}): ${purpose}`);
    lines.push(`## ${family}`, "", ...names, "", ...methods.flatMap(section));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
