import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const DAYS: Readonly<Record<string, number>> = { day: 1, session: 1.4, week: 7, month: 30.4, quarter: 91, year: 365 };
/** How far the length told may be from the days that have passed, as a share of it; words round it. */
const LOOSE = 0.45;
const LED =
  /(?:in|over|during|for) (?:just |only |barely |under |about )?(?:the |these |those )?(?:(?:last|past|mere|short) )?$/i;

/** "Up 40 % in the two weeks since Sept 20": how long ago that was is no second time beside it. */
export function withoutLengthSince(
  mentions: readonly Mention[],
  { quote }: Claim,
  offset: number | null,
  saidAt: Day,
): readonly Mention[] {
  const length = mentions.find((one) => one.kind === "quantity" && one.role === "duration");
  const since = mentions.find(
    (one) => one.kind === "period" && one.relation === "since" && length !== undefined && one.start - length.end === 1,
  );
  if (offset === null || length?.kind !== "quantity" || since?.kind !== "period" || since.first === null)
    return mentions;
  const told = (length.low ?? 0) * (DAYS[length.unit] ?? Number.NaN);
  const passed = saidAt - (since.named?.first ?? since.first);
  if (!(Math.abs(passed - told) <= LOOSE * told + 1)) return mentions;
  const lead = LED.exec(quote.slice(0, length.start - offset))?.[0].length ?? 0;
  const start = length.start - lead;
  const whole = { ...since, start, text: quote.slice(start - offset, since.end - offset) };
  return mentions.flatMap((one) => (one === length ? [] : one === since ? [whole] : [one]));
}
