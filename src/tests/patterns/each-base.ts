import { type Ask, part, wordsBetween } from "../ask.ts";
import { allOf, type Built, firstOf, type Pattern } from "../built.ts";

const BASES = ["yoy", "qoq", "mom"];
const basesOf = ({ cues }: Ask) => cues.filter(({ cue }) => BASES.includes(cue));

/** True where a move is told against two times at once: "up on the quarter and on the year". */
export const hasTwoBases = (ask: Ask) => new Set(basesOf(ask).map(({ cue }) => cue)).size > 1;

/** What joins two times that one move is counted from. */
const JOINT =
  /^\s*,?\s*(?:and|&|as well as|plus|\+|\/|and also|but also)(?: (?:also|both|even))?(?: (?:up|down|higher|lower|more|less|bigger|smaller))?(?: (?:from|on|over|than|versus|vs|against|in))?(?: the)?\s*$/;
const DENIED = ["negation", "doubt"];

/**
 * "Up from the quarter before and from a year ago", "down 3% both sequentially and year over year": the one move holds
 * against each of the times.
 */
export const eachBase =
  (patterns: readonly Pattern[]): Pattern =>
  (ask: Ask): Built | null => {
    if (!hasTwoBases(ask) || ask.quantities.length > 1 || ask.cues.some(({ cue }) => DENIED.includes(cue))) return null;
    if (new Set(ask.directions.map(({ direction }) => direction)).size !== 1) return null;
    const bases = basesOf(ask).filter(
      (base, index, all) => !all.slice(0, index).some(({ start, cue }) => start === base.start && cue === base.cue),
    );
    const [first, second, third] = bases;
    const joint = second ? wordsBetween(ask, first.end, second.start) : "";
    if (third || !JOINT.test(joint)) return null;
    const both = /\bboth\b/.test(wordsBetween(ask, first.start - 24, first.start));
    if (ask.quantities.some(({ start }) => start > first.start || !both)) return null;
    const built = bases.map((base) => {
      const isOther = (start: number, end: number) =>
        bases.some((one) => one !== base && one.start < end && start < one.end);
      const own = ask.mentions.filter(
        ({ kind, start, end }) => (kind !== "cue" && kind !== "period") || !isOther(start, end),
      );
      return firstOf(patterns, part(ask, own));
    });
    if (built.includes(null)) return null;
    const all = allOf(built as Built[], / or |^if /);
    return {
      ...all,
      used: [
        ...all.used,
        ...ask.cues.filter(
          ({ cue, start }) =>
            BASES.includes(cue) || (start < second.start && ["comparison", "beats", "trails"].includes(cue)),
        ),
        ...ask.periods.filter(({ start, end }) => bases.some((one) => one.start < end && start < one.end)),
      ],
      phrases: [...(all.phrases ?? []), /\bboth\b/, /\bas well as\b/],
    };
  };
