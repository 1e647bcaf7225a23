import { z } from "zod";

/** A number between 0 and 1, both included; anything else is refused as `invalid_probability`. */
export const probability = () =>
  z.number().refine((value) => value >= 0 && value <= 1, {
    error: ({ input }) => `${input} is not between 0 and 1`,
    params: { reason: "invalid_probability" },
  });

/** A number strictly between 0 and 1: a coverage level, a tail probability. */
export const level = () => z.number().gt(0).lt(1);

/** A number above 0. */
export const positive = () => z.number().gt(0);

/** A number of at least 0. */
export const nonnegative = () => z.number().min(0);

/** A whole number of at least `least`. */
export const whole = (least: number) => z.int().min(least);
