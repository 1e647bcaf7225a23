import type { AssayError } from "../errors.ts";

const OF_THE_STORE = /^(store-|server-|disk-full$|no-database$)/;

/** Whether an error is a fault of the store: then nothing further could be kept either. */
export const isOfStore = ({ code }: AssayError): boolean => OF_THE_STORE.test(code);
