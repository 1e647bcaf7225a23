/** A line of a text. */
export interface Line {
  /** Its text, the line feed at its end left out. */
  text: string;
  /** UTF-16 index of its first character in the text. */
  start: number;
  /** 1-based. */
  line: number;
}

/** The lines of a text that comes in stretches. */
export function* linesIn(chunks: Iterable<string>): Generator<Line> {
  let [rest, start, line] = ["", 0, 1];
  for (const chunk of chunks) {
    let from = 0;
    for (let stop = chunk.indexOf("\n"); stop !== -1; stop = chunk.indexOf("\n", from)) {
      const text = rest + chunk.slice(from, stop);
      yield { text, start, line: line++ };
      start += text.length + 1;
      rest = "";
      from = stop + 1;
    }
    rest += chunk.slice(from);
  }
  if (rest !== "") yield { text: rest, start, line };
}
