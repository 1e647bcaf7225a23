import type { OpenAPIHono } from "@hono/zod-openapi";
import { boardRoute, boardsRoute, claimRoute, editRoute, movedRoute, saveRoute } from "./saved-routes.ts";
import type { SavedService } from "./saved-service.ts";
import { textOf } from "./text-of.ts";

/** The routes of saved discussions. Those of a fixed name under /api/boards are to be added before. */
export function addSavedRoutes(app: OpenAPIHono, service: SavedService): void {
  app.openapi(boardsRoute, async (c) => c.json(await service.boards({ asOf: c.req.valid("query").as_of }), 200));
  app.openapi(saveRoute, async (c) => {
    const { text, json, ...rest } = c.req.valid("json");
    return c.json(await service.save({ ...rest, text: textOf({ text, json }) }), 200);
  });
  app.openapi(boardRoute, async (c) => {
    const input = { ...c.req.valid("param"), asOf: c.req.valid("query").as_of };
    return c.json(await service.board(input), 200);
  });
  app.openapi(movedRoute, async (c) => {
    const { since, as_of: asOf } = c.req.valid("query");
    return c.json(await service.moved({ since, asOf }), 200);
  });
  app.openapi(claimRoute, async (c) => {
    const input = { ...c.req.valid("param"), asOf: c.req.valid("query").as_of };
    return c.json(await service.claim(input), 200);
  });
  app.openapi(editRoute, async (c) =>
    c.json(await service.edit({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
}
