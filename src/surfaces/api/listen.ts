import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { AssayError } from "../../errors.ts";

export const DEFAULT_PORT = 4400;
const TRIES = 20;

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listening {
  url: string;
  port: number;
  /** Answers what has been asked, then closes. */
  stop(): Promise<void>;
}

/**
 * Serves on 127.0.0.1. A `port` that is asked for must be free (0 takes any); without one the first free port from 4400 on.
 *
 * @throws AssayError `port-in-use`, `port-not-allowed`
 */
export async function listen(fetch: Fetch, port?: number): Promise<Listening> {
  const server = createServer(getRequestListener(fetch));
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, i) => DEFAULT_PORT + i) : [port];
  for (const candidate of ports) {
    if (await bind(server, candidate)) return listening(server);
  }
  const free = await freePort();
  throw new AssayError({
    code: "port-in-use",
    message: port === undefined ? `ports ${ports[0]} to ${ports.at(-1)} are taken` : `port ${port} is taken`,
    expected: "a free port",
    remedy: `assay serve --port ${free}`,
  });
}

/** Whether the server could take the port. */
function bind(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(notAllowed(port, error));
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError).once("listening", onListening).listen(port, "127.0.0.1");
  });
}

function notAllowed(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code !== "EACCES") return error;
  return new AssayError({
    code: "port-not-allowed",
    message: `the system does not let you use port ${port}`,
    expected: "a port from 1024 to 65535",
    remedy: "assay serve",
  });
}

function listening(server: Server): Listening {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
    });
  return { url: `http://127.0.0.1:${port}/`, port, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await bind(server, 0);
  const { port, stop } = listening(server);
  await stop();
  return port;
}
