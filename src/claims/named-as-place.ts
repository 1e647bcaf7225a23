import type { Registry } from "../registry/registry.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const PLANTS = new WordSet(
  "plant plants mill mills elevator elevators refinery refineries smelter smelters mine mines terminal terminals factory factories crusher crushers dock docks yard yards warehouse warehouses pump depot feedlot buyer buyers dealer dealers",
);
const WHERE = new WordSet("at from near outside by around to");
const ARTICLES = new WordSet("the a an our my local");
const GOODS = new Set(["commodity", "coin"]);

/** Where the words before a name begin, its article left out. */
const leadOf = ({ tokens }: Facts, { from }: Of<"subject">) =>
  ARTICLES.has(tokens[from - 1] ?? tokens[from]) ? from - 2 : from - 1;

/** `Basis at the ethanol plant`, `from the sugar mill`: where something is so, and no talk of ethanol. */
const isPlant = (facts: Facts, one: Of<"subject">, registry: Registry) =>
  GOODS.has(registry.subject(one.subject)?.kind ?? "") &&
  PLANTS.has(facts.tokens[one.to] ?? facts.tokens[one.from]) &&
  leadOf(facts, one) >= facts.clause.from &&
  WHERE.has(facts.tokens[leadOf(facts, one)]);

const BEFORE = new WordSet("before until till into");

/** `Back over 160 by the BoJ`, `goes to 150 before the Fed`: its meeting, as a time. */
function isMeeting(facts: Facts, one: Of<"subject">, registry: Registry): boolean {
  if (registry.subject(one.subject)?.kind !== "central-bank") return false;
  const lead = leadOf(facts, one);
  if (lead < facts.clause.from || (facts.tokens[one.to]?.lower ?? "").startsWith("'")) return false;
  const figure = facts.quantities.some(({ to }) => to === lead);
  return figure && (BEFORE.has(facts.tokens[lead]) || facts.tokens[lead].lower === "by");
}

/** Whether a name only tells where or when something is so. */
export const isOnlyPlace = (facts: Facts, one: Of<"subject">, registry: Registry): boolean =>
  isPlant(facts, one, registry) || isMeeting(facts, one, registry);
