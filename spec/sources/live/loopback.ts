import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Clock } from "../../../src/clock.ts";

/** What the server does with a request: a reply with a status, headers and a body, or whatever it is told to do. */
export type Act =
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on this machine, what it was asked for, and its address. */
export interface Loopback {
  url: string;
  /** The path and query of each request, in order. */
  asked: string[];
  /** The headers of each request. */
  headers: IncomingMessage["headers"][];
}

/**
 * A real server on loopback. Each path (without its query) does what is listed for it, one after the other, and keeps to
 * the last; a path that is not listed is answered with 404.
 */
export async function loopback(acts: Record<string, Act | Act[]>): Promise<Loopback> {
  const left = new Map(Object.entries(acts).map(([path, list]) => [path, Array.isArray(list) ? [...list] : [list]]));
  const server: Loopback = { url: "", asked: [], headers: [] };
  const http = createServer((request, response) => {
    server.asked.push(request.url ?? "");
    server.headers.push(request.headers);
    const list = left.get((request.url ?? "").split("?")[0]) ?? [{ status: 404, body: "nothing here" }];
    perform(list.length > 1 ? list.shift()! : list[0], request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return server;
}

function perform(act: Act, request: IncomingMessage, response: ServerResponse): void {
  if (typeof act === "function") act(request, response);
  else response.writeHead(act.status ?? 200, act.headers).end(act.body);
}

/** Sends half of a body and hangs up. */
export const cutAfter =
  (body: string): Act =>
  (_, response) => {
    response.writeHead(200, { "content-length": String(body.length) });
    response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
  };

/** Answers 304 to whoever holds that version, else with the body. */
export const versioned =
  (etag: string, body: string | Uint8Array): Act =>
  (request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(body);
  };

/** A clock that goes on only by being waited on, and notes for how long; chance is one half. */
export function standingClock(start: string): Clock & { waits: number[]; deadlines: AbortController[] } {
  let now = Date.parse(start);
  const waits: number[] = [];
  const deadlines: AbortController[] = [];
  return {
    waits,
    deadlines,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    deadline: () => {
      deadlines.push(new AbortController());
      return deadlines.at(-1)!.signal;
    },
    chance: () => 0.5,
  };
}
