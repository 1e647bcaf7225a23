import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isOfFirms } from "./measure-fits.ts";
import type { Stretch } from "./sentences.ts";
import type { SubjectField } from "./subject-field.ts";
import type { Context } from "./thread-context.ts";

const AGAINST = new WordSet("vs versus");

/** `Market cap 26b vs UAL 14b`: all that is named is what the figure before it is held against. */
export const onlyBases = ({ tokens, subjects, quantities }: Facts): boolean =>
  subjects.length > 0 &&
  subjects.every(({ from }) => {
    const before = tokens[from - 1]?.lower === "." ? from - 2 : from - 1;
    return AGAINST.has(tokens[before]);
  }) &&
  quantities.some(({ to }) => to < subjects[0].from);

/** Kinds that own no sales or costs: what is named is a part of a firm's. */
const PARTS = new Set(["commodity", "sector", "market", "macro"]);
const THE_WHOLE = new WordSet("of all the its their total group company");

/** Where the whole of a share is named: `30 % of | their costs`. */
function afterOf({ tokens }: Facts, to: number): number | null {
  if (tokens[to]?.lower !== "of" && tokens[to - 1]?.lower !== "of") return null;
  let at = to;
  while (THE_WHOLE.has(tokens[at])) at++;
  return at;
}

/** `90 % of their revenue | now coming from data centers`. */
const comesFrom = ({ tokens }: Facts, whole: Stretch | undefined, part: Stretch) =>
  whole !== undefined && whole.to <= part.from && ["from", "in"].includes(tokens[part.from - 1].lower);

/** `Jet fuel is 30 % of their costs`, `copper is 60 % of Freeport's revenue`: the firm whose whole it is a share of, or null where it is told of no part. */
export function wholeOf(facts: Facts, context: Context, registry: Registry): SubjectField | null {
  const figure = facts.quantities.find(({ quantity }) => quantity.unit === "ratio");
  const at = figure ? afterOf(facts, figure.to) : null;
  if (!figure || at === null) return null;
  const owner = facts.subjects.find(({ from }) => from === at);
  const parts = facts.subjects.filter((one) => one !== owner);
  const start = owner ? owner.to + (facts.tokens[owner.to]?.lower === "'s" ? 1 : 0) : at;
  const whole = facts.measures.find(({ from }) => from === start);
  const ofParts = parts.length > 0 && parts.every((one) => PARTS.has(registry.subject(one.subject)?.kind ?? ""));
  const behind = parts[0] && parts[0].from > figure.from && !comesFrom(facts, whole, parts[0]);
  if (!ofParts || behind || !whole || !isOfFirms(registry.measure(whole.measure))) return null;
  const because = { rule: "owner-of-whole", words: null };
  if (owner) return { subjects: [owner.subject], implied: false, because };
  const firm = registry.subject(context.subjects[0] ?? "")?.kind === "company";
  return { subjects: firm ? context.subjects : [], implied: true, because };
}
