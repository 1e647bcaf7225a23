import { METHODS as ACH } from "./ach/index.ts";
import { METHODS as ANALOGUE } from "./analogue/index.ts";
import { METHODS as BAYES } from "./bayes/index.ts";
import { METHODS as BREAKS } from "./breaks/index.ts";
import { METHODS as DIFFUSION } from "./diffusion/index.ts";
import { METHODS as DIST } from "./dist/index.ts";
import { METHODS as EQUITY } from "./equity/index.ts";
import { METHODS as EVENT_STUDY } from "./event-study/index.ts";
import { METHODS as MC } from "./mc/index.ts";
import type { Method } from "./method.ts";
import { METHODS as MULTIPLE_TESTING } from "./multiple-testing/index.ts";
import { METHODS as OFFER } from "./offer/index.ts";
import { METHODS as OPTIONS } from "./options/index.ts";
import { METHODS as PACING } from "./pacing/index.ts";
import { METHODS as PAIRS } from "./pairs/index.ts";
import { METHODS as PERFORMANCE } from "./performance/index.ts";
import { Refusal } from "./refusal.ts";
import { METHODS as SCENARIO } from "./scenario/index.ts";
import { METHODS as SCORE } from "./score/index.ts";
import { METHODS as SENSITIVITY } from "./sensitivity/index.ts";
import { METHODS as UTILITY } from "./utility/index.ts";

const FAMILIES: Record<string, readonly Method[]> = {
  ach: ACH,
  analogue: ANALOGUE,
  bayes: BAYES,
  breaks: BREAKS,
  diffusion: DIFFUSION,
  dist: DIST,
  equity: EQUITY,
  event_study: EVENT_STUDY,
  mc: MC,
  multiple_testing: MULTIPLE_TESTING,
  offer: OFFER,
  options: OPTIONS,
  pacing: PACING,
  pairs: PAIRS,
  performance: PERFORMANCE,
  scenario: SCENARIO,
  score: SCORE,
  sensitivity: SENSITIVITY,
  utility: UTILITY,
};

/** Every method Assay answers with, family by family. `node scripts/docs-methods.ts` writes docs/methods.md from it. */
export const METHODS: readonly Method[] = Object.values(FAMILIES).flat();

const byName = new Map(METHODS.map((method) => [method.name, method]));

/**
 * The method of that name.
 *
 * @throws Refusal `unknown_method`, naming the family's methods when the family exists.
 */
export function methodNamed(name: string): Method {
  const found = byName.get(name);
  if (found) return found;
  const family = METHODS.filter((method) => method.family === name.split(".")[0]);
  const known = (family.length ? family : METHODS).map((method) => method.name);
  throw new Refusal({
    reason: "unknown_method",
    message: `there is no method ${JSON.stringify(name.slice(0, 60))}`,
    expected: `one of ${known.join(", ")}`,
  });
}
