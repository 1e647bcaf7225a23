import type { Ask } from "../ask.ts";
import { written } from "../series.ts";
import { type Head, isMoved, ofAnother, termOf, wayOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const BETTER = /\b(?:better|stronger|higher)\b/;
const WORSE = /\b(?:worse|weaker|lower)\b/;
const MORE = /\b(?:more|harder|further|farther|faster|bigger|steeper|deeper)\b/;
const LESS = /\b(?:less)\b/;
/** So little more or less that the figures need not tell. */
const THAN = /\bthan\b/;

/** The sign between the other's figure and that told before, and whether it must have gone the same way. */
function comparison(words: string, head: Head, own: "up" | "down" | null): { sign: ">" | "<"; alike: boolean } | null {
  const way = own ?? wayOf(head);
  if (BETTER.test(words) !== WORSE.test(words))
    return isMoved(head) && (own === null || BETTER.test(words) === (own === "up"))
      ? { sign: BETTER.test(words) ? ">" : "<", alike: false }
      : null;
  if (MORE.test(words) === LESS.test(words)) return null;
  if (!isMoved(head)) return own === null ? { sign: MORE.test(words) ? ">" : "<", alike: false } : null;
  if (way === null || way !== wayOf(head)) return null;
  return { sign: MORE.test(words) === (way === "up") ? ">" : "<", alike: LESS.test(words) };
}

/** "Did not do as well": worse, or less. */
const NOT_AS =
  /\b(?:not|n['’]t)\b(?: [a-z]+){0,2} (?:as|so|nearly as|quite as) (?:(?<well>well|good|strongly)|(?<badly>bad|badly|poorly)|much|hard|far)\b/;
/** "Beat it", "outran that": better than what was told before; "lagged it": worse. */
const BEAT =
  /\b(?:beat|beats|topped|tops|outdid|outran|outpaced|bettered|outperformed|outshone)\b(?: (?:it|that|them|this))?/;
const LAGGED = /\b(?:lagged|trailed|underperformed)\b(?: (?:it|that|them|this))?/;
function asCompared(told: string): string {
  const words = told.replace(BEAT, " better ").replace(LAGGED, " worse ");
  const { well, badly } = NOT_AS.exec(words)?.groups ?? {};
  return words.replace(NOT_AS, well ? " worse " : badly ? " better " : " less ");
}

const COMPARED = new RegExp([BETTER, WORSE, MORE, LESS].map(({ source }) => source).join("|"), "g");

/**
 * "…, and the Nasdaq did even worse", "Intel fell much more", "silver less so": how another fared, held against what was told
 * of the first. Undefined where nothing such stands there; null where it cannot be told.
 */
export function fared(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const subjects = tail.mentions.filter(isOf("subject"));
  const [named, another] = subjects;
  if (head.sign === "" || !named || another || THAN.test(tail.words) || tail.mentions.some(isOf("quantity")))
    return undefined;
  const directions = tail.mentions.filter(isOf("direction"));
  const words = asCompared(without(tail, [named]));
  if (!new RegExp(COMPARED.source).test(words) || tail.mentions.some(isOf("period"))) return undefined;
  if (!areOf(words.replace(COMPARED, " "), "links", "fared", "degree", "filler")) return undefined;
  const ways = new Set(
    directions
      .filter(({ text }) => !new RegExp(`^(?:${COMPARED.source})$`).test(asCompared(text.toLowerCase()).trim()))
      .map(({ direction }) => direction),
  );
  const [own, other] = ways;
  if (other !== undefined || own === "flat" || directions.some(({ negated }) => negated)) return null;
  const compared = comparison(words, head, own ?? null);
  const one = compared && ofAnother(head, named.subject, ask.registry);
  if (!compared || !one) return null;
  const same = compared.alike ? ` and ${termOf(one)} ${wayOf(head) === "up" ? ">" : "<"} 0%` : "";
  return {
    text: `${termOf(one)} ${compared.sign} ${termOf(head)}${same}`,
    assumptions: [`held against what was told before, of ${written(head.subject)}`],
  };
}
