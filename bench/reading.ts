// Reading speed on one core, beside other readers of English in the same run, and by a reader a core. Budget: 5 MB/s on one.
//   node bench/reading.ts [MEGABYTES]            every reader, as ratios to the first
//   node bench/reading.ts --linear 1,10,100      `assay read` of files of so many MB: time a MB, and the most memory held, and both
//                                                as ratios of the last size to the first (from 10 on a reader a core)
// The text is of mixed kinds in equal parts (`texts.ts`), repeated to the size asked for; each kind is measured by itself as well.
// Each reader has read 5 MB before it is measured, so that it is compiled. Processor time is that of the whole process.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { claimsByPost } from "../src/claims/extract-claims.ts";
import { tokensOf } from "../src/claims/grammar/tokens.ts";
import { readingsOf } from "../src/claims/readings.ts";
import { lengthsOf, sharesOf } from "../src/claims/shares.ts";
import { headLength } from "../src/claims/thread-reader.ts";
import type { Post } from "../src/discussions/discussion.ts";
import { ReadingPool, sharedThread } from "../src/operations/reading-pool.ts";
import { DEFAULT_REGISTRY } from "../src/registry/registry.ts";
import { measure } from "./measure.ts";
import { KINDS, postsOf } from "./texts.ts";

const root = resolve(import.meta.dirname, "..");

/** Workers load what `assay` keeps compiled, as they do when it starts them. */
process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules", ".cache", "assay");

const WARM = 5e6;
const SHARE = 500_000;
const sizeOf = (posts: Post[]) => posts.reduce((sum, post) => sum + Buffer.byteLength(post.text), 0);
const discussionOf = (posts: Post[]) => ({ title: null, format: "text", saidAt: null, posts, quotations: [] });
const each = (posts: Post[], read: (text: string) => unknown) => {
  for (const post of posts) read(post.text);
};

const words = new Intl.Segmenter("en", { granularity: "word" });
const wink = winkNLP(model);
/** Slow readers read this share of the text. */
const SHARE_READ: Record<string, number> = {
  "compromise: tags": 1 / 20,
  "wink-nlp: tokens, sentences, tags, entities": 1 / 4,
};
const READERS: Record<string, (posts: Post[]) => void> = {
  "Intl.Segmenter: words": (posts) => each(posts, (text) => [...words.segment(text)].length),
  "Assay: claims": (posts) => {
    for (const claims of claimsByPost(discussionOf(posts))) void claims.length;
  },
  "Assay: grammar alone": (posts) => each(posts, (text) => readingsOf(tokensOf(text), DEFAULT_REGISTRY)),
  "wink-nlp: tokens, sentences, tags, entities": (posts) => each(posts, (text) => wink.readDoc(text).entities().out()),
  "compromise: tags": (posts) => each(posts, (text) => nlp(text).json({ offset: false })),
};

interface Rate {
  elapsed: number;
  processor: number;
}

async function rateOf(bytes: number, run: () => unknown): Promise<Rate> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  await run();
  const used = process.cpuUsage(cpu);
  const megabytes = bytes / 1e6;
  return {
    elapsed: megabytes / ((performance.now() - wall) / 1000),
    processor: megabytes / ((used.user + used.system) / 1e6),
  };
}

const figure = (value: number) => value.toFixed(2).padStart(6);

async function besideOthers(megabytes: number): Promise<void> {
  const posts = postsOf(megabytes * 1e6);
  console.log(`${(sizeOf(posts) / 1e6).toFixed(1)} MB in ${posts.length} posts`);
  let first: Rate | null = null;
  for (const [name, run] of Object.entries(READERS)) {
    const own = posts.slice(0, Math.ceil(posts.length * (SHARE_READ[name] ?? 1)));
    run(postsOf(WARM * (SHARE_READ[name] ?? 1)));
    const rate = await rateOf(sizeOf(own), () => run(own));
    first ??= rate;
    const times = (rate.processor / first.processor).toFixed(2);
    const rates = `${figure(rate.elapsed)} MB/s elapsed ${figure(rate.processor)} MB/s of processor time`;
    console.log(`${name.padEnd(46)} ${rates}  ${times} of the first`);
  }
  await byKind();
  await bySeveral(postsOf(LONGER * megabytes * 1e6));
}

/** Of each kind of text so many bytes are read. */
const OF_A_KIND = 2e6;

