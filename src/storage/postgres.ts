import { AssayError } from "../errors.ts";
import type { Store } from "./store.ts";

export async function openPostgres(location: string): Promise<Store> {
  throw new AssayError({ code: "no-server-store", move: "unsupported", message: `cannot open ${location} yet` });
}
