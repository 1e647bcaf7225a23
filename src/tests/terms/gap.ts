import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { compared } from "./compared.ts";
import { withPoints } from "./figures-told.ts";
import { sideOf } from "./side.ts";
import { ALL_WORDS, endOf } from "./statement.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** "The gap between", "the difference in margin between". */
const OPENS =
  /^\W*(?:the |that )?(?:\w+ )?(?:gap|difference|distance|spread|chasm|gulf) (?:in (?:\w+ ){1,3})?between (?:what )?/i;

/** How far two lie apart is spoken of, and nothing of each of them. */
export const tellsOfGap = ({ claim }: Ask) => OPENS.test(claim.quote);

/** The statement of a gap cut up: its two terms, and how wide it is. */
interface Gap {
  left: Token[];
  right: Token[];
  width: Token & { kind: "quantity" };
}

function gapIn(tokens: readonly Token[]): Gap | null {
  const copula = tokens.findIndex((one) => one.kind === "word" && one.role === "copula");
  const and = tokens.findIndex(({ kind }) => kind === "and");
  const [width, ...behind] = tokens.slice(copula + 1).filter((one) => one.kind !== "word" || one.role !== "filler");
  if (copula < 0 || and < 1 || and > copula || width?.kind !== "quantity") return null;
  const times = behind.filter(({ kind }) => kind === "period");
  if (times.length !== behind.length) return null;
  return { left: tokens.slice(0, and), right: [...tokens.slice(and + 1, copula), ...times], width };
}

/** "The gap between AMD's and Intel's gross margins is 13 points": how far two terms lie apart, whichever is the larger. */
export function gapBetween(ask: Ask): Built | null {
  const { offset, claim, mentions } = ask;
  const opened = offset === null ? null : OPENS.exec(claim.quote);
  if (!opened || offset === null || ask.subjects.length < 2) return null;
  const lead = mentions.filter((one) => one.end <= offset + opened[0].length);
  const tokens = withPoints(tokensOf(ask, offset + opened[0].length, endOf(ask)));
  const gap = gapIn(tokens);
  const stated = gap && intervalOf(gap.width.mention);
  const [first, right] = [gap && sideOf(gap.left), gap && sideOf(gap.right)];
  if (!stated || !gap || !first || !right) return null;
  const measures = lead.flatMap((one) => (one.kind === "measure" ? [one] : []));
  const left = { ...first, measures: [...measures, ...first.measures] };
  const found = compared(
    ask,
    { ...gap, sign: ">", word: "", quantity: gap.width.mention, denied: false, over: false },
    left,
    right,
  );
  const [, difference] = /^(.+) (?:~|in|<=?|>=?) [^<>~]+$/.exec(found?.text ?? "") ?? [];
  const unit = gap.width.mention.unit;
  const [one, other] = difference?.split(" - ") ?? [];
  if (!found || !other || difference.split(" - ").length !== 2) return null;
  const [more, less] = [`${one} - ${other}`, `${other} - ${one}`].map((text) => within(text, stated, unit));
  return {
    text: stated.low === null ? `${more} and ${less}` : `(${more} or ${less})`,
    used: mentions,
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    assumptions: found.assumptions,
  };
}
