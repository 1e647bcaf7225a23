import type { Ask } from "../ask.ts";

const PRICED = ["commodity", "coin", "index", "etf", "currency", "rate"];
/** What has a price and no accounts. */
export const isPriced = ({ registry }: Ask, subject: string) => PRICED.includes(registry.subject(subject)?.kind ?? "");
