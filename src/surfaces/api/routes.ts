import { createRoute, type z } from "@hono/zod-openapi";
import {
  AsOf,
  Board,
  BoardPath,
  CheckBody,
  ClaimPath,
  ClaimReadings,
  Language,
  Marks,
  Problem,
  ReadBody,
  Series,
  SeriesPath,
  SeriesQuery,
  TestAnswer,
  TestBody,
  TestCheck,
} from "./schemas.ts";

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});
export const problems = {
  400: json("The input or the call is wrong; says where and what to do.", Problem),
  403: json("The request does not come from this machine's own pages.", Problem),
  500: json("A fault of Assay.", Problem),
  501: json("Not supported.", Problem),
};
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
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

const forgotten = json("The server holds no such discussion (any more): read it again.", Problem);

export const marksRoute = createRoute({
  method: "get",
  path: "/api/boards/{id}/marks",
  summary: "A discussion read before, marked as of another day: its tests and marks alone",
  request: { params: BoardPath, query: AsOf },
  responses: { 200: json("The test and mark of each claim.", Marks), 404: forgotten, ...problems },
});

export const readingsRoute = createRoute({
  method: "get",
  path: "/api/boards/{id}/claims/{claim}",
  summary: "One claim of a discussion read before, under each of its readings and definitions",
  request: { params: ClaimPath, query: AsOf },
  responses: {
    200: json("Its readings with their figures, and its flips.", ClaimReadings),
    404: forgotten,
    ...problems,
  },
});

export const checkRoute = createRoute({
  method: "post",
  path: "/api/check",
  summary: "All that is wrong with a test, and how to write it",
  request: { body: body(CheckBody) },
  responses: {
    200: json("Every problem with its place; none for a test that can be evaluated.", TestCheck),
    ...problems,
  },
});

export const languageRoute = createRoute({
  method: "get",
  path: "/api/language",
  summary: "What a test can be written with: functions, measures, subjects",
  responses: { 200: json("The language's own entries.", Language), ...problems },
});
