import { type Joint, jointOf } from "../terms/joint.ts";
import type { Token } from "../terms/tokens.ts";

const isHeld = (token: Token | undefined) =>
  (token?.kind === "word" && ["held", "above", "below"].includes(token.role)) ||
  (token?.kind === "period" && token.mention.relation === "from");
const copula = (at: Token): Token => ({ ...at, kind: "word", role: "copula", text: "is" });
const word = (at: Token, role: "above" | "below"): Token => ({ ...at, kind: "word", role, text: role });

/** Which way a word says that it goes; "up" beside a figure is one of them. */
function wayOf(token: Token, next: Token | undefined): "above" | "below" | null {
  const beside = next?.kind === "quantity" || next?.kind === "by" || isHeld(next);
  if (token.kind === "word" && beside && /^(?:up|down)$/i.test(token.text))
    return /^up$/i.test(token.text) ? "above" : "below";
  if (token.kind !== "direction" || token.mention.negated || token.mention.direction === "flat") return null;
  return token.mention.direction === "up" ? "above" : "below";
}

/** "Up 40 % on", "40 % higher", "goes up 35 %": as the words "is 40 % above" are, which `jointOf` reads. */
function movedBy(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((one, index) => wayOf(one, tokens[index + 1]) !== null);
  const way = tokens[at];
  const side = way && word(way, wayOf(way, tokens[at + 1]) ?? "above");
  if (!side) return [...tokens];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const [quantity, skip] =
    after?.kind === "by" && tokens[at + 2]?.kind === "quantity"
      ? [tokens[at + 2], 3]
      : after?.kind === "quantity"
        ? [after, 2]
        : [before?.kind === "quantity" ? before : undefined, 1];
  if (!quantity) return [...tokens];
  const rest = tokens.slice(at + skip);
  const held = isHeld(rest[0]) && rest[0].kind === "word" ? 1 : 0;
  return [...tokens.slice(0, quantity === before ? at - 1 : at), copula(way), quantity, side, ...rest.slice(held)];
}

/** "Starts 10bn above", "ended up 2bn below": the verb tells also how it stands. */
const stands = (token: Token) =>
  token.kind === "guided" &&
  (["starts", "ends"].includes(token.role) || (token.role === "spent" && /\bup$/i.test(token.text)));
const standing = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => (stands(token) ? [token, copula(token)] : [token]));

/** The comparison of the tokens of a statement on plans. */
export const guidedJoint = (tokens: readonly Token[]): Joint | null => jointOf(movedBy(standing(tokens)));
