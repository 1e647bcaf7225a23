import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_FUNCTIONS, type FunctionEntry, REASONS } from "../../src/language/index.ts";

const docs = join(import.meta.dirname, "../../docs");

function functionText({ summary, details, signatures, example }: FunctionEntry): string {
  const shapes = signatures.map(({ shape }) => `\`${shape}\``).join(", ");
  return `### ${shapes}\n\n${summary} ${details}\n\n\`\`\`\n${example}\n\`\`\`\n`;
}

function familyText(family: string): string {
  const entries = ALL_FUNCTIONS.filter((entry) => entry.family === family);
  return `## Functions: ${family}\n\n${entries.map(functionText).join("\n")}`;
}

function reasonsText(): string {
  const lines = Object.entries(REASONS).map(([code, sentence]) => `- \`${code}\`: ${sentence}`);
  return `## Reasons\n\nEvery verdict carries one of these codes.\n\n${lines.join("\n")}\n`;
}

/** `docs/language.md`: the introduction, every function from its entry, every reason code. */
export function languageReference(): string {
  const intro = readFileSync(join(docs, "language.intro.md"), "utf8");
  const families = [...new Set(ALL_FUNCTIONS.map(({ family }) => family))].map(familyText);
  return [intro, ...families, reasonsText()].join("\n");
}

export const REFERENCE_FILE = join(docs, "language.md");
