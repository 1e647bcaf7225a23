import type { Ask } from "../ask.ts";
import { activePart } from "./active-part.ts";
import { alike } from "./alike.ts";
import { besideAnother } from "./beside-another.ts";
import { fared } from "./fared.ts";
import { figureOfAnother } from "./figure-of-another.ts";
import { firstOrNever } from "./first-or-never.ts";
import { givenBack } from "./given-back.ts";
import { growthOfSame } from "./growth-of-same.ts";
import type { Head } from "./head.ts";
import { levelOfSame } from "./level-of-same.ts";
import { lineOfSame } from "./line-of-same.ts";
import { otherMoves } from "./other-moves.ts";
import { otherTime } from "./other-time.ts";
import { rateOfSame } from "./rate-of-same.ts";
import { shortOfPeak } from "./short-of-peak.ts";
import type { Tail } from "./words.ts";

/** What a second part states, completed by the statement before it. */
export interface Second {
  text: string;
  assumptions: string[];
  /** It tells another time of what was stated before: that is not so of its own. */
  instead?: true;
  /** It tells once more what was stated before. */
  whole?: true;
}

/** Reads one kind of second part: undefined where it is of another kind, null where it is of this kind and has no test. */
export type SecondForm = (ask: Ask, tail: Tail, head: Head) => Second | null | undefined;

/** Kinds told by their words alone, which nothing else is said with. */
const TOLD_BY_WORDS: readonly SecondForm[] = [
  activePart,
  fared,
  alike,
  otherMoves,
  firstOrNever,
  lineOfSame,
  givenBack,
  shortOfPeak,
  besideAnother,
];

function firstOf(forms: readonly SecondForm[], ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  for (const form of forms) {
    const found = form(ask, tail, head);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What words that take up a statement say; undefined for others. */
export const takenUp = (ask: Ask, tail: Tail, head: Head) => firstOf(TOLD_BY_WORDS, ask, tail, head);

/** The same within one claim, where a time of before stands with its figure. */
export const behindMark = (ask: Ask, tail: Tail, head: Head) => firstOf([...TOLD_BY_WORDS, otherTime], ask, tail, head);

/** The same, and of words that may stand for themselves as well: "Marvell 11%". */
export const ledBy = (ask: Ask, tail: Tail, head: Head) =>
  firstOf([...TOLD_BY_WORDS, otherTime, growthOfSame, rateOfSame, levelOfSame, figureOfAnother], ask, tail, head);
