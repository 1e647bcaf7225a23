import { z } from "zod";
import { AssayError } from "../errors.ts";
import { openStore, type Store } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { registryOf, userConfig } from "./record-registry.ts";
import { storeOf } from "./record-store.ts";
import { syncFolder, syncPlan } from "./sync-plan.ts";
import { type SyncedItem, SyncRun } from "./sync-run.ts";

const input = z.object({
  /** `edgar:MSFT,NVDA`, `pinksheet`; none: all that `assay.config` names. */
  wants: z.array(z.string()).default([]),
  /** E-mail address for the SEC. */
  contact: z.string().optional(),
  fredKey: z.string().optional(),
  /** Other addresses of sources, by their name. */
  bases: z.record(z.string(), z.string()).default({}),
  /** First day of prices. */
  from: z.string().optional(),
  /** Say what would be asked and why; ask nothing. */
  dryRun: z.boolean().default(false),
  /** Ask again also for what a run that broke off has done. */
  anew: z.boolean().default(false),
  /** The user's cache folder, for a store that is on a server. */
  cacheHome: z.string(),
});

/** What a run asked for and what came of it. */
export interface Synced {
  dryRun: boolean;
  new: number;
  unchanged: number;
  revised: number;
  refused: number;
  failed: number;
  items: SyncedItem[];
}

/**
 * Asks live sources for what is named and records what arrives, by the importers that read files. The one operation that
 * uses the network; it does so only where the surface lends it a clock, which only the command line does.
 */
export const recordSync = operation({
  name: "record-sync",
  summary: "fetches filings, prices and statistics from their publishers",
  input,
  example: { wants: ["edgar:MSFT,NVDA"], contact: "you@example.org", dryRun: true, cacheHome: "/tmp" },
  async run(set, context): Promise<Synced> {
    const { clock } = context;
    if (!clock)
      throw new AssayError({
        code: "no-network",
        message: "nothing is fetched from here",
        remedy: "assay record sync",
      });
    const location = storeOf(context);
    const store = await storeFor(location, set.dryRun);
    try {
      const plan = syncPlan(set, (await userConfig(context)).sync, await registryOf(store, context));
      const run = new SyncRun(store, context, clock, syncFolder(location, set.cacheHome), set.anew);
      const items = set.dryRun ? await run.foretell(plan) : await run.run(plan, context);
      return { dryRun: set.dryRun, ...totals(items), items };
    } finally {
      await store.close();
    }
  },
});

/** The record that is added to; a dry run makes none where there is none. */
async function storeFor(location: string, dryRun: boolean): Promise<Store> {
  if (!dryRun) return openStore(location, { create: true });
  try {
    return await openStore(location);
  } catch (error) {
    if (error instanceof AssayError && error.code === "no-store") return openStore(":memory:", { create: true });
    throw error;
  }
}

function totals(items: SyncedItem[]) {
  const sum = (of: "new" | "unchanged" | "revised" | "refused") =>
    items.reduce((total, { imported }) => total + (imported?.[of] ?? 0), 0);
  const failed = items.filter(({ outcome }) => outcome === "failed" || outcome === "not-asked").length;
  return { new: sum("new"), unchanged: sum("unchanged"), revised: sum("revised"), refused: sum("refused"), failed };
}
