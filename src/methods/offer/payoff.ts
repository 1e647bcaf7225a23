import { gaussLegendre } from "../../stats/gauss-legendre.ts";
import { normalPdf } from "../../stats/normal.ts";

/** What an offer pays at the horizon as a function of the share price then; a failed company's price is 0. */
export interface Package {
  cash: number;
  shares: number;
  options: number;
  strike: number;
}

/** Lognormal share price at the horizon: S = e^{location + spread·Z}; spread 0 is a certain price. */
export interface PriceAtHorizon {
  location: number;
  spread: number;
}

/** The pay-off at a share price. */
export const payoffAt = ({ cash, shares, options, strike }: Package, price: number) =>
  cash + shares * price + options * Math.max(0, price - strike);

/** The lowest share price at which the package pays `amount`; Infinity when none does, 0 when every price does. */
export function priceFor({ cash, shares, options, strike }: Package, amount: number): number {
  const missing = amount - cash;
  if (missing <= 0) return 0;
  if (shares > 0 && missing <= shares * strike) return missing / shares;
  if (shares + options === 0) return Infinity;
  return (missing + options * strike) / (shares + options);
}

const { nodes, weights } = gaussLegendre(20);

/** Panels half a standard deviation wide out to ±`reach`, with a cut where the options begin to pay. */
function panels(offer: Package, { location, spread }: PriceAtHorizon, reach: number): number[] {
  const cuts = Array.from({ length: Math.ceil(4 * reach) + 1 }, (_, i) => -reach + i / 2);
  const kink = offer.options > 0 && offer.strike > 0 ? (Math.log(offer.strike) - location) / spread : Infinity;
  if (Math.abs(kink) < reach) cuts.push(kink);
  return cuts.sort((a, b) => a - b);
}

/** Outcomes and chances that stand for the continuous pay-off: the nodes of Gauss–Legendre rules over the panels. */
export function outcomes(offer: Package, horizon: PriceAtHorizon, reach: number) {
  const { location, spread } = horizon;
  if (spread === 0) return { payoff: [payoffAt(offer, Math.exp(location))], chance: [1] };
  const cuts = panels(offer, horizon, reach);
  const payoff: number[] = [];
  const chance: number[] = [];
  for (let i = 1; i < cuts.length; i++) {
    const [centre, half] = [(cuts[i] + cuts[i - 1]) / 2, (cuts[i] - cuts[i - 1]) / 2];
    for (let k = 0; k < nodes.length; k++) {
      const z = centre + half * nodes[k];
      payoff.push(payoffAt(offer, Math.exp(location + spread * z)));
      chance.push(half * weights[k] * normalPdf(z));
    }
  }
  return { payoff, chance };
}
