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
