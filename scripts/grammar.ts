import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateParser } from "./grammar/generate.ts";

const folder = join(import.meta.dirname, "../src/language/grammar");
const { parser, terms } = generateParser(folder);
writeFileSync(join(folder, "parser.ts"), parser);
writeFileSync(join(folder, "parser.terms.ts"), terms);
