// English text of mixed kinds for benchmarks of reading: what there is on this machine without a network.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Post } from "../src/discussions/discussion.ts";

const root = resolve(import.meta.dirname, "..");

function filesIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));
}

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => join(folder, name));

function inPackages(name: RegExp): string[] {
  const folders = foldersIn(join(root, "node_modules"));
  const packages = folders.flatMap((folder) => (basename(folder).startsWith("@") ? foldersIn(folder) : [folder]));
  return packages.flatMap((folder) => filesIn(folder, name));
}

/** Threads that speak of markets throughout, a claim every 60 to 100 characters. */
function discussions(): string[] {
  const corpus = join(root, "../shared/corpus");
  const threads = [corpus, join(corpus, "dev")].flatMap((folder) => filesIn(folder, /\.txt$/));
  if (threads.length > 0) return threads.map((file) => readFileSync(file, "utf8"));
  const { posts } = JSON.parse(readFileSync(join(root, "data/sample/discussion.json"), "utf8"));
  return posts.map(({ text }: Post) => text);
}

const read = (files: string[]) => files.map((file) => readFileSync(file, "utf8"));

/** The paragraphs of each kind of text. The change log is left out: it is example after example, and grows. */
export const KINDS: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    "talk of markets": discussions(),
    "this project's documents": read(
      [root, join(root, "docs")].flatMap((folder) => filesIn(folder, /^(?!CHANGELOG).*\.md$/)),
    ),
    "packages' own pages": read(inPackages(/^readme\.md$/i)),
    licences: read(inPackages(/^licen[cs]e/i)),
  }).map(([kind, texts]) => [
    kind,
    texts.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim().length > 0),
  ]),
);

const postOf = (text: string, index: number): Post => ({
  index,
  id: String(index),
  author: null,
  at: 20_117,
  replyTo: null,
  text,
  repeats: [],
});

/** Posts of so many bytes in all, as many of each of the kinds, repeated as often as it takes, kind by kind in turn. */
export function postsOf(bytes: number, kinds: readonly string[] = Object.keys(KINDS)): Post[] {
  const posts: Post[] = [];
  const taken = kinds.map(() => ({ next: 0, size: 0 }));
  for (let size = 0; size < bytes; ) {
    const least = taken.reduce((low, one, k) => (one.size < taken[low].size ? k : low), 0);
    const parts = KINDS[kinds[least]];
    const text = parts[taken[least].next++ % parts.length];
    posts.push(postOf(text, posts.length));
    taken[least].size += Buffer.byteLength(text);
    size += Buffer.byteLength(text);
  }
  return posts;
}
