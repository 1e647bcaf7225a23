import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { AssayError } from "../../errors.ts";
import { addSavedRoutes } from "./add-saved-routes.ts";
import { serveFiles } from "./files.ts";
import { ownPagesOnly, safeHeaders } from "./guard.ts";
import { problem, problemOf } from "./problem.ts";
import {
  checkRoute,
  languageRoute,
  marksRoute,
  readingsRoute,
  readRoute,
  sampleRoute,
  seriesRoute,
  testRoute,
} from "./routes.ts";
import type { SavedService } from "./saved-service.ts";
import type { Service } from "./service.ts";
import { textOf } from "./text-of.ts";

/** Largest discussion that the web takes, in bytes; the command line has no such limit. */
const LARGEST_BODY = 10 * 1024 * 1024;

export interface AppOptions {
  service: Service;
  /** Saved discussions; without it the app has no routes for them. */
  saved?: SavedService;
  /** Today as YYYY-MM-DD: the day of the marks when a request names none. */
  today: () => string;
  /** Folder of the built web app; without it the app answers only under /api. */
  webFolder?: string;
  /** Told of every error that is a fault of ours. */
  onFault?: (error: unknown) => void;
}

const tooLarge = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => {
    const remedy = "For a longer one: assay read FILE";
    return c.json(
      problem("too-large", "The discussion is larger than 10 MB.", { expected: "at most 10 MB", remedy }),
      413,
    );
  },
});

/** Zod's complaint about a request, as the AssayError of a wrong call. */
function wrongCall(issues: { path: PropertyKey[]; message: string }[]): AssayError {
  const [issue] = issues;
  const where = issue.path.join(".") || "the request";
  return new AssayError({
    code: "bad-request",
    message: `${where}: ${issue.message}`,
    remedy: "GET /api/openapi.json describes every request.",
  });
}

/** The HTTP API, and the web app when it is given one. Answers are never cached, since the record may grow. */
export function createApp({ service, saved, today, webFolder, onFault }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw wrongCall(result.error.issues);
    },
  });
  app.use(safeHeaders, ownPagesOnly);
  app.use("/api/*", tooLarge, async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  addBoardRoutes(app, service, today);
  addTestRoutes(app, service, today);
  addSeriesRoute(app, service, today);
  if (saved) addSavedRoutes(app, saved);
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Assay", version: "1" } });
  app.all("/api/*", (c) => c.json(problem("no-such-route", `nothing answers ${c.req.method} ${c.req.path}`), 404));
  if (webFolder !== undefined) app.get("*", serveFiles(webFolder));
  app.notFound((c) => c.json(problem("not-found", `no page at ${c.req.path}`), 404));
  app.onError((error, c) => {
    const { status, body } = problemOf(badJson(error));
    if (status === 500) onFault?.(error);
    return c.json(body, status);
  });
  return app;
}

/** The validator throws an HTTPException of its own for a body that is not JSON. */
function badJson(error: Error): Error {
  if (!("status" in error) || error.status !== 400) return error;
  return new AssayError({ code: "bad-json", message: "the body is not JSON", expected: "one JSON object" });
}

const forgotten = () =>
  problem("forgotten", "this server does not hold that discussion any more", { remedy: "POST it to /api/read again." });

function addBoardRoutes(app: OpenAPIHono, service: Service, today: () => string): void {
  app.openapi(sampleRoute, async (c) => c.json(await service.sample(c.req.valid("query").as_of), 200));
  app.openapi(readRoute, async (c) => {
    const body = c.req.valid("json");
    return c.json(await service.read({ text: textOf(body), saidAt: body.saidAt, asOf: body.asOf ?? today() }), 200);
  });
  app.openapi(marksRoute, async (c) => {
    const board = await service.board(c.req.valid("param").id, c.req.valid("query").as_of);
    if (board === null) return c.json(forgotten(), 404);
    const claims = board.claims.map(({ id, test, untestable, mark }) => ({ id, test, untestable, mark }));
    return c.json({ asOf: board.asOf, claims }, 200);
  });
  app.openapi(readingsRoute, async (c) => {
    const { id, claim } = c.req.valid("param");
    const readings = await service.readings(id, claim, c.req.valid("query").as_of);
    return readings === null ? c.json(forgotten(), 404) : c.json(readings, 200);
  });
}

function addTestRoutes(app: OpenAPIHono, service: Service, today: () => string): void {
  app.openapi(testRoute, async (c) => {
    const { test, asOf } = c.req.valid("json");
    return c.json(await service.test({ text: test, asOf: asOf ?? today() }), 200);
  });
  app.openapi(checkRoute, async (c) => c.json(await service.check(c.req.valid("json").test), 200));
  app.openapi(languageRoute, async (c) => c.json(await service.language(), 200));
}

function addSeriesRoute(app: OpenAPIHono, service: Service, today: () => string): void {
  app.openapi(seriesRoute, async (c) => {
    const { subject, measure } = c.req.valid("param");
    const { as_of: asOf = today(), from, to } = c.req.valid("query");
    const series = await service.series({ subject, measure, asOf, from, to });
    if (series.observations.length > 0) return c.json(series, 200);
    const remedy = `assay record import FILE adds observations.`;
    return c.json(
      problem("nothing-found", `the record holds no ${measure} of ${subject} as of ${asOf}`, { remedy }),
      404,
    );
  });
}
