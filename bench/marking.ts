// Marking in bulk and timelines: 100,000 claims whose tests have been read before, over a record of a million facts, and one claim over two years of daily prices.
// usage: node bench/marking.ts   (from the repository's root)
import { performance } from "node:perf_hooks";
import { dayOf, isoOf, quarterDays, weekday } from "../src/calendar.ts";
import { flipsOf } from "../src/marks/flips.ts";
import { markClaim } from "../src/marks/mark-claim.ts";
import type { Observation } from "../src/observation.ts";
import { randomFrom } from "../src/random.ts";
import { lookupOf } from "../src/record/lookup.ts";
import { DEFAULT_REGISTRY as registry } from "../src/registry/registry.ts";
import type { Test } from "../src/tests/test.ts";
import { median, reportLine } from "./measure.ts";

const FACTS = 1_000_000;
const CLAIMS = 100_000;
const FIRST = dayOf("2019-01-01");
const SAID = dayOf("2024-06-28");
const AS_OF = dayOf("2026-06-30");
const random = randomFrom(7);

const fact = (
  subject: string,
  measure: string,
  start: number,
  end: number,
  value: number,
  known: number,
): Observation => ({
  subject,
  measure,
  periodStart: start,
  periodEnd: end,
  value,
  unit: "USD",
  known,
  source: "made up for this measurement",
});

const sessions = Array.from({ length: AS_OF - FIRST + 1 }, (_, i) => FIRST + i).filter((day) => weekday(day) % 6 !== 0);
const perSubject = sessions.length + 30;
const subjects = Array.from({ length: Math.ceil(FACTS / perSubject) }, (_, i) => `S${i}`);
const facts = subjects.flatMap((subject) => {
  let price = 50 + 100 * random();
  const closes = sessions.map((day) => {
    price *= 1 + 0.03 * (random() - 0.495);
    return fact(subject, "close", day, day, price, day);
  });
  const revenue = Array.from({ length: 30 }, (_, i) => {
    const days = quarterDays(2019 + Math.floor(i / 4), (i % 4) + 1);
    return fact(subject, "revenue", days.start, days.end, 1e9 * (5 + random()), days.end + 35);
  });
  return [...closes, ...revenue];
});

const testOf = (text: string): Test => ({
  text,
  assumptions: [],
  decidableFrom: null,
  deadline: null,
  alternatives: [],
  among: null,
  neverDue: false,
  partial: false,
});
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
const SHAPES: ((subject: string, day: string) => string)[] = [
  (subject, day) => `close(${subject}, ${day}) > 100`,
  (subject, day) => `change(close(${subject}), ${day}) < -1%`,
  (subject) => `change(close(${subject}), 2024) > 10%`,
  (subject) => `revenue(${subject}, FY2024Q2) > 5.5bn USD`,
  (subject) => `yoy(revenue(${subject}), FY2024Q3) > 2%`,
  (subject) => `revenue(${subject}, FY2024) > revenue(${subject}, FY2023)`,
];
const days = sessions.filter((day) => day > dayOf("2023-01-01") && day < SAID).map(isoOf);
const tests = Array.from({ length: CLAIMS }, () => testOf(pick(SHAPES)(pick(subjects), pick(days))));

const lookup = lookupOf(facts);
let decided = 0;
for (const test of tests) markClaim(test, { lookup, registry, saidAt: SAID, asOf: AS_OF - 1, timeline: false });
const started = performance.now();
for (const test of tests) {
  const { verdict } = markClaim(test, { lookup, registry, saidAt: SAID, asOf: AS_OF, timeline: false });
  if (verdict === "holds" || verdict === "fails") decided++;
}
const seconds = (performance.now() - started) / 1000;

const timelines = [
  "any(close(S1), 2024-06-29..2026-06-30) > 1000",
  "every(close(S2), 2024-06-29..2026-06-30) > 1",
  "any(close(S3), 2024-06-29..2026-06-30) > 90",
];
const times = timelines.map((text) => {
  const test = testOf(text);
  const setting = { lookup, registry, saidAt: SAID, asOf: AS_OF };
  flipsOf(test, setting);
  const runs = Array.from({ length: 9 }, () => {
    const from = performance.now();
    flipsOf(test, setting);
    return performance.now() - from;
  });
  return median(runs);
});

console.log(
  `${facts.length.toLocaleString("en")} facts, ${CLAIMS.toLocaleString("en")} claims, ${decided.toLocaleString("en")} decided`,
);
console.log(`claims marked a second: ${Math.round(CLAIMS / seconds).toLocaleString("en")} (at least 20,000)`);
console.log(reportLine("timeline of a claim over two years of daily prices", Math.max(...times), "ms", 5));
