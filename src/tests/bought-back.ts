import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const OBJECT =
  /^ (?:(?:back|of|its|their|own|far|much|way|a lot) )*(?:more|less|fewer|as much|as many)(?: (?:of|its|their|own))* $/i;

/** "Bought back more | stock than Meta": what was bought back is no measure of its own. */
export function withoutBoughtBack(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  const bought = mentions.filter((one) => one.kind === "measure" && one.measure === "buybacks");
  const isObject = (one: Mention) =>
    one.kind === "measure" &&
    one.measure === "price" &&
    bought.some(
      ({ end }) => end < one.start && OBJECT.test(quote.slice(end - (offset ?? 0), one.start - (offset ?? 0))),
    );
  return bought.length === 0 || offset === null ? [...mentions] : mentions.filter((one) => !isObject(one));
}
