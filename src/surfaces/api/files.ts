import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Handler } from "hono";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const NAME = /^\/(?:assets\/)?[\w-]+(?:\.[\w-]+)*$/;

/** Serves the built web app: its page at `/`, its files by name. Files under `assets/` carry their hash and never change. */
export function serveFiles(folder: string): Handler {
  return async (c, next) => {
    const path = c.req.path === "/" ? "/index.html" : c.req.path;
    const type = TYPES[extname(path)];
    if (!NAME.test(path) || type === undefined) return next();
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) return next();
    const hashed = path.startsWith("/assets/");
    return c.body(bytes, 200, {
      "Content-Type": type,
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}
