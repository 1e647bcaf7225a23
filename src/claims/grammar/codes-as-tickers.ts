import type { Subject } from "../../registry/subject.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const OPTIONS = new WordSet("calls puts call put leaps leap shares stock options earnings");
const LISTS = new WordSet(", / + & and");

/** `NOK 1/21 5c`, `NOK calls`, `GME, AMC, NOK`: what stands beside capitals that are a ticker and a currency's code alike makes them the ticker. */
function isTickerBeside(tokens: readonly Token[], i: number, next: number, afterFirm: number): boolean {
  if (OPTIONS.has(tokens[next])) return true;
  if (tokens[next]?.kind === "number" && tokens[next + 1]?.glued && ["/", "c", "p"].includes(at(tokens, next + 1)))
    return true;
  return afterFirm === i || (afterFirm === i - 1 && LISTS.has(tokens[i - 1]));
}

/** Of a firm and a currency that share their letters, the one that is meant; `afterFirm` is where a firm named before ends. */
export function firmOrCurrency(
  tokens: readonly Token[],
  i: number,
  next: number,
  [one, other]: readonly [Subject, Subject],
  afterFirm: number,
): Subject {
  const firm = one.kind === "company" ? one : other.kind === "company" ? other : null;
  const money = one.kind === "currency" ? one : other.kind === "currency" ? other : null;
  if (firm === null || money === null) return other;
  return isTickerBeside(tokens, i, next, afterFirm) ? firm : money;
}
