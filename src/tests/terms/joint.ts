import type { QuantityMention } from "../../claims/mention.ts";
import { NO_WAY, type Token } from "./tokens.ts";
import { BEATEN } from "./words.ts";

/** How two terms are held against each other, and the tokens of each. */
export interface Joint {
  left: Token[];
  right: Token[];
  /** Which side the first is put; of a multiple or share the first over the second. */
  sign: ">" | "<" | "ratio" | "within" | "equal";
  /** The word that compares: "worse", "cheaper". */
  word: string;
  /** By how much, or how many times. */
  quantity: QuantityMention | null;
  denied: boolean;
  /** "Three times over". */
  over: boolean;
}

type Found = Pick<Joint, "sign" | "word"> & {
  left: Token[];
  right: Token[];
  quantity?: QuantityMention;
  over?: boolean;
};

const isRole = (token: Token | undefined, ...roles: string[]) => token?.kind === "word" && roles.includes(token.role);
const without = (tokens: readonly Token[], ...out: (Token | undefined)[]) => tokens.filter((one) => !out.includes(one));
type Quantity = Token & { kind: "quantity" };
/** A share or multiple; "40 % | of what". */
const isMultiple = (token: Token | undefined, next: Token | undefined): token is Quantity =>
  token?.kind === "quantity" &&
  (["share", "multiple"].includes(token.mention.role) ||
    (token.mention.unit === "ratio" && (/\bof$/i.test(token.text) || next?.text.toLowerCase() === "of")));

/** "More … than", "3bn less than", "three times larger than". */
function byThan(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex(({ kind }) => kind === "than");
  if (at < 0) return null;
  const before = tokens.slice(0, at);
  const compared = before.findLast((one) => isRole(one, "more", "less"));
  if (compared?.kind !== "word") return null;
  const beside = before[before.indexOf(compared) - 1];
  const quantity = beside?.kind === "quantity" ? beside : undefined;
  return {
    left: without(before, compared, quantity),
    right: tokens.slice(at + 1),
    sign: compared.role === "more" ? ">" : "<",
    word: compared.text.toLowerCase(),
    ...(quantity ? { quantity: quantity.mention } : {}),
  };
}

/** "Within 2 % of". */
function byWithin(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex((one) => one.kind === "quantity" && /^within\b/i.test(one.text));
  const quantity = tokens[at];
  if (quantity?.kind !== "quantity" || quantity.mention.unit !== "ratio") return null;
  return {
    left: tokens.slice(0, at),
    right: tokens.slice(at + 1),
    sign: "within",
    word: "within",
    quantity: quantity.mention,
  };
}

/** "Half of what", "twice as much … as", "three times the revenue of", "40 % of". */
function byMultiple(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex((one, index) => isMultiple(one, tokens[index + 1]));
  const multiple = tokens[at];
  if (multiple?.kind !== "quantity") return null;
  const rest = tokens.slice(at + 1);
  const as = rest.findLastIndex(({ kind }) => kind === "as");
  const of = rest.findIndex((one) => one.kind === "word" && /^(?:of|what|that)$/i.test(one.text));
  const ofOwn =
    /\bof$/i.test(multiple.text) ||
    /\b(?:twice|double|triple|treble|quadruple|half)$|times$|x$/i.test(multiple.text.trim());
  const [cut, skip] = as >= 0 ? [as, 1] : ofOwn && !(of > 0) ? [0, 0] : [of, 1];
  if (cut < 0) return null;
  const tail = rest
    .slice(0, cut)
    .filter((one) => one.kind !== "as" && !/^(?:much|many|high|big|large)$/i.test(one.text));
  return {
    left: [...tokens.slice(0, at), ...tail],
    right: rest.slice(cut + skip),
    sign: "ratio",
    word: "",
    quantity: multiple.mention,
  };
}

/** "Was dwarfed by". */
function byBeaten(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex(
    (one, index) =>
      one.kind === "word" &&
      BEATEN.has(one.text.toLowerCase()) &&
      tokens[index + 1]?.kind === "by" &&
      tokens.slice(0, index).some((each) => isRole(each, "copula")),
  );
  if (at < 0 || tokens[at + 2]?.kind === "quantity") return null;
  const left = [...tokens.slice(0, at), ...toldBy(tokens[at])];
  return { left, right: tokens.slice(at + 2), sign: "<", word: tokens[at].text };
}

/** "Outspent": what both terms are of, as the verb of the first. */
const toldBy = (verb: Token): Token[] => (verb.kind === "word" && verb.of ? [{ ...verb, role: "verb" }] : []);

