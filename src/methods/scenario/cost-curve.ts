import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, positive } from "../scalar.ts";
import { type Demand, demandAt, priceAt } from "./demand.ts";

const supplier = z.strictObject({ name: z.string(), cost: z.number(), capacity: nonnegative() });
const input = z.strictObject({
  suppliers: z.array(supplier).describe("unit cost and capacity of each"),
  demand: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("inelastic"), quantity: positive() }),
      z.strictObject({ type: z.literal("linear"), a: positive(), b: positive() }),
      z.strictObject({ type: z.literal("constant_elasticity"), a: positive(), elasticity: positive() }),
    ])
    .describe("quantity; or Q = a − b·P; or Q = a·P^−elasticity"),
});
const output = z.object({
  price: z.number().nullable(),
  price_interval: z
    .tuple([z.number(), z.number().nullable()])
    .nullable()
    .describe("every price in it clears the market; null at the end is no upper bound"),
  quantity: z.number(),
  output: z.record(z.string(), z.number()),
  marginal: z.array(z.string()).nullable(),
  idle: z.array(z.string()),
  shortage: z.number(),
  surplus: z.number().nullable().describe("sum of (price − cost)·output; null without a price"),
});
type Supplier = z.output<typeof supplier>;
/** Suppliers of one cost: the stack's step, from the capacity below it to that with it. */
interface Step {
  cost: number;
  from: number;
  to: number;
  suppliers: Supplier[];
}
interface Clearing {
  price: number | null;
  interval: [number, number | null] | null;
  quantity: number;
  marginal: Step | null;
}

function stack(suppliers: readonly Supplier[]): Step[] {
  const steps: Step[] = [];
  for (const one of suppliers.filter(({ capacity }) => capacity > 0).sort((x, y) => x.cost - y.cost)) {
    const top = steps.at(-1);
    if (top?.cost === one.cost) {
      top.suppliers.push(one);
      top.to += one.capacity;
    } else {
      const from = top?.to ?? 0;
      steps.push({ cost: one.cost, from, to: from + one.capacity, suppliers: [one] });
    }
  }
  return steps;
}

/** Quantities closer than this, relative to the larger, are the same: sums of capacities carry rounding. */
const same = (x: number, y: number) => Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));

function clearInelastic(steps: readonly Step[], wanted: number): Clearing {
  const at = steps.findIndex((step) => wanted < step.to || same(wanted, step.to));
  if (at < 0) return { price: null, interval: null, quantity: steps.at(-1)?.to ?? 0, marginal: null };
  const step = steps[at];
  if (!same(wanted, step.to)) return { price: step.cost, interval: null, quantity: wanted, marginal: step };
  return { price: null, interval: [step.cost, steps[at + 1]?.cost ?? null], quantity: step.to, marginal: null };
}

function clearElastic(steps: readonly Step[], demand: Exclude<Demand, { type: "inelastic" }>): Clearing {
  for (const step of steps) {
    const wanted = demandAt(demand, step.cost);
    if (wanted > step.to && !same(wanted, step.to)) continue;
    if (wanted > step.from && !same(wanted, step.from))
      return { price: step.cost, interval: null, quantity: Math.min(wanted, step.to), marginal: step };
    if (step.from === 0) return { price: null, interval: [priceAt(demand, 0), step.cost], quantity: 0, marginal: null };
    return { price: priceAt(demand, step.from), interval: null, quantity: step.from, marginal: null };
  }
  const all = steps[steps.length - 1].to;
  return { price: priceAt(demand, all), interval: null, quantity: all, marginal: null };
}

function outputs(steps: readonly Step[], idle: readonly Supplier[], quantity: number): Record<string, number> {
  const made: Record<string, number> = {};
  for (const { from, to, suppliers } of steps) {
    const used = Math.min(to, Math.max(from, quantity)) - from;
    for (const { name, capacity } of suppliers)
      made[name] = same(used, to - from) ? capacity : (used * capacity) / (to - from);
  }
  for (const { name } of idle) made[name] = 0;
  return made;
}

function checked(suppliers: readonly Supplier[], demand: Demand): void {
  if (suppliers.length === 0) refuse("insufficient_observations", "no supplier", "suppliers");
  const seen = new Set<string>();
  suppliers.forEach(({ name }, i) => {
    if (seen.has(name)) refuse("invalid_parameter", `a second supplier named ${JSON.stringify(name)}`, "suppliers", i);
    seen.add(name);
  });
  if (demand.type !== "inelastic" && suppliers.every(({ capacity }) => capacity === 0))
    refuse("invalid_parameter", "no capacity at all, so no price clears", "suppliers");
}

/**
 * Merit-order clearing: suppliers by unit cost, each up to its capacity, against demand. The price is the marginal supplier's
 * cost, or what demand pays for the capacity below when it falls between two steps. Inelastic demand exactly at a step's
 * edge has an interval of prices instead of one; above all capacity it has a shortage and no price.
 *
 * @throws Refusal `insufficient_observations` without suppliers.
 * @example
 * costCurve({ suppliers: [{ name: "x", cost: 5, capacity: 100 }, { name: "y", cost: 9, capacity: 100 }], demand: { type: "inelastic", quantity: 150 } }).price // => 9
 */
export function costCurve({ suppliers, demand }: z.output<typeof input>): z.input<typeof output> {
  checked(suppliers, demand);
  const steps = stack(suppliers);
  const { price, interval, quantity, marginal } =
    demand.type === "inelastic" ? clearInelastic(steps, demand.quantity) : clearElastic(steps, demand);
  const made = outputs(
    steps,
    suppliers.filter(({ capacity }) => capacity === 0),
    quantity,
  );
  const byCost = suppliers.toSorted((x, y) => x.cost - y.cost);
  const short = demand.type === "inelastic" ? demand.quantity - quantity : 0;
  return {
    price,
    price_interval: interval,
    quantity,
    output: made,
    marginal: marginal?.suppliers.map(({ name }) => name) ?? null,
    idle: byCost.filter(({ name }) => made[name] === 0).map(({ name }) => name),
    shortage: Math.max(0, short),
    surplus: price === null ? null : byCost.reduce((sum, { name, cost }) => sum + (price - cost) * made[name], 0),
  };
}

export const costCurveMethod = method({
  name: "scenario.cost_curve",
  title: "Supply stack, clearing price and a new low-cost supplier",
  purpose: "Which supplier sets the price, and what happens to it when a new one enters?",
  input,
  output,
  caveats: [
    "An entrant matters if it displaces the marginal step; it need not be the cheapest.",
    "At a step's edge the price is an interval: a single number would be false precision.",
    "Cash costs set the floor in the short run, full costs in the long run; say which is meant.",
  ],
  references: ["standard merit-order clearing"],
  example: {
    inputs: {
      suppliers: [
        { name: "x", cost: 5, capacity: 100 },
        { name: "y", cost: 9, capacity: 100 },
      ],
      demand: { type: "inelastic", quantity: 150 },
    },
    result: {
      price: 9,
      price_interval: null,
      quantity: 150,
      output: { x: 100, y: 50 },
      marginal: ["y"],
      idle: [],
      shortage: 0,
      surplus: 400,
    },
  },
  run: costCurve,
});
