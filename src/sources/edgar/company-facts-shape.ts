import { z } from "zod";
import { AssayError } from "../../errors.ts";
import type { SourceFile } from "../source-file.ts";

const SHAPE = z.object({
  cik: z.union([z.number(), z.string()]),
  entityName: z.string().optional(),
  ticker: z.string().optional(),
  facts: z.record(
    z.string(),
    z.record(z.string(), z.object({ units: z.record(z.string(), z.array(z.looseObject({})).optional()) })),
  ),
});
/** A companyfacts document as far as it is looked at; its rows are looked at one by one. */
export type CompanyFacts = z.output<typeof SHAPE>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const all = (values: object, holds: (value: unknown) => boolean): boolean => {
  for (const value of Object.values(values)) if (!holds(value)) return false;
  return true;
};
const isText = (value: unknown): boolean => value === undefined || typeof value === "string";
const isRows = (rows: unknown): boolean => Array.isArray(rows) && rows.every(isObject);
const isConcept = (concept: unknown): boolean =>
  isObject(concept) && isObject(concept.units) && all(concept.units, isRows);
const isTaxonomy = (concepts: unknown): boolean => isObject(concepts) && all(concepts, isConcept);

/** What SHAPE says, without a copy of the document's many thousand rows. */
const hasShape = (document: unknown): document is CompanyFacts =>
  isObject(document) &&
  (typeof document.cik === "number" || typeof document.cik === "string") &&
  isText(document.entityName) &&
  isText(document.ticker) &&
  isObject(document.facts) &&
  all(document.facts, isTaxonomy);

/** The document, if it is companyfacts. @throws AssayError `schema-changed` that says where it departs from them. */
export function companyFactsOf(document: unknown, file: SourceFile): CompanyFacts {
  if (hasShape(document)) return document;
  const parsed = SHAPE.safeParse(document);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0];
  throw new AssayError({
    code: "schema-changed",
    message: `not the shape of companyfacts: ${path.join(".") || "the document"}: ${message}`,
    at: { file: file.name },
    expected: "cik, facts.{taxonomy}.{concept}.units.{unit}[] with end, val, accn, form, filed",
  });
}
