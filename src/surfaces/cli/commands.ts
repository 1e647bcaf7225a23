import type { Command } from "./command.ts";

/** Every command, one screen: its name, what it does, and where it lives. A command of two words is found before one of one. */
export const COMMANDS: Record<string, { summary: string; load: () => Promise<{ default: Command }> }> = {
  board: {
    summary: "shows a saved discussion, marked as of a date",
    load: () => import("./commands/board.ts"),
  },
  boards: {
    summary: "lists the saved discussions",
    load: () => import("./commands/boards.ts"),
  },
  "claim edit": {
    summary: "marks a saved claim by a test of your own",
    load: () => import("./commands/claim-edit.ts"),
  },
  "claim show": {
    summary: "shows a saved claim: every test it had, its mark and timeline",
    load: () => import("./commands/claim-show.ts"),
  },
  compute: {
    summary: "runs one statistical method on inputs in JSON",
    load: () => import("./commands/compute.ts"),
  },
  demo: {
    summary: "shows the sample discussion, marked, and serves the web page",
    load: () => import("./commands/demo.ts"),
  },
  mark: {
    summary: "marks the saved claims that new facts may have changed",
    load: () => import("./commands/mark.ts"),
  },
  moved: {
    summary: "tells which saved claims moved since a date, and why",
    load: () => import("./commands/moved.ts"),
  },
  read: {
    summary: "reads a discussion and marks its claims; saves it with --save",
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
  "record check": {
    summary: "checks that the record holds what was recorded, to the last bit",
    load: () => import("./commands/record-check.ts"),
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
