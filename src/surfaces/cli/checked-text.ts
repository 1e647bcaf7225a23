/** `7 batches, 136369 rows, all as they were recorded`; or of how many batches that cannot be told, and what to type. */
export function checkedText(check: { batches: number; rows: number; withoutDigest: number }): string {
  const { batches, rows, withoutDigest } = check;
  const counted = `${batches} batches, ${rows} rows`;
  if (withoutDigest === 0) return `${counted}, all as they were recorded`;
  return (
    `${counted}, as they were recorded but for ${withoutDigest} batches without a digest, of which nobody can tell: ` +
    "an older Assay made them. assay record check --seal gives them the digest of what they hold now"
  );
}