/** "Topped", "fell short of". */
function byVerb(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex((one) => isRole(one, "above-verb", "below-verb"));
  if (at < 0) return null;
  return {
    left: [...tokens.slice(0, at), ...toldBy(tokens[at])],
    right: tokens.slice(at + 1),
    sign: isRole(tokens[at], "above-verb") ? ">" : "<",
    word: tokens[at].text.toLowerCase(),
  };
}

/** "Is still above", "7bn below", behind a verb that says how something stands. */
function bySide(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex((one) => isRole(one, "above", "below"));
  const before = tokens.slice(0, Math.max(0, at));
  const beside = before.at(-1);
  const quantity = beside?.kind === "quantity" ? beside : undefined;
  if (at < 0 || !before.some((one) => isRole(one, "copula", "verb", "average"))) return null;
  return {
    left: without(before, quantity),
    right: tokens.slice(at + 1),
    sign: isRole(tokens[at], "above") ? ">" : "<",
    word: tokens[at].text.toLowerCase(),
    ...(quantity ? { quantity: quantity.mention } : {}),
  };
}

/** "Went down in Q3 from Q2", "rose in May versus April". */
function byWay(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex(({ kind }) => kind === "direction");
  const way = tokens[at];
  if (way?.kind !== "direction" || way.mention.negated || way.mention.direction === "flat") return null;
  const rest = tokens.slice(at + 1);
  const cut = rest.findIndex(
    (one) => isRole(one, "held") || (one.kind === "period" && one.mention.relation === "from" && one.mention.named),
  );
  if (cut < 0) return null;
  const right = isRole(rest[cut], "held") ? rest.slice(cut + 1) : rest.slice(cut);
  const isTimes = right.every(({ kind }) => kind === "period" || kind === "back");
  return isTimes && right.length === 1
    ? {
        left: [...tokens.slice(0, at), ...rest.slice(0, cut)],
        right,
        sign: way.mention.direction === "up" ? ">" : "<",
        word: way.text.toLowerCase(),
      }
    : null;
}

/** "By 3bn" at the end of a term, "three times over". */
function apart(found: Found): Found | null {
  if (found.sign === "ratio" || found.quantity) return found;
  const { left, right } = found;
  const by = [...left, ...right].findIndex(
    ({ kind }, index, all) => kind === "by" && all[index + 1]?.kind === "quantity",
  );
  const [sign, quantity] = by < 0 ? [undefined, undefined] : [...left, ...right].slice(by, by + 2);
  if (quantity?.kind === "quantity")
    return {
      ...found,
      left: without(left, sign, quantity),
      right: without(right, sign, quantity),
      quantity: quantity.mention,
    };
  const on = right.findIndex(
    (one, index) => one.kind === "quantity" && /^(?:on top|more|besides|extra)/i.test(right[index + 1]?.text ?? ""),
  );
  const extra = right[on];
  if (extra?.kind === "quantity") {
    const before = right.slice(0, on).filter((one, index, all) => index < all.length - 1 || one.kind !== "and");
    return { ...found, right: [...before, ...right.slice(on + 2)], quantity: extra.mention };
  }
  const times = right.find(
    (one, index) =>
      one.kind === "quantity" && one.mention.role === "multiple" && /^over$/i.test(right[index + 1]?.text ?? ""),
  );
  if (times?.kind !== "quantity") return found;
  const over = right[right.indexOf(times) + 1];
  return { ...found, right: without(right, times, over), quantity: times.mention, over: true };
}

/** "Is | as expensive as", which only its denial makes less. */
function byEqual(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex(({ kind, text }) => kind === "as" && / /.test(text));
  return at < 0 ? null : { left: tokens.slice(0, at), right: tokens.slice(at + 1), sign: "equal", word: "" };
}

const WAYS = [byThan, byWithin, byMultiple, byEqual, byBeaten, byVerb, bySide, byWay];

/** The comparison of a statement's tokens, the clearer ones first; null where none stands there or more figures are told. */
export function jointOf(tokens: readonly Token[]): Joint | null {
  const nots = tokens.filter(({ kind }) => kind === "not");
  const told = without(tokens, ...nots);
  for (const way of WAYS) {
    const first = way(told);
    const found = first && apart(first);
    if (!found) continue;
    if (nots.length > 1) return null;
    const [not] = nots;
    if (not && !NO_WAY.test(not.text) && !found.left.some(({ start }) => start < not.start)) return null;
    if (not && found.right.some(({ start }) => start < not.start)) return null;
    if (found.sign === "equal") return not ? { quantity: null, over: false, ...found, sign: "<", denied: false } : null;
    return { quantity: null, over: false, ...found, denied: nots.length > 0 };
  }
  return null;
}
