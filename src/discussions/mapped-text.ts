/**
 * A stretch of text and where it stands in the source. All four are UTF-16 indices and lengths. Equal lengths mean the
 * same characters; unequal ones an escape (`&lt;`, `\n`, a doubled quote), which maps as a whole.
 */
export interface Piece {
  at: number;
  length: number;
  source: number;
  sourceLength: number;
}

/** Text taken out of a source, and the pieces that lead back to it. Characters in no piece were put in by the reader. */
export interface MappedText {
  text: string;
  pieces: Piece[];
}

/** The whole of `source` as mapped text: one piece. */
export function wholeOf(source: string): MappedText {
  const piece = { at: 0, length: source.length, source: 0, sourceLength: source.length };
  return { text: source, pieces: source ? [piece] : [] };
}

/** Index of the first piece that ends after `index`; pieces stand in order of `at`. */
function pieceAfter(pieces: Piece[], index: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].at + pieces[middle].length > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts a text together from stretches of `parent`, keeping the way back to the source through it. */
export class TextBuilder {
  readonly #parent: MappedText;
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  constructor(parent: MappedText) {
    this.#parent = parent;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds `parent.text.slice(start, end)` as it stands. */
  copy(start: number, end: number): this {
    if (end <= start) return this;
    const { text, pieces } = this.#parent;
    for (let i = pieceAfter(pieces, start); i < pieces.length && pieces[i].at < end; i++) {
      this.#add(clip(pieces[i], start, end), this.#length - start);
    }
    return this.#append(text.slice(start, end));
  }

  /**
   * Adds `text`, which stands for `parent.text.slice(start, end)`. A stand-in as long as what it stands for (a space for
   * a line break) gets no place, as equal lengths mean equal characters.
   */
  replace(text: string, start: number, end: number): this {
    const place = placeOf(this.#parent.pieces, start, end);
    const sourceLength = place ? place.end - place.start : 0;
    if (place && text && text.length !== sourceLength) {
      this.#add({ at: this.#length, length: text.length, source: place.start, sourceLength }, 0);
    }
    return this.#append(text);
  }

  /** Adds text that stands nowhere in the source. */
  insert(text: string): this {
    return this.#append(text);
  }

  done(): MappedText {
    return { text: this.#parts.join(""), pieces: this.#pieces };
  }

  #append(text: string): this {
    this.#parts.push(text);
    this.#length += text.length;
    return this;
  }

  #add(piece: Piece, shift: number): void {
    const last = this.#pieces.at(-1);
    const at = piece.at + shift;
    const verbatim = piece.length === piece.sourceLength;
    if (last && verbatim && last.length === last.sourceLength && last.at + last.length === at) {
      if (last.source + last.sourceLength === piece.source) {
        last.length += piece.length;
        last.sourceLength += piece.length;
        return;
      }
    }
    this.#pieces.push({ ...piece, at });
  }
}

function clip(piece: Piece, start: number, end: number): Piece {
  if (piece.length !== piece.sourceLength) {
    const [from, to] = [Math.max(piece.at, start), Math.min(piece.at + piece.length, end)];
    return { ...piece, at: from, length: to - from };
  }
  const skip = Math.max(0, start - piece.at);
  const length = Math.min(piece.at + piece.length, end) - piece.at - skip;
  return { at: piece.at + skip, length, source: piece.source + skip, sourceLength: length };
}

/** Where `[start, end)` of the text stands in the source, from its first to its last character; null when it does not. */
export function placeOf(pieces: Piece[], start: number, end: number): { start: number; end: number } | null {
  const first = pieceAfter(pieces, start);
  if (first >= pieces.length || pieces[first].at >= end) return null;
  let last = first;
  const after = pieceAfter(pieces, end - 1);
  if (after < pieces.length && pieces[after].at < end) last = after;
  else last = after - 1;
  const [head, tail] = [clip(pieces[first], start, end), clip(pieces[last], start, end)];
  return { start: head.source, end: tail.source + tail.sourceLength };
}

/** `mapped` from `start` to `end`. */
export function sliceOf(mapped: MappedText, start: number, end: number): MappedText {
  if (start === 0 && end === mapped.text.length) return mapped;
  return new TextBuilder(mapped).copy(start, end).done();
}

/** `mapped` without white space at either end. */
export function trimmed(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return sliceOf(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/** `parts` joined by `between`, which stands nowhere in the source. */
export function joined(parts: MappedText[], between: string): MappedText {
  if (parts.length === 1) return parts[0];
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (texts.length) length += between.length;
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + length });
    texts.push(part.text);
    length += part.text.length;
  }
  return { text: texts.join(between), pieces };
}
