import { LIKE_MOVE } from "../claims/carried-unit.ts";
import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const HUNDRED = 100;
const part = (value: number | null) => (value === null ? null : value / HUNDRED);

/** "Samsung +27% and | hynix just shy of 30": percent, and the way that the move before it went. */
export function withPercentBeside(mentions: readonly Mention[], { because, context }: Claim): Mention[] {
  if (because.quantity?.rule !== LIKE_MOVE) return [...mentions];
  const read = mentions.map((one) => {
    if (one.kind !== "quantity" || one.unit !== "") return one;
    const { low, high, halfStep } = one;
    const share = { low: part(low), high: part(high), halfStep: halfStep / HUNDRED };
    return { ...one, ...share, unit: "ratio", role: "change" as const };
  });
  const figure = read.find(({ kind }) => kind === "quantity");
  const way = context.findLast(({ kind, end }) => kind === "direction" && end <= (figure?.start ?? 0));
  return way && figure && !read.some(({ kind }) => kind === "direction") ? [...read, way] : read;
}
