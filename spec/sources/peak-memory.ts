// Loaded before a program of which a spec asks how much memory it took at most: told on the last line of its errors, in MiB.
import { writeSync } from "node:fs";

process.on("exit", () => void writeSync(2, `\npeak ${Math.ceil(process.resourceUsage().maxRSS / 1024)}\n`));
