import type { Day } from "../../src/calendar.ts";
import { asKnown } from "../../src/record/as-of.ts";
import { keyOf, readVersions } from "../../src/record/read-versions.ts";
import { Recorder } from "../../src/record/recorder.ts";
import type { Version } from "../../src/record/version.ts";
import type { ReadingOptions, Refusal } from "../../src/sources/format.ts";
import { formatOf } from "../../src/sources/formats.ts";
import { openSource, type SourceFile, sourceOf } from "../../src/sources/source-file.ts";
import type { Store } from "../../src/storage/store.ts";
import { temporaryStore } from "../record/temporary.ts";

/** What an import of one document left: the store, what was refused, and the versions of a series. */
export interface Imported {
  store: Store;
  counts: { new: number; unchanged: number; revised: number };
  refused: Refusal[];
  versions(subject: string, measure: string): Promise<Version[]>;
  known(subject: string, measure: string, asOf: Day): Promise<Version[]>;
}

/** Imports a document given as an object, a text, bytes, or the path of a file, into a record of its own or a given one. */
export async function importing(
  content: object | string | { path: string },
  options: ReadingOptions & { into?: Store; name?: string } = {},
): Promise<Imported> {
  const store = options.into ?? (await temporaryStore());
  const file = await fileOf(content, options.name ?? "document");
  const recorder = new Recorder(store, 0, "spec");
  const refused: Refusal[] = [];
  const report = { refuse: (line: number, why: string) => void refused.push({ line, why }), progress: () => {} };
  await formatOf(file).read(file, recorder, report, options);
  await file.close();
  const versions = async (subject: string, measure: string) =>
    (await readVersions(store, [{ subject, measure }])).get(keyOf({ subject, measure })) ?? [];
  const known = async (subject: string, measure: string, asOf: Day) => asKnown(await versions(subject, measure), asOf);
  return { store, counts: recorder.counts, refused, versions, known };
}

async function fileOf(content: object | string, name: string): Promise<SourceFile> {
  if (typeof content === "string") return sourceOf(name, Buffer.from(content));
  if (content instanceof Uint8Array) return sourceOf(name, Buffer.from(content));
  if ("path" in content) return openSource(String(content.path));
  return sourceOf(name, Buffer.from(JSON.stringify(content)));
}
