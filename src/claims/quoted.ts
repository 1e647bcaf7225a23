/** A stretch of a post, in code points, that is not its author's words; `repeated` where an earlier post of the thread has them. */
export interface Quoted {
  start: number;
  end: number;
  repeated: boolean;
}

const never = () => false;

/** Whether most of a stretch of text (UTF-16) lies in one of the spans. */
export function liesIn(
  codePoints: (index: number) => number,
  spans: readonly Quoted[],
): (start: number, end: number) => boolean {
  if (spans.length === 0) return never;
  return (start, end) => {
    const [a, b] = [codePoints(start), codePoints(end)];
    return spans.some((span) => Math.min(span.end, b) - Math.max(span.start, a) > 0.5 * (b - a));
  };
}
