import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";

const AS_OF_NOW =
  /\b(?:is|are|has|have|now|currently|today|tonight|sits?|stands?|trades?|trading|here|right now)\b|[’']s (?:at|now|back|above|below|still)\b/i;

/** "Closed at 222 on Tuesday, | off an intraday high of 223", "its low on Monday was 153, | its open 154": the day told before it in its sentence. */
export function dayOfSentence({ claim, periods, offset, saidAt }: Ask): PeriodMention | undefined {
  if (periods.length > 0 || offset === null || AS_OF_NOW.test(claim.quote)) return undefined;
  const before = claim.context.filter(
    (one): one is PeriodMention => one.kind === "period" && one.end > one.start && one.end <= offset,
  );
  const last = before.sort((a, b) => a.start - b.start).at(-1);
  const gone = last?.grain === "day" && last.relation === "in" && last.last !== null && last.last <= saidAt;
  return gone && last.first === last.last ? last : undefined;
}
