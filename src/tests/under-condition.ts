import type { Ask } from "./ask.ts";

const CONDITION =
  /^(?:if|unless|once|as long as|so long as|provided|provided that|assuming|in case|only if|even if|should)$/i;
/** An if-part longer than this stands for another statement. */
const REACH = 90;

/** "In that case", "If so", "Should that happen": what follows rests on what was said before. */
const POINTS_BACK =
  /(?:^|[;:,—–-])\s*(?:and |but |so )?(?:in (?:that|which|such a) (?:case|event|scenario)|under (?:that|those|this) (?:scenario|circumstances?|conditions?)|(?:if|should|were|assuming|once|when|unless) (?:so|not|(?:that|this|it|they|the latter|the former) (?:(?:really|actually|does|do|did|should|indeed) )?(?:happens?|does|do|is so|is true|is the case|occurs?|comes? (?:true|to pass)|materiali[sz]es?|holds true|plays? out|proves? true|works? out))|failing that|otherwise|or else)\b(?!,? than)/i;

/** "If you add up the months, | its revenue was 52.9bn", "unless I misread it, | …": how somebody reckons, and no condition. */
const RECKONED =
  /\b(?:(?:add|sum|total|tally|tot) up|do the (?:math|maths|sums|arithmetic)|mis(?:read|counted|understood|remember\w*)|not (?:mistaken|wrong)|i(?:[’']m| am) (?:mistaken|wrong|right)|(?:wondering|counting|interested|cares|asks)|my (?:math|maths|count|memory|numbers|figures|arithmetic|notes|reading|sums) (?:is|are|isn[’']t|aren[’']t|serves?|holds?)|i (?:\w+ ){1,4}(?:right|correctly|properly|something))\b[^,;]*, $/i;

/** True where the words follow right upon an if-part that the claim does not carry: "as long as A, B" is not B. */
export function followsCondition({ claim, offset, cues }: Ask): boolean {
  if (POINTS_BACK.test(claim.quote) || POINTS_BACK.test(claim.span.prefix.replace(/^.*[.!?\n]/s, ""))) return true;
  if (claim.kind === "conditional" || offset === null || cues.some(({ cue }) => cue === "condition")) return false;
  if (!/[,–—-]\s*(?:then\s+)?$/.test(claim.span.prefix) || RECKONED.test(claim.span.prefix)) return false;
  return claim.context.some(
    (mention) =>
      mention.kind === "cue" &&
      (mention.cue === "condition" || /^should$/i.test(mention.text)) &&
      CONDITION.test(mention.text) &&
      mention.end <= offset &&
      offset - mention.start <= REACH,
  );
}
