import { existsSync, readFileSync } from "node:fs";
import { AssayError } from "../../errors.ts";
import type { Own } from "../../registry/extend.ts";
import type { Measure } from "../../registry/measure.ts";
import type { Subject } from "../../registry/subject.ts";
import type { ConceptSet } from "../edgar/concept-sets.ts";
import type { SyncConfig } from "../live/sync-config.ts";

/** A user's own subjects, measures and EDGAR concept sets, and what is to be fetched, from `assay.config`. */
export interface UserConfig {
  subjects: Own<Subject>[];
  measures: Own<Measure>[];
  concepts: ConceptSet[];
  sync: SyncConfig;
}

/**
 * Reads an `assay.config`; empty lists where there is none at that path.
 *
 * @throws AssayError `bad-config` naming the entry.
 */
export async function readUserConfig(path: string | undefined): Promise<UserConfig> {
  if (path === undefined || !existsSync(path)) return { subjects: [], measures: [], concepts: [], sync: {} };
  const fault = (message: string, expected?: string) =>
    new AssayError({
      code: "bad-config",
      message,
      at: { file: path },
      expected,
      remedy: "Correct it, or move it away.",
    });
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw fault(`not JSON: ${(error as Error).message}`, '{"subjects": [], "measures": [], "concepts": []}');
  }
  const { CONFIG_SHAPE } = await import("./config-shape.ts");
  const parsed = CONFIG_SHAPE.safeParse(document);
  if (parsed.success) return parsed.data as unknown as UserConfig;
  const { path: place, message } = parsed.error.issues[0];
  throw fault(`${placeText(document, place)}: ${message}`);
}

/** `subjects.0.name`, with the id of the entry where it has one: `subjects.0 (ACME).name`. */
function placeText(document: unknown, place: PropertyKey[]): string {
  const [list, index, ...rest] = place;
  const entry = (document as Record<PropertyKey, Record<PropertyKey, { id?: unknown }>>)?.[list]?.[index];
  const named = typeof entry?.id === "string" ? `${String(index)} (${entry.id})` : index;
  return [list, named, ...rest].filter((part) => part !== undefined).join(".") || "the document";
}
