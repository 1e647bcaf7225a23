import type { Claim } from "../claims/claim.ts";
import type { Mention, QuantityMention } from "../claims/mention.ts";

const LOSS = /\bloss(?:es)?\b/i;
/** True for a measure told as a loss: the larger it is, the lower the income that is on record. */
export const isLoss = (mention: Mention | undefined): boolean => mention?.kind === "measure" && LOSS.test(mention.text);
/** "Lost a billion dollars" of a company whose profit is spoken of. */
const LOST = /^(?:lost|loses?|losing)$/i;
const MONEY = /^[A-Z]{3}(?:\/share)?$/;

/** "A loss of two billion": so large a bare number counts nothing but money. */
const LARGE_COUNT = 1e6;
const isAmount = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" &&
  (["level", "change"].includes(mention.role) ||
    (mention.role === "count" && (mention.low ?? mention.high ?? 0) >= LARGE_COUNT)) &&
  (MONEY.test(mention.unit) || mention.unit === "");

/** "Intel lost almost 19bn in 2024": money gone in a quarter or year is a loss, but for what a firm is worth. */
function losesMoney(mentions: readonly Mention[], { quote, subjects }: Claim): boolean {
  const large = mentions.some((mention) => isAmount(mention) && (mention.low ?? mention.high ?? 0) >= 1e8);
  const timed = mentions.some(
    (mention) => mention.kind === "period" && ["quarter", "half", "year"].includes(mention.grain),
  );
  return (
    large &&
    timed &&
    subjects.length === 1 &&
    !/\b(?:value|cap|market|worth|wiped|sales|revenue|deposits|customers?)\b/i.test(quote)
  );
}

const GAINED =
  /\b(?:(?:profits?|gains?|income|earnings|surplus) of|made|makes?|making|earned|earns?|earning|netted|netting) (?:about |around |roughly |some |only |just )?\S{0,4}$/i;

/** "Swung to a loss of 1.6bn from a profit of 1.5bn": the second is none that was lost. */
function isGained({ text }: QuantityMention, { quote }: Claim): boolean {
  const at = quote.indexOf(text);
  return at > 0 && GAINED.test(quote.slice(0, at));
}

/** What can be below zero, told with its sign. */
const MAY_BE_NEGATIVE = new Set(
  "net_income operating_income pretax_income profit fcf gross_margin operating_cash_flow ebitda margin operating_margin net_margin".split(
    " ",
  ),
);
const SIGNED = /^(?:(?:about|around|roughly|approximately|circa|some) )?(?:[-−–]\s?[$€£]?\s?\d|(?:minus|negative)\b)/i;
const isSigned = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" && mention.from === undefined && mention.bound === "exact" && SIGNED.test(mention.text);

/**
 * The mentions with a figure that its sign puts below zero read so, where it is of what can be: "net income of -18.8bn",
 * "free cash flow was negative 10bn". The sign is then no fall.
 */
function withSigns(mentions: readonly Mention[], { measure }: Claim): readonly Mention[] {
  const measures = mentions.flatMap((mention) => (mention.kind === "measure" ? [mention.measure] : []));
  const isOf =
    measures.length > 0 ? measures.every((each) => MAY_BE_NEGATIVE.has(each)) : MAY_BE_NEGATIVE.has(measure ?? "");
  if (!isOf || !mentions.some(isSigned)) return mentions;
  const isSign = ({ kind, rule }: Mention) => kind === "direction" && rule === "sign";
  return mentions.flatMap((mention): Mention[] => {
    if (isSign(mention)) return [];
    return isSigned(mention) && mention.role !== "multiple"
      ? [{ ...mention, negative: true, role: "level" }]
      : [mention];
  });
}

