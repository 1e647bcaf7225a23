/**
 * The certain wealth worth as much as the lottery under constant relative risk aversion γ: u⁻¹(Σ p·u(W)), u = ln W for γ = 1,
 * else W^{1−γ}/(1−γ). Wealth is measured against the outcome that dominates the sum, so that nothing underflows and γ near 1
 * keeps its digits. 0 when some outcome with a chance is 0 and γ ≥ 1.
 *
 * @param wealth outcomes, each at least 0
 * @param chances of each, at least 0, summing to 1
 * @example
 * certaintyEquivalent([1, 100], [0.5, 0.5], 1) // ~> 10.0000000000
 */
export function certaintyEquivalent(wealth: ArrayLike<number>, chances: ArrayLike<number>, gamma: number): number {
  const power = 1 - gamma;
  let reference = power > 0 ? 0 : Infinity;
  for (let i = 0; i < wealth.length; i++)
    if (chances[i] > 0) reference = power > 0 ? Math.max(reference, wealth[i]) : Math.min(reference, wealth[i]);
  if (reference === 0) return 0;
  let [change, sum] = [0, 0];
  for (let i = 0; i < wealth.length; i++) {
    if (chances[i] === 0) continue;
    const log = Math.log(wealth[i] / reference);
    change += chances[i] * (power === 0 ? log : Math.expm1(power * log));
    sum += chances[i] * Math.exp(power * log);
  }
  if (power === 0) return reference * Math.exp(change);
  return reference * Math.exp((change > -0.5 ? Math.log1p(change) : Math.log(sum)) / power);
}
