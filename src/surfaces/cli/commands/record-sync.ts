import { homedir } from "node:os";
import { join } from "node:path";
import { recordSync, type Synced } from "../../../operations/record-sync.ts";
import type { SyncedItem } from "../../../operations/sync-run.ts";
import type { Call, Command } from "../command.ts";
import { countsText, refusalLines } from "../import-text.ts";
import { NETWORK_CLOCK } from "../network-clock.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "record sync",
  summary: "fetches filings, prices and statistics from their publishers",
  usage:
    "record sync [SOURCE[:NAME,NAME...]]... [--dry-run] [--contact EMAIL] [--from DATE] [--at SOURCE=URL] [--anew] [--json] [--db PATH]",
  options: {
    "dry-run": { type: "boolean" },
    contact: { type: "string" },
    "fred-key": { type: "string" },
    from: { type: "string" },
    at: { type: "string", multiple: true },
    anew: { type: "boolean" },
  },
  help: [
    "Asks each source only for what has changed, and records what arrives; a failure stops nothing but its own part.",
    "The network is used by no other command. Without arguments it fetches what assay.config names.",
    "",
    "  edgar:MSFT,NVDA      SEC EDGAR companyfacts, by ticker, name or filer number (CIK); wants a contact address",
    "  fred:UNRATE,GDP      FRED series with every revision (ALFRED); wants an API key",
    "  pinksheet            World Bank Pink Sheet: monthly commodity prices",
    "  stooq:NVDA,BP.L      daily bars from Stooq",
    "  yahoo:0981.HK,^GSPC  daily bars, dividends and splits from Yahoo Finance",
    "",
    "  --dry-run            say what would be asked and why; ask nothing",
    "  --contact EMAIL      whom the SEC may write to (or ASSAY_CONTACT)",
    "  --fred-key KEY       better set as ASSAY_FRED_KEY: others on this machine can read a command line",
    "  --from DATE          first day of prices; 2000-01-01 unless told",
    "  --at SOURCE=URL      another address for a source (or ASSAY_EDGAR_URL, ASSAY_FRED_URL, …)",
    "  --anew               ask again also for what a run that broke off in the last six hours has done",
    "",
    "ASSAY_SYNC names sources as the arguments do. Exit status: 0 all arrived, 2 something failed (what arrived is",
    "recorded), 3 the sources have nothing of the kind.",
  ],
  async run(call) {
    const context = { ...recordContext(call), clock: NETWORK_CLOCK };
    const synced = await recordSync.run(settingsOf(call), context);
    if (call.options.json) call.stdout.write(`${JSON.stringify(synced, null, 2)}\n`);
    else call.stdout.write(textOf(synced));
    if (synced.failed === 0) return 0;
    if (!call.options.json) call.stderr.write(failures(synced));
    return synced.items.every(({ error }) => error?.code === "not-at-source") ? 3 : 2;
  },
};

function settingsOf({ positionals, options, env }: Call) {
  const text = (name: string, variable: string) =>
    (options[name] as string | undefined) ?? (env[variable] || undefined);
  return {
    wants: positionals.length > 0 ? positionals : (env.ASSAY_SYNC ?? "").split(/\s+/).filter(Boolean),
    contact: text("contact", "ASSAY_CONTACT"),
    fredKey: text("fred-key", "ASSAY_FRED_KEY"),
    bases: { ...basesIn(env), ...Object.fromEntries(((options.at ?? []) as string[]).map(baseOf)) },
    from: options.from as string | undefined,
    dryRun: Boolean(options["dry-run"]),
    anew: Boolean(options.anew),
    cacheHome: env.XDG_CACHE_HOME || join(homedir(), ".cache"),
  };
}

function baseOf(text: string): [string, string] {
  const [source, address] = text.split(/=(.*)/s, 2);
  if (address) return [source, address];
  throw usageError(command, "--at wants SOURCE=URL");
}

/** `ASSAY_EDGAR_URL` is the address of `edgar`. */
function basesIn(env: Call["env"]): Record<string, string> {
  const sources = ["edgar", "fred", "pinksheet", "stooq", "yahoo"];
  const named = sources.map((source) => [source, env[`ASSAY_${source.toUpperCase()}_URL`]] as const);
  return Object.fromEntries(named.filter((each): each is readonly [string, string] => Boolean(each[1])));
}

function textOf(synced: Synced): string {
  const { items, failed, dryRun } = synced;
  const toAsk = items.filter(({ outcome }) => outcome === "would-ask").length;
  const end = dryRun
    ? `Nothing was asked. Without --dry-run: ${toAsk} to ask for.`
    : `${items.length - failed} of ${items.length} done: ${countsText(synced)}.`;
  return [...items.flatMap(lineOf), end, ""].join("\n");
}

function lineOf({ source, subject, address, why, outcome, imported }: SyncedItem): string[] {
  const what = `${source} ${subject}`;
  if (outcome === "would-ask") return [`${what}: ${why}`, `  ${address}`];
  if (outcome === "unchanged") return [`${what}: not changed since it was last fetched`];
  if (outcome === "failed") return [`${what}: failed`];
  if (!imported) return [`${what}: ${outcome === "not-asked" ? "not asked; " : ""}${why}`];
  return [`${what}: ${countsText(imported)}`, ...refusalLines(imported)];
}

/** What failed and why; those that failed alike together. */
function failures({ items, dryRun }: Synced): string {
  const told = Map.groupBy(
    items.filter(({ error }) => error),
    ({ source, error }) => `${source}\0${error?.message}`,
  );
  const lines = [...told.values()].map((alike) => {
    const subjects = alike.map(({ subject }) => subject).join(", ");
    return `\n${alike[0].source} ${subjects}: ${alike[0].error?.message}\n`;
  });
  const arrived = items.some(({ imported }) => imported) ? "What arrived is recorded. " : "";
  const end = dryRun ? "" : `\n${arrived}The same command asks again for the rest.\n`;
  return `${lines.join("")}${end}`;
}

export default command;
