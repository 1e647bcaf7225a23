import { type Ask, part, wordsBefore } from "../ask.ts";
import { allOf, type Built, firstOf, type Pattern } from "../built.ts";

/** "Rose 16 % to $42.3bn", "fell to 120, down 5 %": the move and where it ended, both of the one period. */
export function moveTo(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const [first, second, third] = ask.quantities;
    if (!first || !second || third || ask.periods.length > 1) return null;
    const move = [first, second].find(({ unit, role }) => unit === "ratio" || role === "multiple");
    const end = [first, second].find((quantity) => quantity !== move);
    if (!move || !end || end.unit === "ratio" || end.from !== undefined || wordsBefore(ask, end, 1)[0] !== "to")
      return null;
    const built = [move, end].map((quantity) => {
      const other = quantity === move ? end : move;
      const kept = ask.mentions.filter(
        (mention) =>
          mention !== other && !(quantity === end && (mention.kind === "direction" || mention.kind === "cue")),
      );
      const meant =
        quantity === end
          ? kept.map((mention) => (mention === end ? { ...end, role: "level" as const } : mention))
          : kept;
      const alone = part(ask, meant);
      return firstOf(patterns, alone);
    });
    if (built.includes(null)) return null;
    const all = allOf(built as Built[], / or /);
    return { ...all, used: [...all.used, end] };
  };
}
