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
