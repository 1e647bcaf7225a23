// `npm start`: installs what is missing, then runs the command line program under Node 24.
// Without arguments it shows the sample discussion, marked, and serves the web app. `--exactly` passes the rest on as it is.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensurePackages, environment, node24, root } from "./packages.mjs";

ensurePackages();
const given = process.argv.slice(2);
const args = given[0] === "--exactly" ? given.slice(1) : given.length ? given : ["demo"];
/** Reading makes much that is soon let go of: a young generation of this size (in MB) is swept often enough to stay small. */
const young = args[0] === "read" ? ["--max-semi-space-size=16"] : [];
const child = spawn(node24(), [...young, join(root, "src", "surfaces", "cli", "main.ts"), ...args], {
  stdio: "inherit",
  env: environment(),
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
