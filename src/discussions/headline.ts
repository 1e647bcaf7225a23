export const LONGEST_HEADLINE = 120;

/** A line in the manner of a headline: words with capitals and no mark at the end. */
export function isHeadline(line: string): boolean {
  if (line.length >= LONGEST_HEADLINE || /[.!?:,]$/.test(line)) return false;
  const words = line.split(/\s+/);
  const long = words.filter((word) => /[A-Za-z]{4}/.test(word));
  const capitals = long.filter((word) => /^[^a-z]*[A-Z]/.test(word)).length;
  return words.length > 2 && long.length > 1 && capitals >= 0.7 * long.length;
}
