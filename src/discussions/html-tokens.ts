import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** What a reader of markup is told, in order; positions are UTF-16 indices into the markup. */
export interface MarkupSink {
  open(name: string, attributes: Map<string, string>, start: number, end: number): void;
  close(name: string, start: number, end: number): void;
  /** Characters that stand for themselves. */
  text(start: number, end: number): void;
  /** A character reference and what it stands for. */
  entity(text: string, start: number, end: number): void;
}

/** Turns the tokenizer's pieces into whole tags. It keeps no stack, so that no nesting makes it slow. */
class TagAssembler implements TokenizerCallbacks {
  readonly #markup: string;
  readonly #sink: MarkupSink;
  readonly #xml: boolean;
  #name = "";
  #start = 0;
  #last = 0;
  #attributes = new Map<string, string>();
  #attribute = "";
  #value: string[] = [];

  constructor(markup: string, sink: MarkupSink, xml: boolean) {
    this.#markup = markup;
    this.#sink = sink;
    this.#xml = xml;
  }

  ontext(start: number, end: number): void {
    this.#sink.text(start, end);
    this.#last = end;
  }

  ontextentity(codepoint: number, end: number): void {
    this.#sink.entity(String.fromCodePoint(codepoint).toWellFormed(), Math.min(this.#last, end), end);
    this.#last = end;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#tagName(start, end);
    this.#start = start - 1;
    this.#attributes = new Map();
  }

  onopentagend(end: number): void {
    this.#sink.open(this.#name, this.#attributes, this.#start, end + 1);
    this.#last = end + 1;
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    if (this.#xml) this.#sink.close(this.#name, end + 1, end + 1);
  }

  onclosetag(start: number, end: number): void {
    const stop = this.#markup.indexOf(">", end);
    this.#last = stop === -1 ? this.#markup.length : stop + 1;
    this.#sink.close(this.#tagName(start, end), start - 2, this.#last);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#tagName(start, end);
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#markup.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    this.#value.push(String.fromCodePoint(codepoint));
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value.join(""));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#xml) this.#sink.text(start, end - offset);
    this.#last = end + 1;
  }

  oncomment(_start: number, end: number): void {
    this.#last = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.#last = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#last = end + 1;
  }

  onend(): void {}

  #tagName(start: number, end: number): string {
    const name = this.#markup.slice(start, end);
    return this.#xml ? name : name.toLowerCase();
  }
}

/** Tells `sink` the tags, text and entities of `markup`, in one pass whatever its nesting. With `xml`, CDATA is text. */
export function readMarkup(markup: string, sink: MarkupSink, { xml = false } = {}): void {
  const tokenizer = new Tokenizer({ xmlMode: xml, decodeEntities: true }, new TagAssembler(markup, sink, xml));
  tokenizer.write(markup);
  tokenizer.end();
}
