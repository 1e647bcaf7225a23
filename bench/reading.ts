// Reading speed on one core, beside other readers of English in the same run. Budget: 5 MB/s.
//   node bench/reading.ts [MEGABYTES]
// The text is the project's own documents and, where it is there, the reference corpus, repeated to the size asked for.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { tokensOf } from "../src/claims/grammar/tokens.ts";
import { readingsOf } from "../src/claims/readings.ts";
import type { Post } from "../src/discussions/discussion.ts";
import { DEFAULT_REGISTRY } from "../src/registry/registry.ts";

const root = resolve(import.meta.dirname, "..");
const megabytes = Number(process.argv[2] ?? 2);

function paragraphs(): string[] {
  const folders = [
    root,
    join(root, "docs"),
    join(root, "data/sample"),
    join(root, "../shared/corpus/dev"),
    join(root, "../shared/corpus"),
  ];
  const files = folders.filter(existsSync).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const texts = files.filter((file) => /\.(?:md|txt)$/.test(file)).map((file) => readFileSync(file, "utf8"));
  return texts.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim().length > 0);
}

function postsOf(bytes: number): Post[] {
  const parts = paragraphs();
  const posts: Post[] = [];
  for (let size = 0, k = 0; size < bytes; k++) {
    const text = parts[k % parts.length];
    posts.push({ index: k, id: String(k), author: null, at: 20_117, replyTo: null, text, repeats: [] });
    size += Buffer.byteLength(text);
  }
  return posts;
}

const posts = postsOf(megabytes * 1e6);
const size = posts.reduce((sum, post) => sum + Buffer.byteLength(post.text), 0);
const words = new Intl.Segmenter("en", { granularity: "word" });
const wink = winkNLP(model);
const discussion = (list: Post[]) => ({ title: null, format: "text", saidAt: null, posts: list, quotations: [] });
const each = (list: Post[], read: (text: string) => unknown) => {
  for (const post of list) read(post.text);
};

const READERS: Record<string, (list: Post[]) => void> = {
  "Assay: claims": (list) => void extractClaims(discussion(list)),
  "Assay: grammar alone": (list) => each(list, (text) => readingsOf(tokensOf(text), DEFAULT_REGISTRY)),
  "Intl.Segmenter: words": (list) => each(list, (text) => [...words.segment(text)].length),
  "wink-nlp: tokens, sentences, tags, entities": (list) => each(list, (text) => wink.readDoc(text).entities().out()),
  "compromise: tags": (list) =>
    each(list.slice(0, Math.ceil(list.length / 20)), (text) => nlp(text).json({ offset: false })),
};

console.log(`${(size / 1e6).toFixed(1)} MB in ${posts.length} posts, one core`);
for (const [name, run] of Object.entries(READERS)) {
  run(posts.slice(0, 300));
  const share = name.startsWith("compromise") ? 1 / 20 : 1;
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  run(posts);
  const seconds = (performance.now() - wall) / 1000;
  const used = process.cpuUsage(cpu);
  const busy = (used.user + used.system) / 1e6;
  const rate = (time: number) => ((size * share) / 1e6 / time).toFixed(2).padStart(6);
  console.log(`${name.padEnd(46)} ${rate(seconds)} MB/s elapsed  ${rate(busy)} MB/s of processor time`);
}
