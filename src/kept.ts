/**
 * `work`, whose answer rests on its key alone, with the answers kept for keys that come again. Beyond `most` of them it
 * starts afresh, so that it holds no more however much is asked.
 *
 * @example
 * kept(100, (text) => text.length)("copper") // => 6
 */
export function kept<Key, Answer>(most: number, work: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    if (answers.size >= most) answers.clear();
    const answer = work(key);
    answers.set(key, answer);
    return answer;
  };
}

/** The same for work that also rests on an object, such as the registry: what is kept of it lives as long as that object. */
export function keptFor<Owner extends object, Key, Answer>(
  most: number,
  work: (owner: Owner, key: Key) => Answer,
): (owner: Owner, key: Key) => Answer {
  const owned = new WeakMap<Owner, (key: Key) => Answer>();
  return (owner, key) => {
    let answers = owned.get(owner);
    if (!answers) owned.set(owner, (answers = kept(most, (asked) => work(owner, asked))));
    return answers(key);
  };
}
