import type { MeasureMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { isLoss } from "../losses.ts";
import { measuredAs, WHAT_WAS_MADE } from "../measured.ts";
import type { Series } from "../series.ts";
import { isPriced } from "./kinds.ts";
import type { Side } from "./side.ts";

/** What a term is of: a measure, and whether it is told as a loss. */
export interface Meaning {
  mention: MeasureMention | undefined;
  negative: boolean;
}

const SPENT = ["capex", "cash_capex"];
/** Income that a loss may be of. */
const INCOME = new Set(["net_income", "operating_income", "profit", "pretax_income", "fcf"]);
const GENERAL = new Set(["cost", "cash", "growth", "guidance", "demand", "supply"]);

const synthetic = (measure: string, at = 0): MeasureMention => ({
  kind: "measure",
  measure,
  start: at,
  end: at,
  text: "",
  rule: "told-by-verb",
});

/** "Made more": its profit or its revenue. */
function made(ask: Ask): string {
  return ask.chooser.choose(WHAT_WAS_MADE, "rival", [
    { value: "net_income", words: "its profit" },
    { value: "revenue", words: "its revenue" },
  ]);
}

/** The measure that a verb tells of where no noun stands beside it; null where it cannot be told. */
function byVerb(ask: Ask, verb: string, other: Side): Meaning | null {
  // "Intel lost more in 2022 than AMD did": of what its shares lost, where no money is spoken of.
  const ofMoney = /\bmoney\b/i.test(ask.claim.quote) || other.measures.length > 0 || other.phrase !== null;
  if (verb === "lost" && !ofMoney && (other.verb === null || other.verb === "lost")) return null;
  if (verb === "lost") return { mention: synthetic("net_income"), negative: true };
  if (verb === "made" && other.verb === "lost") return { mention: synthetic("net_income"), negative: false };
  if (verb === "made") return { mention: synthetic(made(ask)), negative: false };
  if (verb !== "spent") return { mention: synthetic(verb), negative: false };
  return SPENT.includes(ask.claim.measure ?? "")
    ? { mention: synthetic(ask.claim.measure as string), negative: false }
    : null;
}

/** A verb that may stand beside a noun of this measure: one sells for revenue, spends on capex, loses income. */
function fits(verb: string, measure: string): boolean {
  if (verb === "spent") return SPENT.includes(measure) || measure === "rnd" || measure === "buybacks";
  if (verb === "lost") return INCOME.has(measure);
  if (verb === "price") return false;
  return !SPENT.includes(measure);
}

/**
 * What the words of one term say that it is of: undefined where they say nothing and the other term's is meant, null
 * where they say what cannot be told.
 */
export function meaningOf(ask: Ask, { measures, phrase, verb }: Side, other: Side): Meaning | null | undefined {
  const named = measures.filter(({ measure }) => !GENERAL.has(measure));
  const distinct = new Set(named.map(({ measure, definition }) => definition ?? measure));
  if (distinct.size > 1) return null;
  const [noun] = named;
  if (noun && phrase && !(noun.measure === "capex" && phrase === "cash_capex")) return null;
  if (noun) {
    if (verb && !fits(verb, noun.measure)) return null;
    return { mention: noun, negative: isLoss(noun) !== (verb === "lost" && !isLoss(noun)) };
  }
  if (phrase) return { mention: synthetic(phrase), negative: false };
  if (measures.length > 0 && !verb) return null;
  return verb ? byVerb(ask, verb, other) : undefined;
}

/** The series of one subject under a meaning; the price of what trades where none is told. */
export function seriesOfSide(ask: Ask, subject: string, meaning: Meaning | undefined, value: boolean): Series | null {
  const own = meaning?.mention;
  if (!own && value && ask.measures.length === 0 && !isPriced(ask, subject)) {
    // "TSMC's 286bn in March": what a firm tells of a month is what it took in.
    const ofMonths = ask.periods.length > 0 && ask.periods.every(({ grain }) => grain === "month");
    return ofMonths ? (measuredAs(ask, subject, synthetic("revenue"))?.series ?? null) : null;
  }
  const told = ask.claim.measure;
  if (!own && told !== null && told !== "price" && !isPriced(ask, subject)) {
    // A measure carried over from the talk before is no word of these.
    return ask.measures.length > 0 ? null : (measuredAs(ask, subject, synthetic(told))?.series ?? null);
  }
  return measuredAs(ask, subject, own ?? synthetic("price"))?.series ?? null;
}