/** What claims cost: the rate of each kind of text by itself, and how many claims it has. */
async function byKind(): Promise<void> {
  for (const kind of Object.keys(KINDS)) {
    const posts = postsOf(OF_A_KIND, [kind]);
    let claims = 0;
    const rate = await rateOf(sizeOf(posts), () => {
      for (const list of claimsByPost(discussionOf(posts))) claims += list.length;
    });
    const perMegabyte = (claims / sizeOf(posts)) * 1e6;
    console.log(
      `${`Assay: claims in ${kind}`.padEnd(46)} ${figure(rate.elapsed)} MB/s elapsed ${figure(rate.processor)} MB/s of processor time  ${perMegabyte.toFixed(0)} claims a MB`,
    );
  }
}

/**
 * Several readers are given so many times the text: the engine compiles for each of them anew, on threads that need a core
 * as well, so that what they take together of processor time says how much more several readers can be worth.
 */
const LONGER = 3;
/** From this share of the text on the code of all readers is compiled. */
const WARM_SHARE = 1 / 3;

/** The same claims, as JSON, by this thread alone and with workers, a reader a core: of the whole text, and of its rest once all are warm. */
async function bySeveral(posts: Post[]): Promise<void> {
  const cores = availableParallelism();
  const discussion = discussionOf(posts);
  const shares = sharesOf(lengthsOf(posts), headLength(lengthsOf(posts)), SHARE);
  if (!shares || shares.length < 4 * cores) return console.log("too little text for several readers; try 8");
  const start = { db: null, today: 20_300, asOf: 20_300, record: false, explain: false, json: true };
  const warm = Math.ceil(WARM_SHARE * shares.length);
  const rest = sizeOf(posts.slice(shares[warm - 1].to));
  const rates: { whole: number; warm: number }[] = [];
  for (const count of [1, cores]) {
    let [parts, reading] = [0, 0];
    const { elapsed, processor } = await rateOf(sizeOf(posts), async () => {
      for await (const _ of new ReadingPool(count, start).read(sharedThread(discussion), shares))
        if (parts++ === warm) reading = performance.now();
    });
    rates.push({ whole: elapsed, warm: rest / 1e3 / (performance.now() - reading) });
    const name = `Assay: claims' JSON, ${count} reader${count > 1 ? "s" : ""}, start included`;
    console.log(
      `${name.padEnd(46)} ${figure(elapsed)} MB/s elapsed ${figure(processor)} MB/s of processor time ${figure(rates.at(-1)!.warm)} MB/s once warm`,
    );
  }
  const [one, all] = rates;
  const times = (all.whole / one.whole).toFixed(2);
  console.log(
    `${cores} readers read ${(sizeOf(posts) / 1e6).toFixed(0)} MB ${times} times as fast as one, ${(all.warm / one.warm).toFixed(2)} times once warm`,
  );
}

interface Whole {
  megabytes: number;
  /** Milliseconds a megabyte. */
  time: number;
  /** The most memory held, in MB. */
  peak: number;
}

/** `assay read` of whole files: whether the time grows with the text alone, and whether the memory held grows at all. */
async function linear(sizes: number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "assay-reading-"));
  const found: Whole[] = [];
  try {
    for (const megabytes of sizes) {
      const file = join(folder, `${megabytes}.txt`);
      const texts = postsOf(megabytes * 1e6).map(({ text }, k) => `${text} (${k})`);
      writeFileSync(file, texts.join("\n\n"));
      const args = ["read", file, "--said-at", "2025-01-28", "--no-record", "--json"];
      const { ms, peakMB, status } = await measure(join(root, "assay"), args);
      found.push({ megabytes, time: ms / megabytes, peak: peakMB ?? 0 });
      const { time, peak } = found.at(-1)!;
      const rate = `${time.toFixed(0).padStart(6)} ms a MB, ${peak.toFixed(0).padStart(5)} MB held at most`;
      console.log(`${String(megabytes).padStart(4)} MB ${rate}${status === 0 ? "" : `, status ${status}`}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [first, last] = [found[0], found[found.length - 1]];
  const times = (of: "time" | "peak") => (last[of] / first[of]).toFixed(2);
  console.log(
    `${(last.megabytes / first.megabytes).toFixed(0)} times the text took ${times("peak")} times the memory and ${times("time")} times the time a MB`,
  );
}

if (process.argv[2] === "--linear") await linear((process.argv[3] ?? "1,10").split(",").map(Number));
else await besideOthers(Number(process.argv[2] ?? 8));
