import { AssayError } from "../../errors.ts";
import type { Registry } from "../../registry/registry.ts";
import type { SubjectKind } from "../../registry/subject.ts";

const LISTED = new Set<SubjectKind>(["company", "index", "etf"]);
const TICKER = /^[\^A-Z0-9][A-Z0-9.=-]*$/;

/**
 * The listing meant by a name: itself where it is one of a company's several (`GOOG`, `2330.TW`), else the one the registry
 * has for the name, else a ticker as it stands. `Gold` the metal is no listing; `GOLD` is a ticker.
 *
 * @throws AssayError `not-of-source` for what has no listing.
 * @example
 * listingOf("microsoft", DEFAULT_REGISTRY) // => "MSFT"
 * listingOf("2330.TW", DEFAULT_REGISTRY) // => "2330.TW"
 */
export function listingOf(name: string, registry: Registry): string {
  const subject = registry.subject(name);
  if (subject && LISTED.has(subject.kind))
    return subject.listings?.find((listing) => listing.toUpperCase() === name.toUpperCase()) ?? subject.id;
  if (TICKER.test(name) && name !== subject?.id) return name;
  throw new AssayError({
    code: "not-of-source",
    message: subject ? `${subject.name} has no listing` : `not a listing: ${name.slice(0, 40)}`,
    expected: "the ticker or name of a company, fund or index, for example MSFT, 0981.HK or ^GSPC",
  });
}
