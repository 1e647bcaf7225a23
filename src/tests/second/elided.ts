import type { Claim } from "../../claims/claim.ts";
import type { Untestable } from "../test.ts";
import { UNTESTABLE } from "../untestable.ts";
import type { Head } from "./head.ts";

const TELLS =
  "(?:\\w+ed|fell|rose|grew|shrank|sank|slid|was|were|came|went|did|lost|got|stood|hit|beat|is|up|down|(?:only|just|also|in fact) \\w+ed)\\b";
/** Right behind a name: what is its is said, and not what it is. */
const ITS = new RegExp(
  `^(?:[’']s?|s[’']) (?:own |too |actually |only |just |even |by |about )*(?:${TELLS}|[\\d.]+ ?%)`,
  "i",
);
const PRICES = new Set(["close", "price", "open", "high", "low"]);

/** "AMD's sales rose 12% | while Intel's fell 3%": what is another's, and of what, the statement before tells. */
export const isElided = ({ quote, mentions }: Claim, head: Head | null): boolean =>
  (head === null || !PRICES.has(head.measure) || head.around.includes("yoy")) &&
  !mentions.some(({ kind }) => kind === "measure") &&
  mentions.some(({ kind, text }) => kind === "subject" && ITS.test(quote.slice(quote.indexOf(text) + text.length)));

/** Of such words that could not be read with the statement before, none is tested: they speak of no price. */
export const elidedUnread: Untestable = {
  code: "unread-restriction",
  verdict: "untestable",
  about: [],
  openUntil: null,
  ...UNTESTABLE["unread-restriction"],
};
