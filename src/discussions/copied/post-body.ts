import type { TextRange } from "../discussion.ts";
import { withLineFeeds } from "../line-ends.ts";
import type { MappedText } from "../mapped-text.ts";
import type { Row } from "./rows.ts";

/** A post's text with the ranges of it that rows are, its line ends being one character each. */
export class PostBody {
  readonly mapped: MappedText;
  readonly #text: string;
  readonly #start: number;

  constructor(source: MappedText, start: number, end: number) {
    this.mapped = withLineFeeds(source, start, end);
    this.#text = source.text;
    this.#start = start;
  }

  /** The range from one row to another. */
  range(first: Row, last: Row): TextRange {
    return { start: Math.max(0, this.#at(first.start)), end: this.#at(last.start + last.text.trimEnd().length) };
  }

  #at(place: number): number {
    return place - this.#start - (this.#text.slice(this.#start, place).split("\r\n").length - 1);
  }
}
