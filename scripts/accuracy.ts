// Measures the reading of claims on hand-labelled threads and writes docs/accuracy.md.
//   node scripts/accuracy.ts [CORPUS] [SCORER]
// CORPUS holds threads beside their labels (X.txt and X.claims.json); it is not part of the project.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { dayOf, isoOf } from "../src/calendar.ts";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { readDiscussion } from "../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../src/registry/registry.ts";

const root = resolve(import.meta.dirname, "..");
const corpus = resolve(process.argv[2] ?? join(root, "../shared/corpus"));
const scorer = resolve(process.argv[3] ?? join(root, "../shared/eval/score-claims.mjs"));

interface Score {
  detection: { precision: number | null; recall: number | null; f1: number };
  usable: { precision: number | null; recall: number | null; f1: number };
  attributes: Record<string, number | null>;
  counts: { labels: number; predicted: number; nonclaimsHit: number; nonclaims: number };
}

interface Thread {
  name: string;
  predicted: string;
  labels: string;
}

const work = mkdtempSync(join(tmpdir(), "assay-accuracy-"));
const ENDINGS = ["txt", "json", "jsonl", "csv", "html"];

function threadsOf(folder: string): Thread[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".claims.json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".claims.json".length);
      const labels = join(folder, file);
      const input = ENDINGS.map((ending) => join(folder, `${name}.${ending}`)).find(existsSync) as string;
      const { date } = JSON.parse(readFileSync(labels, "utf8"));
      const discussion = readDiscussion(readFileSync(input), { saidAt: dayOf(date.to ?? date.from) });
      const iso = (day: number | null) => (day === null ? null : isoOf(day));
      const claims = extractClaims(discussion).map((claim) => ({
        ...claim,
        subjects: claim.subjects.map((id) => DEFAULT_REGISTRY.subject(id)?.plain ?? id),
        period: claim.period && { text: claim.period.text, start: iso(claim.period.start), end: iso(claim.period.end) },
      }));
      const predicted = join(work, `${name}.json`);
      writeFileSync(predicted, JSON.stringify({ claims }));
      return { name, predicted, labels };
    });
}

function scoreOf(threads: Thread[]): Score {
  const files = threads.flatMap(({ predicted, labels }) => [predicted, labels]);
  const run = spawnSync(process.execPath, [scorer, ...files, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const percent = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : (100 * value).toFixed(1);
const FIELDS = ["subject", "quantity", "direction", "period", "kind", "speech"];

function row(name: string, score: Score): string {
  const { detection, usable, attributes, counts } = score;
  const cells = [
    detection.precision,
    detection.recall,
    detection.f1,
    usable.f1,
    ...FIELDS.map((field) => attributes[field]),
  ];
  return `| ${name} | ${counts.labels} | ${cells.map(percent).join(" | ")} | ${counts.nonclaimsHit} of ${counts.nonclaims} |`;
}

if (!existsSync(corpus) || !existsSync(scorer)) {
  console.log(`skipped: no labelled threads in ${corpus} or no scorer at ${scorer}`);
  process.exit(0);
}
const dev = threadsOf(join(corpus, "dev"));
const seed = threadsOf(corpus).filter(({ name }) => name === "seed-thread");
const rows = [...dev, ...seed].map((thread) => row(thread.name, scoreOf([thread])));
const table = [
  `| thread | labels | found: precision | recall | F1 | usable F1 | ${FIELDS.join(" | ")} | non-claims taken |`,
  `| --- | ${"---: | ".repeat(12)}`,
  ...rows,
  row("**the first seven, pooled**", scoreOf(dev)),
].join("\n");
const intro = readFileSync(join(root, "docs/accuracy.intro.md"), "utf8");
const page = join(root, "docs/accuracy.md");
writeFileSync(page, intro.replace("<!-- table -->", table));
spawnSync(join(root, "node_modules/.bin/biome"), ["format", "--write", page]);
console.log(table);
