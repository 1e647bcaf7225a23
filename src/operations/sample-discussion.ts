import { readFile } from "node:fs/promises";
import { SAMPLE_AS_OF, SAMPLE_DISCUSSION } from "../sources/sample/sample.ts";

/** The embedded sample discussion as its file holds it, and the last day of the sample record (YYYY-MM-DD). */
export async function sampleDiscussion(): Promise<{ text: Uint8Array<ArrayBuffer>; asOf: string }> {
  return { text: await readFile(SAMPLE_DISCUSSION), asOf: SAMPLE_AS_OF };
}
