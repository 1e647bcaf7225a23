import type { Mention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";
import { DAILY } from "./missed-time.ts";

/** "Its loss in Q3": what its holders lost, or what the firm did. */
const WHOSE_LOSS =
  /^(?!.*\b(?:share|stock|price|index)s?\b)(?!.*\b(?:one-day|single-day|daily|1-day|one-session) loss).*\bloss(?:es)?\b/i;
/** "Lost more in Q1 than in all of 2025" of one firm: its shares, or the firm. */
const LOST_MORE =
  /^(?!.*\b(?:share|stock|price|index)s?\b).*\blost (?:even |far |much |a lot )?(?:more|less) (?:in|during|over|last|this)\b/i;
const isLongTime = (mention: Mention) =>
  mention.kind === "period" && ["quarter", "half", "year"].includes(mention.grain);

/** "loss" where it is not told whether a firm's holders lost over a long time or the firm did; else null. */
export function whoseLoss(ask: Ask, { text, used }: Built): string | null {
  if (!DAILY.test(text) || !used.some(isLongTime)) return null;
  const { quote } = ask.claim;
  const ofOne = new Set(ask.subjects.map(({ subject }) => subject)).size === 1;
  const loss = WHOSE_LOSS.test(quote) || (ofOne && LOST_MORE.test(quote));
  return loss && ask.subjects.some(({ subject }) => ask.registry.subject(subject)?.kind === "company") ? "loss" : null;
}
