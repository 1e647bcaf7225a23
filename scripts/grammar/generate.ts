import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildParserFile } from "@lezer/generator";

/** The parser and its node numbers as TypeScript, from `assay.grammar` in `folder`. */
export function generateParser(folder: string): { parser: string; terms: string } {
  const grammar = readFileSync(join(folder, "assay.grammar"), "utf8");
  return buildParserFile(grammar, { moduleStyle: "es", typeScript: true, fileName: "assay.grammar" });
}
