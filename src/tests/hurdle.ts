import type { Claim } from "../claims/claim.ts";
import type { Mention, QuantityMention } from "../claims/mention.ts";

const CLEARED =
  /\b(?:beats?|beating|topp(?:ed|ing)|tops|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|clear(?:s|ed)?|cracked|eclipse[sd]?)$/i;
/** Of a figure of accounts, which lies beyond what it "cracked" or "broke"; a price may do so on its way down. */
const PASSED =
  /\b(?:crack(?:s|ed)|br(?:eaks|oke|oken)(?: through)?|smash(?:es|ed)(?: through)?|shatter(?:s|ed)|(?:makes?|made) it(?: all the way)? to|breach(?:es|ed)|pierc(?:es|ed)|(?:bl[eo]ws?|sail(?:s|ed)|shot|vault(?:s|ed)|push(?:es|ed)|burst|power(?:s|ed)|storm(?:s|ed)|went|go(?:es|ne)|gets?|got) (?:right |straight |well |just )?(?:past|through|over|beyond))$/i;
const CAME =
  "(?:f[ae]lls?|came|comes?|come|falling|coming|stopp?(?:ed|s|ing)?|end(?:ed|s)?|finish(?:ed|es)?|topped out|peaked|stall(?:ed|s))";
const HOW = "(?: in)?(?: up)?(?: just| well| slightly| narrowly| a (?:bit|little|hair|whisker|touch|shade))?";
/** Of a percentage or a multiple, whose bound the words themselves give: "falls just short of doubling". */
const SHORT = new RegExp(`\\b${CAME}${HOW} (?:short|shy) of$`, "i");
const MISSED = new RegExp(`\\b(?:miss(?:es|ed|ing)?|${CAME}${HOW} (?:short|shy) of)$`, "i");
/** Words that may stand between the verb and the figure. */
const BETWEEN = /(?:\s+(?:the|a|its|even|just|narrowly|easily|comfortably|level|mark|about))*\s*$/i;
/** "Fell short of 300", "stopped shy of 20,000": the furthest that it came is still below the figure. */
export const FELL_SHORT = new RegExp(`\\b(?:miss(?:es|ed|ing)?|${CAME}(?: \\w+){0,3} (?:short|shy) of)\\b`, "i");
const LEVELS = ["level", "change"];

const isFigure = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" && [...LEVELS, "multiple"].includes(mention.role);
const isAmount = (mention: Mention) => isFigure(mention) && mention.unit !== "ratio" && mention.unit !== "x";

/** A margin or share of the accounts told by its level: "cracked 70%". */
const isShareOf = (mention: QuantityMention, { measure }: Claim) =>
  mention.unit === "ratio" && mention.role === "level" && /margin$/.test(measure ?? "");
const ofAccounts = ({ measure }: Claim) =>
  /margin$|revenue$|income$|profit$|capex$|cash_flow$|^fcf$/.test(measure ?? "");

const bounded = (quantity: QuantityMention, bound: "more-than" | "at-least" | "less-than"): QuantityMention => {
  const value = quantity.low ?? quantity.high;
  const { from: _, ...rest } = quantity;
  return bound !== "less-than"
    ? { ...rest, bound, role: "level", low: value, high: null }
    : { ...rest, bound, role: "level", low: null, high: value };
};

/**
 * The mentions with an amount that something "beat", "topped", "missed" or "fell short of" read as the bound it is; the verb
 * is then no move and no comparison with somebody else.
 */
export function withHurdles(mentions: readonly Mention[], claim: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  const dropped = new Set<Mention>();
  const read = mentions.map((mention) => {
    if (!isFigure(mention) || mention.from !== undefined) return mention;
    const own =
      /^(?:(?:just|slightly|narrowly|a (?:bit|little|hair|whisker|touch|shade)) )?(?:short|shy) of/i.exec(
        mention.text,
      )?.[0] ?? "";
    if (mention.bound !== "exact" && !own) return mention;
    const words = (claim.quote.slice(0, mention.start - offset) + own).replace(BETWEEN, "");
    const level = isAmount(mention) || isShareOf(mention, claim);
    const cleared = CLEARED.exec(words) ?? (level && ofAccounts(claim) ? PASSED.exec(words) : null);
    const verb = level ? (cleared ?? MISSED.exec(words)) : SHORT.exec(words);
    if (!verb) return mention;
    const from = offset + verb.index;
    for (const other of mentions)
      if (
        other !== mention &&
        ["direction", "cue"].includes(other.kind) &&
        other.start >= from &&
        other.end <= mention.end
      )
        dropped.add(other);
    if (!level) return mention;
    return bounded(mention, CLEARED.test(words) ? "more-than" : cleared ? "at-least" : "less-than");
  });
  return read.filter((mention) => !dropped.has(mention));
}
