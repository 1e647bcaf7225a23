import type { Command } from "./command.ts";

/** Every command, one screen: its name, what it does, and where it lives. A command of two words is found before one of one. */
export const COMMANDS: Record<string, { summary: string; load: () => Promise<{ default: Command }> }> = {
  compute: {
    summary: "runs one statistical method on inputs in JSON",
    load: () => import("./commands/compute.ts"),
  },
  demo: {
    summary: "shows the sample discussion, marked, and serves the web page",
    load: () => import("./commands/demo.ts"),
  },
  read: {
    summary: "reads a discussion and marks its claims",
    load: () => import("./commands/read.ts"),
  },
  backup: {
    summary: "copies the record into one file",
    load: () => import("./commands/backup.ts"),
  },
  restore: {
    summary: "brings a backup back",
    load: () => import("./commands/restore.ts"),
  },
  "record export": {
    summary: "writes observations or daily bars to CSV or Parquet",
    load: () => import("./commands/record-export.ts"),
  },
  "record import": {
    summary: "adds observations, prices and corporate actions from files",
    load: () => import("./commands/record-import.ts"),
  },
  "record list": {
    summary: "lists the series the record holds",
    load: () => import("./commands/record-list.ts"),
  },
  "record show": {
    summary: "shows the observations of one series",
    load: () => import("./commands/record-show.ts"),
  },
  "record sync": {
    summary: "fetches filings, prices and statistics from their publishers",
    load: () => import("./commands/record-sync.ts"),
  },
  "record why": {
    summary: "tells every value ever recorded for one period, and which read returns which",
    load: () => import("./commands/record-why.ts"),
  },
  serve: {
    summary: "serves the web page and the HTTP API on this machine",
    load: () => import("./commands/serve.ts"),
  },
  test: {
    summary: "evaluates one test as of a date",
    load: () => import("./commands/test.ts"),
  },
};
