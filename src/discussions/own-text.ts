/**
 * The same text in memory of its own. A text cut out of another keeps the whole of that one in memory, however short it is
 * itself; one letter beyond Latin-1 makes every letter of a whole source take two bytes.
 */
export function ownText(text: string): string {
  const copy = Buffer.from(text).toString();
  return copy === text ? copy : text;
}
