import { AssayError } from "../errors.ts";

/** Why a method gives no number. From `length_mismatch` on, the call itself is wrong rather than the quantity undefined. */
export const REASONS = [
  "certainty_equivalent_zero",
  "collinear_regressors",
  "collinear_series",
  "constant_series",
  "correlation_not_psd",
  "crossed_interval",
  "crossing_quantiles",
  "fractions_do_not_sum_to_one",
  "gap_too_long",
  "insufficient_observations",
  "invalid_moments",
  "invalid_parameter",
  "invalid_penalty",
  "invalid_probability",
  "logit_undefined",
  "look_ahead",
  "missing_values",
  "needs_two_hypotheses",
  "negative_wealth",
  "no_admissible_path",
  "no_event_observations",
  "no_resolved_items",
  "nonpositive_level",
  "nonpositive_price",
  "nonpositive_value",
  "nothing_remaining",
  "prior_not_normalised",
  "probabilities_do_not_sum_to_one",
  "tree_probability_outside_unit",
  "unknown_rating",
  "weights_do_not_sum_to_one",
  "zero_cross_sectional_variance",
  "zero_likelihood_everywhere",
  "zero_residual_variance",
  "zero_variance",
  "length_mismatch",
  "too_large",
  "unknown_field",
  "unknown_method",
] as const;

export type Reason = (typeof REASONS)[number];

export interface RefusalParts {
  reason: Reason;
  /** One sentence with what was found. */
  message: string;
  /** Path of the input field, for example `estimation.stock`. */
  field?: string;
  /** 0-based position inside the field. */
  position?: number;
  expected?: string;
}

/** A method's refusal to print a number: the quantity is undefined for these inputs, or the inputs are not what it takes. */
export class Refusal extends AssayError {
  readonly reason: Reason;
  readonly field: string | undefined;
  readonly position: number | undefined;

  constructor({ reason, message, field, position, expected }: RefusalParts) {
    const where = field === undefined ? "" : position === undefined ? `${field}: ` : `${field}[${position}]: `;
    super({ code: reason, message: where + message, expected });
    this.name = "Refusal";
    this.reason = reason;
    this.field = field;
    this.position = position;
  }
}

/** Throws a Refusal. */
export function refuse(reason: Reason, message: string, field?: string, position?: number): never {
  throw new Refusal({ reason, message, field, position });
}
