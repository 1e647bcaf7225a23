import { createRoute } from "@hono/zod-openapi";
import { body, json, problems } from "./routes.ts";
import { Boards, EditBody, Moved, MovedQuery, SaveBody, SavedBoard, SavedClaim, SavedPath } from "./saved-schemas.ts";
import { AsOf, Problem } from "./schemas.ts";

const unknown = { 404: json("Nothing of that name is saved; says which names are near.", Problem) };

export const boardsRoute = createRoute({
  method: "get",
  path: "/api/boards",
  summary: "The saved discussions, with how their claims stood as of a day",
  request: { query: AsOf },
  responses: { 200: json("As assay boards --json prints them.", Boards), ...problems },
});

export const saveRoute = createRoute({
  method: "post",
  path: "/api/boards",
  summary: "Reads a discussion, saves it and marks its claims",
  request: { body: body(SaveBody) },
  responses: { 200: json("The board, as assay read --save --json prints it.", SavedBoard), ...problems },
});

export const boardRoute = createRoute({
  method: "get",
  path: "/api/boards/{id}",
  summary: "A saved discussion, marked as of a day",
  request: { params: SavedPath, query: AsOf },
  responses: { 200: json("The board, as assay board --json prints it.", SavedBoard), ...unknown, ...problems },
});

export const movedRoute = createRoute({
  method: "get",
  path: "/api/moved",
  summary: "The saved claims whose mark differs between two days, each with the fact that caused it",
  request: { query: MovedQuery },
  responses: { 200: json("As assay moved --json prints them.", Moved), ...problems },
});

export const claimRoute = createRoute({
  method: "get",
  path: "/api/claims/{id}",
  summary: "A saved claim: every test it had, its mark and timeline as of a day",
  request: { params: SavedPath, query: AsOf },
  responses: { 200: json("As assay claim show --json prints it.", SavedClaim), ...unknown, ...problems },
});

export const editRoute = createRoute({
  method: "put",
  path: "/api/claims/{id}/test",
  summary: "Marks a saved claim by a person's test; the ones before are kept",
  request: { params: SavedPath, body: body(EditBody) },
  responses: {
    200: json("As assay claim edit --json prints it.", SavedClaim),
    409: json("Another test counts than the one meant by over.", Problem),
    ...unknown,
    ...problems,
  },
});
