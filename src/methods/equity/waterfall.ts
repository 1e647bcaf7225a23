import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, positive, whole } from "../scalar.ts";
import { type PreferredClass, payOut } from "./pay-out.ts";

/** Every combination of conversions is looked at, 2^n of them. */
const MOST_CONVERTIBLE = 16;

const preferred = z.strictObject({
  name: z.string(),
  shares: positive(),
  invested: nonnegative(),
  multiple: nonnegative().describe("preference as a multiple of what was invested"),
  participation: z.enum(["none", "full", "capped"]),
  cap: nonnegative().nullable().default(null).describe("total multiple at which a capped class stops"),
  rank: whole(1).describe("1 is paid first; equal ranks share"),
});
const input = z.strictObject({
  proceeds: nonnegative(),
  common_shares: positive().describe("all common shares, the employee's included"),
  classes: z.array(preferred),
});
const output = z.object({
  by_class: z.array(z.number()),
  common: z.number(),
  per_common_share: z.number(),
  converted: z.array(z.boolean()),
});

function checked(classes: readonly PreferredClass[]): void {
  classes.forEach(({ participation, cap, multiple }, i) => {
    if (participation !== "capped") return;
    if (cap === null) refuse("invalid_parameter", "a capped class without a cap", "classes", i);
    else if (cap < multiple)
      refuse("invalid_parameter", `a cap of ${cap} below the multiple ${multiple}`, "classes", i);
  });
  const convertible = classes.filter(({ participation }) => participation !== "full").length;
  if (convertible > MOST_CONVERTIBLE)
    refuse("too_large", `${convertible} convertible classes; at most ${MOST_CONVERTIBLE}`, "classes");
}

/** Every choice of conversions, from none to all, the last class changing fastest; fully participating classes stay. */
function* choices(classes: readonly PreferredClass[]): Generator<boolean[]> {
  const free = [...classes.keys()].filter((i) => classes[i].participation !== "full");
  for (let mask = 0; mask < 2 ** free.length; mask++) {
    const converted = classes.map(() => false);
    free.forEach((i, k) => {
      converted[i] = ((mask >> (free.length - 1 - k)) & 1) === 1;
    });
    yield converted;
  }
}

/**
 * Who gets what when a private company is sold: preferences by rank, then the rest per share among common, converted and
 * participating classes. Each class that does not fully participate converts when that pays it strictly more, given what the
 * others do (a Nash equilibrium; indifferent holders keep their preference).
 *
 * @throws Refusal `invalid_parameter` for negative proceeds, no common shares or a capped class without a cap.
 * @example
 * waterfall({ proceeds: 30, common_shares: 10, classes: [{ name: "a", shares: 10, invested: 20, multiple: 1, participation: "none", cap: null, rank: 1 }] }).common // => 10
 */
export function waterfall(inputs: z.output<typeof input>): z.input<typeof output> {
  const { proceeds, common_shares, classes } = inputs;
  checked(classes);
  const gets = (converted: readonly boolean[]) => payOut(proceeds, common_shares, classes, converted);
  const slack = 1e-12 * Math.max(1, proceeds);
  const settled = (converted: boolean[]) =>
    classes.every(({ participation }, i) => {
      if (participation === "full") return true;
      const [kept, asCommon] = [false, true].map((choice) => gets(converted.with(i, choice)).byClass[i]);
      return converted[i] === asCommon > kept + slack;
    });
  for (const converted of choices(classes)) {
    if (!settled(converted)) continue;
    const { byClass, common } = gets(converted);
    return { by_class: byClass, common, per_common_share: common / common_shares, converted };
  }
  return refuse("invalid_parameter", "no set of conversions suits every class at once", "classes");
}

export const waterfallMethod = method({
  name: "equity.waterfall",
  title: "Who gets what when a private company is sold",
  purpose: "At this price, what is left for common stock after the preferred classes?",
  input,
  output,
  caveats: [
    "Headline price times shares is what common gets only when every class converts.",
    "Debt, fees, escrow, option strikes and management carve-outs come off the proceeds first.",
    "Terms are in the charter, not in the press release: check multiples, participation and seniority.",
  ],
  references: ["Metrick & Yasuda, Venture Capital and the Finance of Innovation (exit diagrams)"],
  example: {
    inputs: {
      proceeds: 30,
      common_shares: 10,
      classes: [{ name: "a", shares: 10, invested: 20, multiple: 1, participation: "none", rank: 1 }],
    },
    result: { by_class: [20], common: 10, per_common_share: 1, converted: [false] },
  },
  run: waterfall,
});
