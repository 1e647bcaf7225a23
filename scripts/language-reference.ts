import { writeFileSync } from "node:fs";
import { languageReference, REFERENCE_FILE } from "./language/reference.ts";

writeFileSync(REFERENCE_FILE, languageReference());
