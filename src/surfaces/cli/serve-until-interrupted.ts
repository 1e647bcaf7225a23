import { spawn } from "node:child_process";
import { once } from "node:events";
import { dayOf } from "../../calendar.ts";
import { storeToRead } from "../../operations/record-store.ts";
import { createApp } from "../api/app.ts";
import { DEFAULT_PORT, listen } from "../api/listen.ts";
import { operationsService } from "../api/operations-service.ts";
import { savedService } from "../api/saved-service.ts";
import { builtWeb } from "../web/build.ts";
import type { Call } from "./command.ts";
import { today } from "./today.ts";

export interface ServeOptions {
  /** The store to mark by; null for the embedded sample record. */
  db: string | null;
  /** The user's `assay.config`. */
  config?: string;
  port?: number;
  open: boolean;
}

/** Serves the web page and the API until the process is told to stop; says where, and what went wrong on our side. */
export async function serveUntilInterrupted(call: Call, options: ServeOptions): Promise<void> {
  const { db, config } = options;
  if (db !== null) await (await storeToRead({ db, today: dayOf(today()) })).close();
  const webFolder = await builtWeb(() => call.stderr.write("Building the web page (once) …\n"));
  const context = () => ({ db, config, today: dayOf(today()), now: Math.floor(Date.now() / 1000) });
  const [service, saved] = [operationsService(context), savedService(context)];
  const onFault = (error: unknown) => call.stderr.write(`${faultText(error, call.env.ASSAY_DEBUG)}\n`);
  const server = await listen(createApp({ service, saved, today, webFolder, onFault }).fetch, options.port);
  if (options.port === undefined && server.port !== DEFAULT_PORT)
    call.stderr.write(`Port ${DEFAULT_PORT} is taken; this is the next free one.\n`);
  call.stdout.write(`Assay is at ${server.url} (Ctrl+C stops it)\n`);
  if (options.open) openInBrowser(server.url);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.stop();
}

function faultText(error: unknown, debug: string | undefined): string {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return `A fault in Assay: ${debug && stack ? stack : message}`;
}

/** Starts the system's own opener; where there is none, the printed address is what remains. */
function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
