import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Everything the built page depends on: its sources, what they share with the API, and the locked packages. */
function sources(): string[] {
  const own = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const files = own
    .filter((file) => /\.(tsx?|css|html|svg)$/.test(file))
    .map((file) => join(import.meta.dirname, file));
  const shared = ["src/surfaces/api/words.ts", "src/operations/test-grammar.ts", "src/language/grammar/parser.ts"];
  return [...files.sort(), ...[...shared, "package-lock.json"].map((file) => join(root, file))];
}

function hashOf(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/**
 * Folder of the built web app. Builds it when these very sources were not built before, and then calls `onBuild` first;
 * two processes that build at once end with the same folder.
 */
export async function builtWeb(onBuild: () => void = () => {}): Promise<string> {
  const cache = join(root, "node_modules", ".cache", "assay-web");
  const folder = join(cache, hashOf(sources()));
  if (existsSync(folder)) return folder;
  onBuild();
  const draft = `${folder}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await bundle(draft);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import("vite");
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    base: "./",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { outDir, emptyOutDir: true, target: "es2024", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
}
