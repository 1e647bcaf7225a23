import { z } from "zod";

const address = z
  .string()
  .refine((text) => isAskable(text), "expected an https:// address, or http:// on this machine, without a password");
const names = z.array(z.string().min(1)).default([]);
const named = z.strictObject({ names, base: address.optional() }).optional();

/** The part of `assay.config` that says what `assay record sync` asks for. */
export const SYNC_CONFIG = z.strictObject({
  contact: z.string().optional(),
  fredKey: z.string().optional(),
  from: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
  edgar: named,
  fred: z
    .strictObject({
      names,
      base: address.optional(),
      as: z.record(z.string(), z.strictObject({ subject: z.string().min(1), measure: z.string().min(1) })).optional(),
    })
    .optional(),
  pinksheet: z.strictObject({ base: address.optional() }).optional(),
  stooq: named,
  yahoo: named,
});
export type SyncConfig = z.output<typeof SYNC_CONFIG>;

/** True for an address that may be asked: encrypted, or of this machine. */
export function isAskable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return !username && !password && (protocol === "https:" || (protocol === "http:" && here));
}