/** "Net income of -2.1bn": the figure of the claim, where its sign makes it an amount below zero. */
const isBelowZero = (mention: Mention, { quantity }: Claim): mention is QuantityMention =>
  mention.kind === "quantity" &&
  quantity !== null &&
  (quantity.high ?? 0) < 0 &&
  ["level", "change", "count"].includes(mention.role) &&
  SIGNED.test(mention.text);

/** What stands between a measure and an amount, a mark counting for more than words. */
function distance(a: Mention, b: Mention, between: (from: number, to: number) => string): number {
  const words = a.end <= b.start ? between(a.end, b.start) : between(b.end, a.start);
  return words.length + (/[,;:.]|\b(?:if|then|and|while|but)\b/i.test(words) ? APART : 0);
}
const APART = 100;

/** "If it swings to a net loss, revenue ends below 34bn", "a loss of 2bn on sales of 13bn": an amount nearer to another measure than to the loss. */
function isOfAnother(amount: Mention, all: readonly Mention[], between: (from: number, to: number) => string): boolean {
  const measures = all.filter(({ kind }) => kind === "measure");
  const nearest = (own: boolean) =>
    Math.min(...measures.filter((one) => isLoss(one) === own).map((one) => distance(one, amount, between)));
  return nearest(false) < nearest(true);
}

/** "If it reports an operating loss, | it closes below 150": an amount on the other side of the if-part than the loss. */
function isBesideCondition(
  amount: Mention,
  all: readonly Mention[],
  { quote, condition }: Claim,
  offset: number,
): boolean {
  const at = condition === null ? -1 : quote.indexOf(condition);
  if (condition === null || at < 0 || condition.length >= quote.trim().length) return false;
  const [from, to] = [offset + at, offset + at + condition.length];
  const inside = ({ start }: Mention) => start >= from && start < to;
  return all.filter(isLoss).every((loss) => inside(loss) !== inside(amount));
}

const turned = { up: "down", down: "up", flat: "flat" } as const;

/**
 * The mentions with what is lost counted below zero: "an operating loss of 9bn" is an operating income of -9bn, a loss that
 * widened an income that fell, "lost a billion dollars in the quarter" a profit of -1bn.
 */
export function withLosses(all: readonly Mention[], claim: Claim, offset: number | null): Mention[] {
  const told = all.map((mention) =>
    isBelowZero(mention, claim) ? ({ ...mention, negative: true, role: "level" } as const) : mention,
  );
  const mentions = withSigns(told, claim);
  const named = mentions.some((mention) => mention.kind === "measure" && LOSS.test(mention.text));
  const unnamed = mentions.every((mention) => mention.kind !== "measure" || mention.measure === "eps");
  const profit =
    unnamed &&
    (claim.measure === "eps" ||
      ((claim.measure === "profit" || losesMoney(mentions, claim)) &&
        mentions.every(({ kind }) => kind !== "measure")));
  const verb = profit ? mentions.find((mention) => mention.kind === "direction" && LOST.test(mention.text)) : undefined;
  const noun = named || (profit && LOSS.test(claim.quote));
  if (!noun && !verb) return [...mentions];
  const inName = (mention: Mention) =>
    mention.kind === "direction" &&
    mentions.some(({ kind, start, end }) => kind === "measure" && start <= mention.start && mention.end <= end);
  const between = (from: number, to: number) => claim.quote.slice(from - (offset ?? 0), to - (offset ?? 0));
  return mentions.flatMap((mention): Mention[] => {
    if (mention === verb || inName(mention)) return [];
    if (offset !== null && named && isAmount(mention) && isOfAnother(mention, mentions, between)) return [mention];
    if (offset !== null && named && isAmount(mention) && isBesideCondition(mention, mentions, claim, offset))
      return [mention];
    if (isAmount(mention) && isGained(mention, claim)) return [{ ...mention, role: "level" }];
    if (isAmount(mention)) return [{ ...mention, negative: true, role: "level" }];
    if (mention.kind === "direction" && noun) return [{ ...mention, direction: turned[mention.direction] }];
    return [mention];
  });
}
