import { writeFileSync } from "node:fs";
import { methodsPage } from "../src/operations/methods-page.ts";

writeFileSync(new URL("../docs/methods.md", import.meta.url), methodsPage());
