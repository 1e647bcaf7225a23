import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const root = join(import.meta.dirname, "../..");
const packed = join(root, "node_modules", "@sparticuz", "chromium");
const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
const folder = join(root, "node_modules", ".cache", "assay-chromium", version);

/** Unpacks the browser that npm brings, once for each version; runs that start at the same time do not disturb each other. */
export async function unpackChromium(): Promise<void> {
  if (existsSync(folder)) return;
  const { inflate } = await import("@sparticuz/chromium");
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = draft; // where the package unpacks to
  try {
    for (const file of ["chromium.br", "fonts.tar.br", "al2023.tar.br"]) await inflate(join(packed, "bin", file));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

/** Starts the unpacked browser; with the libraries that came in its package where the system has none. */
export async function launchBrowser(): Promise<Browser> {
  const options = { executablePath: join(folder, "chromium"), args: ["--no-sandbox", "--font-render-hinting=none"] };
  try {
    return await chromium.launch(options);
  } catch {
    const env = { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
    return chromium.launch({ ...options, env });
  }
}
