import type { Registry } from "../../registry/registry.ts";
import type { LanguageError } from "../language-error.ts";
import type { OnRecord } from "../on-record.ts";
import { parse } from "../parse.ts";
import type { Fix } from "../syntax-fixes.ts";
import { check } from "./check.ts";

/** Every problem of a text, be it of syntax, types or units; none when it is a test that can be evaluated. */
export function problemsOf(text: string, registry: Registry, onRecord?: OnRecord): LanguageError[] {
  const { proposition, errors } = parse(text);
  return proposition ? check(proposition, registry, text, onRecord) : errors;
}

const PERIOD = /\bFY\d{4}\w*|\b\d{4}(?:[QH]\d|-\d\d(?:-\d\d)?)?\b/g;
const NUMBER = /\d[\d.]*\d|\d/g;

/** True where the new text holds an amount that the writer never wrote: that is for the writer to say. */
function inventsAmount(insert: string, text: string): boolean {
  const plain = text.replaceAll(",", "");
  return (insert.replace(PERIOD, "").match(NUMBER) ?? []).some((number) => !plain.includes(number));
}

/**
 * The edit that does away with a problem: the spelling meant, or the remedy in place of what the problem covers. Null
 * unless the text has fewer problems with it, and no amount that was not there before.
 *
 * @example
 * const text = "capx(MSFT, FY2025Q2) > 20bn USD";
 * fixFor(problemsOf(text, DEFAULT_REGISTRY)[0], text, DEFAULT_REGISTRY) // => { from: 0, to: 20, insert: "capex(MSFT, FY2025Q2)" }
 */
export function fixFor(error: LanguageError, text: string, registry: Registry, onRecord?: OnRecord): Fix | null {
  const { from, to } = error.at;
  const fix = error.fix ?? (error.remedy === undefined ? null : { from, to, insert: error.remedy });
  if (!fix || inventsAmount(fix.insert, text)) return null;
  const fixed = text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
  const found = problemsOf(text, registry, onRecord);
  const rest = problemsOf(fixed, registry, onRecord);
  const gone =
    rest[0]?.code === "syntax"
      ? error.code === "syntax" && rest.length < found.length
      : error.code === "syntax" || rest.length < found.length;
  return gone ? fix : null;
}
