// Makes the installed packages match package-lock.json, and finds the Node 24 they bring. Runs on Node 20 and newer.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".cache", "assay-lock");

/** Installs from the lockfile unless that very lockfile was installed before. Exits with a message when npm fails. */
export function ensurePackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing Assay's packages from package-lock.json (once; about a minute) …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...args], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (npm.status !== 0) {
    console.error(
      `npm ci ended with status ${npm.status ?? npm.signal}. Check the network or the npm settings, then run the same command again.`,
    );
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Path of a Node 24 or newer: the pinned package's, else the one that runs this file. Exits with a message when there is none. */
export function node24() {
  const file = process.platform === "win32" ? ["node.exe"] : ["bin", "node"];
  const arch = process.platform === "win32" ? `win-${process.arch}` : `${process.platform}-${process.arch}`;
  const pinned = [
    join(root, "node_modules", `node-${arch}`, ...file),
    join(root, "node_modules", `node-${arch}`, "bin", file.at(-1)),
  ];
  const found = pinned.find(existsSync);
  if (found) return found;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  console.error(
    `Assay runs on Node 24 or newer. This is Node ${process.versions.node}, and npm has no Node 24 package for ${arch}.\nInstall Node 24 from https://nodejs.org and run the same command again.`,
  );
  process.exit(1);
}

/** Environment for a child that runs Assay: the compile cache makes the second start four times faster. */
export function environment() {
  return {
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, "node_modules", ".cache", "assay"),
  };
}
