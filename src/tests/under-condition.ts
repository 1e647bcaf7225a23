import { STARTS_IF } from "../claims/if-openers.ts";
import type { Ask } from "./ask.ts";

const INVERTED = /^should(?: the)?$/i;
/** An if-part longer than this stands for another statement. */
const REACH = 90;

/** "In that case", "If so", "Should that happen": what follows rests on what was said before. */
const POINTS_BACK =
  /(?:^|[;:,—–-])\s*(?:and |but |so )?(?:in (?:that|which|such a) (?:case|event|scenario)|under (?:that|those|this) (?:scenario|circumstances?|conditions?)|(?:if|should|were|assuming|once|when|unless) (?:so|not|(?:that|this|it|they|the latter|the former) (?:(?:really|actually|does|do|did|should|indeed) )?(?:happens?|does|do|is so|is true|is the case|occurs?|comes? (?:true|to pass)|materiali[sz]es?|holds true|plays? out|proves? true|works? out))|failing that|otherwise|or else)\b(?!,? than)/i;

/** "If you add up the months, | its revenue was 52.9bn", "unless I misread it, | …": how somebody reckons, and no condition. */
const RECKONED =
  /\b(?:(?:add|sum|total|tally|tot) up|do the (?:math|maths|sums|arithmetic)|mis(?:read|counted|understood|remember\w*)|not (?:mistaken|wrong)|i(?:[’']m| am) (?:mistaken|wrong|right)|(?:wondering|counting|interested|cares|asks)|my (?:math|maths|count|memory|numbers|figures|arithmetic|notes|reading|sums) (?:is|are|isn[’']t|aren[’']t|serves?|holds?)|i (?:\w+ ){1,4}(?:right|correctly|properly|something))\b[^,;]*, $/i;

/** "On the back of a June quarter above 90bn": what may not come, and on which the rest hangs. */
const GRANTED = /\b(?:on the back of|on the heels of|in the wake of|given|off the back of) /i;
/** "A or B": neither of the two is said by itself. */
const OR_BEHIND = /^,? (?:or (?:else )?(?!I\b)(?=[A-Z])|otherwise\b|or else\b)/;

/** Days in which what happened in a quarter is told. */
const REPORTED_WITHIN = 45;
/** Of a statement that rests on figures of a time that is not over when it is said. */
function restsOnGranted({ claim, offset, saidAt }: Ask): boolean {
  const found = GRANTED.exec(claim.quote);
  if (!found || claim.kind !== "forecast") return false;
  const granted = claim.mentions.filter(({ start }) => start >= (offset ?? 0) + found.index);
  return (
    granted.some(({ kind }) => kind === "quantity" || kind === "direction") &&
    granted.some((one) => one.kind === "period" && (one.last ?? 0) >= saidAt - REPORTED_WITHIN)
  );
}

/** True where the words follow right upon an if-part that the claim does not carry: "as long as A, B" is not B. */
export function followsCondition(ask: Ask): boolean {
  const { claim, offset, cues } = ask;
  if (POINTS_BACK.test(claim.quote) || POINTS_BACK.test(claim.span.prefix.replace(/^.*[.!?\n]/s, ""))) return true;
  if (restsOnGranted(ask) || (claim.kind !== "report" && /\bor $/.test(claim.span.prefix))) return true;
  if (OR_BEHIND.test(claim.span.suffix)) return true;
  if (claim.kind === "conditional" || offset === null || cues.some(({ cue }) => cue === "condition")) return false;
  if (!/[,–—-]\s*(?:then\s+)?$/.test(claim.span.prefix) || RECKONED.test(claim.span.prefix)) return false;
  return claim.context.some(
    (mention) =>
      mention.kind === "cue" &&
      ((mention.cue === "condition" && STARTS_IF.test(mention.text)) || INVERTED.test(mention.text)) &&
      mention.end <= offset &&
      offset - mention.start <= REACH,
  );
}
