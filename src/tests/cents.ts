import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const IN_CENTS = /\dc$/i;
const HUNDRED = 100;
const ROUNDING = 1e-6;

/** The mentions with figures told in cents, `EPS 43c`, in the money that the claim has them in; as they are where its figure is none of these. */
export function withCents(mentions: readonly Mention[], { quantity }: Claim): readonly Mention[] {
  const value = Math.abs(quantity?.high ?? quantity?.low ?? 0);
  const told = mentions.some(
    (one) =>
      one.kind === "quantity" &&
      IN_CENTS.test(one.text) &&
      Math.abs(Math.abs(one.high ?? one.low ?? 0) / HUNDRED - value) < ROUNDING,
  );
  if (!told || value === 0) return mentions;
  const cents = (amount: number | null) => (amount === null ? null : amount / HUNDRED);
  return mentions.map((one) =>
    one.kind === "quantity" && IN_CENTS.test(one.text)
      ? { ...one, low: cents(one.low), high: cents(one.high), halfStep: one.halfStep / HUNDRED }
      : one,
  );
}
