/** Where in a test the cursor stands. */
export interface PlaceInTest {
  /** The word before the cursor, which a completion replaces from `from` on; a name in quotation marks with its mark. */
  word: string;
  from: number;
  /** The call whose arguments are being written, or null outside of any. */
  call: string | null;
  /** Which argument of it, from 0. */
  argument: number;
  /** The first argument of that call as written so far: the subject, where the call is a measure. */
  first: string;
  /** True behind a number and a space, where a unit may follow. */
  afterNumber: boolean;
  /** True inside a comment, where nothing is completed. */
  inComment: boolean;
}

const WORD = /(?:"[^"\n]*|[\w^][\w.&^-]*)$/;

interface Opened {
  call: string | null;
  from: number;
  argument: number;
  first: string;
}

/** Walks the brackets up to the cursor: one entry for each that is still open. */
function openedBefore(text: string): Opened[] {
  const open: Opened[] = [];
  let quoted = false;
  for (const [i, character] of [...text].entries()) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    const last = open.at(-1);
    if (character === "(")
      open.push({ call: /[\w-]+$/.exec(text.slice(0, i))?.[0] ?? null, from: i + 1, argument: 0, first: "" });
    else if (character === ")") open.pop();
    else if (character === "," && last) {
      if (last.argument === 0) last.first = text.slice(last.from, i).trim();
      last.argument++;
    }
  }
  return open;
}

/**
 * Where in a test a cursor stands, told from the text before it, so that an unfinished test is no obstacle.
 *
 * @example
 * placeIn("capex(MSFT, FY20").call // => "capex"
 */
export function placeIn(before: string): PlaceInTest {
  const word = WORD.exec(before)?.[0] ?? "";
  const from = before.length - word.length;
  const call = openedBefore(before).at(-1);
  return {
    word,
    from,
    call: call?.call ?? null,
    argument: call?.argument ?? 0,
    first: call?.first.replace(/^"|"$/g, "") ?? "",
    afterNumber: /\d(?:bn|tn|m|k)?\s+$/.test(before.slice(0, from)),
    inComment: /#[^\n]*$/.test(before),
  };
}
