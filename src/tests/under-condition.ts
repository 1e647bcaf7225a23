import type { Ask } from "./ask.ts";

const CONDITION =
  /^(?:if|unless|once|as long as|so long as|provided|provided that|assuming|in case|only if|even if|should)$/i;
/** An if-part longer than this stands for another statement. */
const REACH = 90;

/** True where the words follow right upon an if-part that the claim does not carry: "as long as A, B" is not B. */
export function followsCondition({ claim, offset, cues }: Ask): boolean {
  if (claim.kind === "conditional" || offset === null || cues.some(({ cue }) => cue === "condition")) return false;
  if (!/[,–—-]\s*(?:then\s+)?$/.test(claim.span.prefix)) return false;
  return claim.context.some(
    (mention) =>
      mention.kind === "cue" &&
      (mention.cue === "condition" || /^should$/i.test(mention.text)) &&
      CONDITION.test(mention.text) &&
      mention.end <= offset &&
      offset - mention.start <= REACH,
  );
}
