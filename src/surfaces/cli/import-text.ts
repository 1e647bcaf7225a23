import type { ImportedFile } from "../../operations/import-file.ts";

/** Refused lines shown for each file; `--json` has the first thousand. */
const SHOWN = 10;

/** `12 new, 0 unchanged, 1 revised, 0 refused`. */
export function countsText(counts: Pick<ImportedFile, "new" | "unchanged" | "revised" | "refused">): string {
  return `${counts.new} new, ${counts.unchanged} unchanged, ${counts.revised} revised, ${counts.refused} refused`;
}

/** Why rows were refused: those without a line by their reason, with their number, then the others line by line. */
export function refusalLines({ refusals, refused }: Pick<ImportedFile, "refusals" | "refused">): string[] {
  const inLines = refusals.filter(({ line }) => line > 0).map(({ line, why }) => `  line ${line}: ${why}`);
  const others = Map.groupBy(
    refusals.filter(({ line }) => line === 0),
    ({ why }) => why,
  );
  const told = [...[...others].map(([why, { length }]) => `  ${length} × ${why}`), ...inLines];
  const more = told.length > SHOWN || refused > refusals.length ? ["  and more; --json lists them"] : [];
  return [...told.slice(0, SHOWN), ...more];
}
