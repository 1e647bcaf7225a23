import type { Ask } from "./ask.ts";

const MARKETS =
  "hbm|dram|nand|flash|memory|gpu|cpu|server|foundry|x86|desktop|notebook|laptop|pc|cloud|phone|smartphone|handset|tablet|ev|car|auto|ad|ads|advertising|search|browser|streaming|chip|accelerator|router|display|panel|battery|launch|airline|grocery|retail|e-?commerce";
/** "67% of the foundry market", "its HBM share", "a 41% share of DRAM". */
const SHARE = new RegExp(
  `\\bmarket[- ]shares?\\b|\\bshare of (?:the |its |all |global |world(?:wide)? )*(?:[\\w&-]+ ){0,4}(?:markets?|${MARKETS})\\b|(?:%|percent|per cent|third|half|quarter|thirds|quarters|most) of (?:the |its |all |global |world(?:wide)? )+(?:[\\w&-]+ ){0,4}market\\b|\\b(?:${MARKETS})(?: [a-z]+)? share\\b(?! price)`,
  "i",
);

/** How much of a market somebody has: a figure, though one that no filing states. */
export const tellsMarketShare = ({ claim, quantities }: Ask): boolean =>
  quantities.some(({ unit, role }) => unit === "ratio" || role === "share") && SHARE.test(claim.quote);
