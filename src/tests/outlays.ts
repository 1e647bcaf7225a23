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

/** "Burned | through 52bn of capex", "blew through 20bn in cash": what was used up; "its capex blew through 20bn" is past a line. */
const THROUGH =
  /\b(?:burn(?:ed|s|t|ing)?|bl(?:ew|own|owing)|plou?gh(?:ed|s|ing)?|plow(?:ed|s|ing)?|tear(?:s|ing)?|tore|torn|chew(?:ed|s|ing)?|ran|running|going|gone|went|rip(?:ped|s|ping)?|churn(?:ed|s|ing)?|eat(?:s|ing|en)?|ate|cycl(?:ed|es|ing)) (?:right )?through (?:a |another |about |some |roughly |over |nearly |almost |more than )*(?:us|nt|hk)?\$?$/i;
/** The rule by which such an amount is what was spent, and no line that was passed. */
export const SPENT = "used-up";
const USED_UP = /^ (?:of|in|on) (?:cash|capex|capital (?:spending|expenditures?|outlays?)|money|spending)\b/i;

const isMoney = ({ low, high, unit }: QuantityMention) => (low ?? high ?? 0) >= 1e6 && /^(?:[A-Z]{3})?$/.test(unit);

/** Where the verb of what was used up starts, before an amount that may hold some of its words. */
function usedUp(quote: string, start: number, end: number): number | null {
  if (!USED_UP.test(quote.slice(end))) return null;
  const figure = quote.slice(start, end).search(/\d/);
  return THROUGH.exec(quote.slice(0, start + Math.max(0, figure)))?.index ?? null;
}

/** The mentions with amounts that somebody parted with as what they are, and the verbs of it no movement. */
export function withOutlays(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  const spans: [number, number][] = [];
  const read = mentions.map((one) => {
    if (one.kind !== "quantity" || !isMoney(one)) return one;
    const [start, end] = [one.start - offset, one.end - offset];
    const through = usedUp(quote, start, end);
    if (through !== null) {
      spans.push([through, end]);
      const bound = /^(?:through|.*\bthrough) \W*\d/i.test(one.text)
        ? ({ bound: "exact", high: one.low } as const)
        : {};
      return { ...one, ...bound, role: "level" as const, rule: SPENT };
    }
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
