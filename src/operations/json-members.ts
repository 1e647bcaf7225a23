/** Members of a JSON list, one after the other with commas between them and without the list's brackets, in UTF-8. */
export interface JsonMembers {
  count: number;
  bytes: Uint8Array;
}

/**
 * Some values as members of a JSON list.
 *
 * @example
 * new TextDecoder().decode(jsonMembers([1, { a: 2 }]).bytes) // => '1,{"a":2}'
 */
export const jsonMembers = (members: readonly unknown[]): JsonMembers => ({
  count: members.length,
  bytes: new TextEncoder().encode(JSON.stringify(members).slice(1, -1)),
});

const COMMA = 44;

/**
 * The members of several lists as those of one.
 *
 * @example
 * new TextDecoder().decode(joinMembers([jsonMembers([1]), jsonMembers([]), jsonMembers([2, 3])]).bytes) // => "1,2,3"
 */
export function joinMembers(lists: readonly JsonMembers[]): JsonMembers {
  const own = lists.filter(({ count }) => count > 0);
  const size = own.reduce((sum, { bytes }) => sum + bytes.length + 1, -1);
  const bytes = new Uint8Array(Math.max(0, size));
  let [at, count] = [0, 0];
  for (const list of own) {
    if (at > 0) bytes[at++] = COMMA;
    bytes.set(list.bytes, at);
    at += list.bytes.length;
    count += list.count;
  }
  return { count, bytes };
}
