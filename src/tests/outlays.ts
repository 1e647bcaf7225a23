import type { Claim } from "../claims/claim.ts";
import type { Mention, QuantityMention } from "../claims/mention.ts";

const PARTING =
  "cough(?:ed|s|ing)? up|shell(?:ed|s|ing)? out|fork(?:ed|s|ing)? (?:over|out)|hand(?:ed|s|ing)? over|pon(?:ied|ies|ying) up|pony up|stump(?:ed|s|ing)? up|plunk(?:ed|s|ing)? down|dish(?:ed|es|ing)? out|dol(?:ed|es|ing) out|splash(?:ed|es|ing)? out|la(?:ys?|id) out|turn(?:ed|s)? over";
/** "Coughed up 35bn", "forked over 35bn": what is parted with; neither a way it went nor a bound. */
export const PARTED = new RegExp(`\\b(?:${PARTING})(?: |$)`, "i");
const AT_END = new RegExp(`\\b(?:${PARTING}) $`, "i");
/** "Dropped 19bn | on capex", "sank 30bn into data centers". */
const PUT =
  /\b(?:drop(?:ped|s|ping)?|bl(?:ew|ows?|own|owing)|s[aiu]nks?|sinking|burn(?:ed|s|t|ing)?) (?:a |another |about |some |roughly |over |nearly |almost )*(?:us|nt|hk)?\$?$/i;
const ON = /^(?: (?:in|of) (?:cold,? )?(?:hard )?cash)? (?:on|into) /i;

const isMoney = ({ low, high, unit }: QuantityMention) => (low ?? high ?? 0) >= 1e6 && /^(?:[A-Z]{3})?$/.test(unit);

/** The mentions with amounts that somebody parted with as what they are, and the verbs of it no movement. */
export function withOutlays(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  const spans: [number, number][] = [];
  const read = mentions.map((one) => {
    if (one.kind !== "quantity" || !isMoney(one)) return one;
    const [start, end] = [one.start - offset, one.end - offset];
    const over = /^over /i.test(one.text) && AT_END.test(`${quote.slice(0, start)}over `);
    const parted = AT_END.exec(quote.slice(0, start));
    const put = parted ?? (ON.test(quote.slice(end)) ? PUT.exec(quote.slice(0, start)) : null);
    if (!put && !over) return one;
    spans.push([put ? put.index : start, end]);
    const value = over ? { bound: "exact" as const, high: one.low } : {};
    return { ...one, ...value, role: "level" as const };
  });
  const isOf = ({ kind, start }: Mention) =>
    kind === "direction" && spans.some(([from, to]) => start - offset >= from && start - offset < to);
  return read.filter((one) => !isOf(one));
}
