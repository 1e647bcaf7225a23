import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { OpenSource } from "../../operations/open-source.ts";

/** The bytes a file on a disk has now. @throws the system's error */
export function openFile(path: string): OpenSource {
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  let bytes = Buffer.alloc(0);
  return {
    size,
    read(at, length) {
      const wanted = Math.max(0, Math.min(length, size - at));
      if (bytes.length < wanted) bytes = Buffer.allocUnsafeSlow(wanted);
      let filled = 0;
      for (let read = -1; read !== 0 && filled < wanted; filled += read)
        read = readSync(file, bytes, filled, wanted - filled, at + filled);
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(file),
  };
}
