import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { AssayError } from "../../errors.ts";

const NAME = "assay.config";

/** The file that goes with a store in a file. */
export const besideStore = (store: string): string => join(dirname(store), NAME);

/**
 * Which `assay.config` goes with a store: the one that `ASSAY_CONFIG` names; else the one beside a store in a file; and for
 * a store on a server the one in the folder the user is in, else in `assay` in the user's configuration folder
 * (`XDG_CONFIG_HOME`, or `~/.config`). It need not be there, unless it was named.
 *
 * @throws AssayError `no-config` where `ASSAY_CONFIG` names nothing that is there.
 */
export function configPathOf(store: string, onServer: boolean, env: Record<string, string | undefined>): string {
  const named = env.ASSAY_CONFIG;
  if (named) {
    if (existsSync(named)) return named;
    throw new AssayError({
      code: "no-config",
      message: `there is no file ${named}, which ASSAY_CONFIG names`,
      remedy: "Correct ASSAY_CONFIG, or unset it.",
    });
  }
  if (!onServer) return besideStore(store);
  const here = resolve(NAME);
  return existsSync(here) ? here : join(env.XDG_CONFIG_HOME || join(homedir(), ".config"), "assay", NAME);
}
