import type { Token } from "./tokens.ts";

const isMark = (token: Token | undefined, mark: string) => token?.kind === "other" && token.text === mark;

/** "Micron's margin (74.4%)": a figure in brackets is what the term before it is told to be; the last bracket may be cut off. */
export function withFiguresTold(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [figure, closing] = [tokens[at + 1], tokens[at + 2]];
    const isTold =
      isMark(tokens[at], "(") && figure?.kind === "quantity" && (closing === undefined || isMark(closing, ")"));
    if (isTold) found.push({ ...figure, kind: "told" });
    else found.push(tokens[at]);
    if (isTold) at += 2;
  }
  return found;
}

const POINT = /^(?:points?|pp|ppts?|pts)$/i;
const PERCENTAGE = /^(?:percentage|percent|full|whole|basis)$/i;
const OF_POINTS = { ratio: 1, "": 0.01 } as Record<string, number>;

/** "13 | points": a number and its points as a share, by which two shares lie apart. */
export function withPoints(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = PERCENTAGE.test(tokens[at + 1]?.text ?? "") ? 2 : 1;
    const word = tokens[at + next];
    const isBasis = next === 2 && /basis/i.test(tokens[at + 1].text);
    const scale = token.kind === "quantity" ? OF_POINTS[token.mention.unit] : undefined;
    if (token.kind !== "quantity" || scale === undefined || !POINT.test(word?.text ?? "") || isBasis) {
      found.push(token);
      continue;
    }
    const by = (value: number | null) => (value === null ? null : value * scale);
    const { mention } = token;
    const text = `${mention.text} points`;
    const share = { ...mention, text, unit: "ratio", role: "change" as const, halfStep: mention.halfStep * scale };
    found.push({ ...token, text, mention: { ...share, low: by(mention.low), high: by(mention.high) } });
    at += next;
  }
  return found;
}
