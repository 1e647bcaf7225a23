import type { Paint } from "./paint.ts";
import { wrap } from "./text-layout.ts";
import { SIGNS } from "./verdict-signs.ts";

/** A claim that changed, as every list of them has it. */
export interface Turned {
  id: string;
  quote: string;
  test: string | null;
  from: string;
  to: string;
  on: string;
  because: string;
}

const verdict = (word: string, paint: Paint) =>
  paint(SIGNS[word]?.style ?? "grey", `${SIGNS[word]?.sign ?? ""} ${word}`);

/** One claim that changed: when, from what to what, its words, its test and why. */
export function turnedText({ id, quote, test, from, to, on, because }: Turned, width: number, paint: Paint): string {
  const body = [`“${quote}”`, ...(test ? [test] : []), because];
  const [words, ...rest] = body.map((part) => wrap(part, Math.max(20, width - 2)).map((line) => `  ${line}`));
  const head = `${on}  ${verdict(from, paint)} → ${verdict(to, paint)}  ${paint("bold", id)}`;
  return [head, ...words, ...rest.flat().map((line) => paint("dim", line)), "", ""].join("\n");
}
