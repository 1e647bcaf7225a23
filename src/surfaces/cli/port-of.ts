import { AssayError } from "../../errors.ts";

/** The port an option names; undefined where it names none. @throws AssayError `bad-port` */
export function portOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const port = /^\d{1,5}$/.test(String(given)) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  throw new AssayError({
    code: "bad-port",
    message: `not a port: ${String(given).slice(0, 40)}`,
    expected: "a number from 1 to 65535, or 0 for any free port",
    remedy: "assay serve --port 4400",
  });
}
