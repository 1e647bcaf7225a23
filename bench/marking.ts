// Marking saved claims in bulk: 100,000 of them over a million facts in a store on disk; marked again after one new fact
// that touches 100 of them; and the timeline of one claim over two years of daily prices.
// usage: node bench/marking.ts [STORE]   (from the repository's root; STORE is made where it is missing, and kept)
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { dayOf, isoOf, quarterDays, weekday } from "../src/calendar.ts";
import type { Claim } from "../src/claims/claim.ts";
import { flipsOf } from "../src/marks/flips.ts";
import { markClaim } from "../src/marks/mark-claim.ts";
import { randomFrom } from "../src/random.ts";
import { loadLookup } from "../src/record/lookup.ts";
import { Recorder } from "../src/record/recorder.ts";
import { DEFAULT_REGISTRY as registry } from "../src/registry/registry.ts";
import { dueClaims } from "../src/saved/due-claims.ts";
import { claimsToMark } from "../src/saved/fresh-marks.ts";
import { remark } from "../src/saved/remark.ts";
import { saveDiscussion } from "../src/saved/save-discussion.ts";
import { openStore, type Store } from "../src/storage/store.ts";
import type { Test } from "../src/tests/test.ts";
import { median, reportLine } from "./measure.ts";

const SUBJECTS = 500;
const CLAIMS_EACH = 200;
const FIRST = dayOf("2018-12-03");
const SAID = dayOf("2024-06-28");
const AS_OF = dayOf("2026-06-30");
const NEVER_MARKED = { batch: 0, asOf: AS_OF, registry: "" };
const [named] = process.argv.slice(2);
/** On a store that is there already, other figures than those it was made with. */
const random = randomFrom(named && existsSync(named) ? process.pid : 7);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
const sessions = Array.from({ length: AS_OF - FIRST + 1 }, (_, i) => FIRST + i).filter((day) => weekday(day) % 6 !== 0);
const days = sessions.filter((day) => day > dayOf("2023-01-01") && day < SAID).map(isoOf);

async function addQuarter(recorder: Recorder, subject: string, index: number): Promise<void> {
  if (recorder.full) await recorder.flush();
  const { start, end } = quarterDays(2019 + Math.floor(index / 4), (index % 4) + 1);
  const series = recorder.series(subject, "revenue");
  const [unit, source] = [recorder.unit("USD"), recorder.source("made up for this measurement")];
  recorder.observe(series, start, end, 1e9 * (5 + random()), unit, { day: end + 35 }, source);
}

async function addFacts(store: Store): Promise<void> {
  const recorder = new Recorder(store, 0, "bench");
  for (let s = 0; s < SUBJECTS; s++) {
    let price = 50 + 100 * random();
    for (const day of sessions) {
      if (recorder.full) await recorder.flush();
      price *= 1 + 0.03 * (random() - 0.495);
      const bar = {
        open: Number.NaN,
        high: Number.NaN,
        low: Number.NaN,
        close: price,
        adjClose: Number.NaN,
        volume: Number.NaN,
      };
      recorder.bar(
        recorder.listing(`S${s}`),
        day,
        bar,
        recorder.unit("USD"),
        recorder.source("made up for this measurement"),
      );
    }
    for (let i = 0; i < 29; i++) await addQuarter(recorder, `S${s}`, i);
  }
  await recorder.flush();
}

const OF_PRICES: ((subject: string) => string)[] = [
  (subject) => `close(${subject}, ${pick(days)}) > 100`,
  (subject) => `change(close(${subject}), ${pick(days)}) < -1%`,
  (subject) => `change(close(${subject}), 2024) > 10%`,
];
const OF_REVENUE: ((subject: string) => string)[] = [
  (subject) => `revenue(${subject}, FY2024Q2) > 5.${Math.floor(random() * 1000)}bn USD`,
  (subject) => `yoy(revenue(${subject}), FY2024Q3) > ${Math.floor(random() * 90)}%`,
  (subject) => `revenue(${subject}, FY2024) > revenue(${subject}, FY2023)`,
];
const testOf = (text: string): Test => {
  const plain = { assumptions: [], alternatives: [], among: null, neverDue: false, partial: false };
  return { text, ...plain, decidableFrom: null, deadline: null };
};
const claimOf = (quote: string, start: number): Claim => ({
  id: "",
  post: 0,
  postId: "1",
  quote,
  span: { start, end: start + quote.length, exact: quote, prefix: "", suffix: "" },
  kind: "report",
  speech: "asserted",
  subjects: [],
  subjectImplied: false,
  measure: null,
  quantity: null,
  direction: null,
  period: null,
  condition: null,
  checkable: true,
  saidAt: SAID,
  mentions: [],
  context: [],
  because: {},
});

