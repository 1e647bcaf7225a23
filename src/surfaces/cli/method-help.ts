import type { MethodDescription } from "../../operations/compute-describe.ts";
import { wrap } from "./text-layout.ts";

type Field = MethodDescription["inputs"][number];

const indented = (text: string, width: number, first: string, rest: string) =>
  wrap(text, Math.max(30, width - rest.length)).map((line, i) => (i === 0 ? first : rest) + line);

function fieldLines(fields: readonly Field[], width: number): string[] {
  return fields.flatMap((field) => {
    const given = field.default === undefined ? (field.optional ? " (optional)" : "") : ` (default ${field.default})`;
    const head = `  ${field.path}  ${field.type}${given}`;
    return field.about ? [head, ...indented(field.about, width, "      ", "      ")] : [head];
  });
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The help of one method; its example can be pasted into a shell. */
export function methodHelp(method: MethodDescription, width: number): string {
  const listed = (entries: readonly string[]) => entries.flatMap((entry) => indented(entry, width, "  - ", "    "));
  return [
    `${method.name}: ${method.title}`,
    ...wrap(method.purpose, width),
    "",
    "inputs",
    ...fieldLines(method.inputs, width),
    "",
    "result",
    ...fieldLines(method.outputs, width),
    "",
    "to be shown beside it",
    ...listed(method.caveats),
    "",
    "references",
    ...listed(method.references),
    "",
    "example",
    `  echo ${quoted(JSON.stringify(method.example.inputs))} | assay compute ${method.name}`,
  ].join("\n");
}
