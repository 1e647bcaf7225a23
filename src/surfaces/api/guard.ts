import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { problem } from "./problem.ts";

const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Host name of `host:port` or of a URL; null when it is neither. */
function nameOf(text: string): string | null {
  const url = text.includes("://") ? text : `http://${text}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/**
 * Lets in only requests that name this machine and come from its own pages, so that a page elsewhere cannot reach the
 * record through a name that it points at 127.0.0.1 (DNS rebinding).
 */
export const ownPagesOnly = createMiddleware(async (c, next) => {
  const host = nameOf(c.req.header("host") ?? new URL(c.req.url).host);
  if (!host || !OWN_NAMES.has(host)) {
    const remedy = "Open Assay at the address that assay serve printed.";
    return c.json(problem("foreign-host", "This server answers only to 127.0.0.1 and localhost.", { remedy }), 403);
  }
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== new URL(c.req.url).origin) {
    return c.json(problem("foreign-origin", "This server answers only to its own pages.", {}), 403);
  }
  return next();
});

/** Nothing from elsewhere, nothing inline, no frames, no referrer. */
export const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  referrerPolicy: "no-referrer",
});