async function addClaims(store: Store): Promise<void> {
  for (let s = 0; s < SUBJECTS; s++) {
    const subject = `S${s}`;
    const claims = Array.from({ length: CLAIMS_EACH }, (_, i) => {
      const text = pick(i % 2 ? OF_REVENUE : OF_PRICES)(subject);
      return { claim: claimOf(text, i * 100), saidAt: SAID, test: testOf(text), lead: subject };
    });
    const post = { index: 0, id: "1", author: null, at: SAID, replyTo: null, text: subject, repeats: [] };
    const discussion = { title: null, format: "plain text", saidAt: null, posts: [post], quotations: [] };
    const rest = { source: new Uint8Array(), origin: subject, saidAt: null, undatedAt: SAID, by: "bench", at: 0 };
    await saveDiscussion(store, { discussion, claims, ...rest });
  }
}

/** Reads every saved claim's test and the series it names from the store and marks it as of the day, without its timeline. */
async function marksAlone(store: Store): Promise<number> {
  const ids = await dueClaims(store, NEVER_MARKED, { asOf: AS_OF, all: true });
  for await (const { claims, lookup } of claimsToMark(store, registry, ids)) {
    for (const test of new Set(claims.map((claim) => claim.test)))
      markClaim(test, { lookup, registry, saidAt: SAID, asOf: AS_OF, timeline: false });
  }
  return ids.length;
}

/** Wall and processor milliseconds of some work. */
async function timed<T>(work: () => Promise<T>): Promise<{ wall: number; cpu: number; result: T }> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - from, cpu: (user + system) / 1000, result };
}

const folder = mkdtempSync(join(tmpdir(), "assay-bench-"));
const path = named ?? join(folder, "record.db");
const isNew = !existsSync(path);
const store = await openStore(path, { create: true });
if (isNew) {
  await addFacts(store);
  await addClaims(store);
}

// First, with nothing kept ready from before: each test is read, checked and marked as if the process had just started.
const alone = await timed(() => marksAlone(store));
const bulk = await timed(() => remark(store, registry, { asOf: AS_OF, all: true }));
const none = await timed(() => remark(store, registry, { asOf: AS_OF }));
const again = [];
for (let run = 0; run < 7; run++) {
  const recorder = new Recorder(store, run, "bench");
  await addQuarter(recorder, `S${run * 3 + 1}`, 22);
  await recorder.flush();
  again.push(await timed(() => remark(store, registry, { asOf: AS_OF })));
}
const timelines = [
  "any(close(S1), 2024-06-29..2026-06-30) > 1000",
  "every(close(S2), 2024-06-29..2026-06-30) > 1",
  "any(close(S3), 2024-06-29..2026-06-30) > 90",
];
const lookup = await loadLookup(
  store,
  [1, 2, 3].map((n) => ({ subject: `S${n}`, measure: "close" })),
);
const times = timelines.map((text) => {
  const [test, setting] = [testOf(text), { lookup, registry, saidAt: SAID, asOf: AS_OF }];
  const runs = Array.from({ length: 9 }, () => {
    const from = performance.now();
    flipsOf(test, setting);
    return performance.now() - from;
  });
  return median(runs);
});

const { marked } = bulk.result;
const share = Math.round((100 * bulk.cpu) / bulk.wall);
console.log(
  `${marked.toLocaleString("en")} saved claims marked, with their timelines, in ${(bulk.wall / 1000).toFixed(1)} s (${share} % of a core)`,
);
console.log(
  reportLine(
    "saved claims marked a second of processor time",
    alone.result / (alone.cpu / 1000),
    "a second",
    20_000,
    "more",
  ),
);
console.log(
  reportLine(
    "the same with their timelines, and kept in the store",
    marked / (bulk.cpu / 1000),
    "a second",
    20_000,
    "more",
  ),
);
console.log(reportLine("nothing new: told without marking", none.wall, "ms", 50));
const touched = median(again.map(({ result }) => result.marked));
console.log(
  reportLine(
    `marked again after one new fact (${touched} claims touched)`,
    median(again.map(({ wall }) => wall)),
    "ms",
    50,
  ),
);
console.log(reportLine("the same, processor time", median(again.map(({ cpu }) => cpu)), "ms", 50));
console.log(reportLine("timeline of a claim over two years of daily prices", Math.max(...times), "ms", 5));
await store.close();
rmSync(folder, { recursive: true, force: true });
