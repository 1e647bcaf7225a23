/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110, 10.2.3): seconds, or a date, which is measured against
 * the reply's own `Date` so that a clock that is off does no harm. Undefined where there is none or it makes no sense.
 *
 * @example
 * retryAfter({ retryAfter: "120" }, 0) // => 120000
 */
export function retryAfter(
  headers: { retryAfter: string | null; date?: string | null },
  now: number,
): number | undefined {
  const text = headers.retryAfter?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  if (!/[a-z]/i.test(text) || Number.isNaN(until)) return undefined;
  const sent = Date.parse(headers.date ?? "");
  return Math.max(0, until - (Number.isNaN(sent) ? now : sent));
}
