import { keyOf, readVersions } from "../record/read-versions.ts";
import type { SeriesKey, Version } from "../record/version.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";

/** Every version of the series of that exact name, else of the first on record that the registry takes the names for: `brent price`, `Nvidia revenue`. */
export async function seriesOnRecord(
  store: Store,
  registry: Registry,
  asked: SeriesKey,
): Promise<{ series: SeriesKey; versions: Version[] }> {
  const subject = registry.subject(asked.subject)?.id ?? asked.subject;
  const meant = registry.meanings(asked.measure, subject).map((measure) => ({ subject, measure }));
  for (const series of [asked, ...meant]) {
    const versions = (await readVersions(store, [series])).get(keyOf(series)) ?? [];
    if (versions.length > 0) return { series, versions };
  }
  return { series: asked, versions: [] };
}
