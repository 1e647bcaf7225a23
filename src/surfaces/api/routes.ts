import { createRoute, type z } from "@hono/zod-openapi";
import { AsOf, Board, Problem, ReadBody, Series, SeriesPath, SeriesQuery, TestAnswer, TestBody } from "./schemas.ts";

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});
const problems = {
  400: json("The input or the call is wrong; says where and what to do.", Problem),
  403: json("The request does not come from this machine's own pages.", Problem),
  500: json("A fault of Assay.", Problem),
  501: json("Not supported.", Problem),
};
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

export const sampleRoute = createRoute({
  method: "get",
  path: "/api/boards/sample",
  summary: "The embedded sample discussion, marked as of a day",
  request: { query: AsOf },
  responses: { 200: json("The board, as assay read --json prints it.", Board), ...problems },
});

export const readRoute = createRoute({
  method: "post",
  path: "/api/read",
  summary: "Reads a discussion and marks its claims as of a day",
  request: { body: body(ReadBody) },
  responses: {
    200: json("The board, as assay read --json prints it.", Board),
    413: json("The discussion is too large for the web; the command line takes it.", Problem),
    ...problems,
  },
});

export const seriesRoute = createRoute({
  method: "get",
  path: "/api/record/{subject}/{measure}",
  summary: "The latest value known by a day for each period of a series",
  request: { params: SeriesPath, query: SeriesQuery },
  responses: {
    200: json("The observations, oldest period first.", Series),
    404: json("The record holds none.", Problem),
    ...problems,
  },
});

export const testRoute = createRoute({
  method: "post",
  path: "/api/test",
  summary: "Evaluates one test as of a day",
  request: { body: body(TestBody) },
  responses: { 200: json("The test with its mark.", TestAnswer), ...problems },
});
