/** How much is wanted at a price: a fixed quantity, Q = a − b·P, or Q = a·P^−elasticity. */
export type Demand =
  | { type: "inelastic"; quantity: number }
  | { type: "linear"; a: number; b: number }
  | { type: "constant_elasticity"; a: number; elasticity: number };

type Elastic = Exclude<Demand, { type: "inelastic" }>;

/** The quantity wanted at a price; without bound at no price under constant elasticity. */
export function demandAt(demand: Elastic, price: number): number {
  if (demand.type === "linear") return demand.a - demand.b * price;
  return price <= 0 ? Infinity : demand.a * price ** -demand.elasticity;
}

/** The price at which that quantity is wanted. */
export function priceAt(demand: Elastic, quantity: number): number {
  if (demand.type === "linear") return (demand.a - quantity) / demand.b;
  return (demand.a / quantity) ** (1 / demand.elasticity);
}
