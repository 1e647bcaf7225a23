/** A field of a CSV line, in quotation marks where it must be. */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV line with its line end. */
export function csvLine(values: (string | number | null)[]): string {
  return `${values.map(csvField).join(",")}\n`;
}
