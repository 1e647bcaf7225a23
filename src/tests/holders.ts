import type { Ask } from "./ask.ts";

const HOLDERS =
  "(?:shareholders?|stockholders?|holders?|investors?|owners?|traders?|buyers?|bulls?|longs|shorts|short[- ]sellers?|bears?|speculators?|bagholders?)";
const FARED =
  "(?:(?:have|has|had|would have|will|are|were|is|was) )*(?:lost|made|earned|gained|won|lose|make|earn|gain|up|down|doubled|tripled|quadrupled|returned)";
/** "Intel shareholders lost money", "short sellers of Intel made money": what came to them, and not to the firm. */
const OF_HOLDERS = new RegExp(`\\b${HOLDERS}\\b(?: (?:of|in|on) (?:the )?[\\w&.^ ]{1,24}?)? ${FARED}\\b`, "i");
/** "Made money for you", "paid off for holders", "earned me 20%". */
const FOR_HOLDERS = new RegExp(
  `\\b(?:made|earned|lost|won|makes?|earns?|loses?|paid|pays?) (?:(?:any|much|some|no|good|real|decent|a lot of) )?(?:(?:money|cash|returns?|profits?|off) )?(?:for |to )?(?:you|me|us|anyone|anybody|everyone|people|(?:their |its |the )?${HOLDERS})\\b`,
  "i",
);
const OF_FIRM =
  /\b(?!close\(|price\(|high\(|low\(|open\(|change\(|latest\(|any\(|max\(|min\(|last\(|mean\(|first\(|not \()[a-z_]+\([\w.]+[,)]/;
/** "The shorts lost 84 %": they lose as the price rises. */
const OF_SHORTS = new RegExp(
  `\\b(?:shorts|short[- ]sellers?|bears|put options?|(?:my|his|her|the|those) puts|put[- ](?:holders|buyers)|inverse \\w+)\\b(?: (?:of|in|on|against) (?:the )?[\\w&.^ ]{1,24}?)? ${FARED}\\b`,
  "i",
);

const BOUGHT =
  /\b(?:(?:who(?:ever)?|anyone|anybody|you|i|we|they|he|she|people|those) (?:had |have |[’']d |[’']ve )?(?:bought|got in(?:to)?|entered|purchased|picked up|loaded up on|piled into|invested in|held|sold|shorted)|buying|buyers of|owning|holding|selling|shorting|investing in|putting money into)\b/i;
const FARES =
  /\b(?:has|have|had|is|are|was|were|would|[’']d|[’']s|[’']re|returned|returns|paid|made|makes|earned|lost|doubled|tripled|quadrupled|gained|cost|yielded|brought|got)\b/i;

/** "Whoever bought it in January has doubled their money": from that time on, where the test is of that time alone; or null. */
function sinceBought({ claim, periods, offset }: Ask, test: string): string | null {
  const found = /^(?:not \()?change\(/.test(test) && offset !== null ? BOUGHT.exec(claim.quote) : null;
  const [period, another] = periods;
  if (!found || !period || another || offset === null || period.start < offset + found.index) return null;
  const behind = claim.quote.slice(period.end - offset);
  return FARES.test(behind) ? found[0] : null;
}

/** Words by which those who hold or sell a share fared, where the test is of the firm, of the price, or of the day they bought. */
export function faredOtherwise(ask: Ask, test: string): string | null {
  const { quote } = ask.claim;
  const short = test.includes("1 - ") ? null : OF_SHORTS.exec(quote);
  const holders = short ?? (OF_FIRM.test(test) ? OF_HOLDERS.exec(quote) : null);
  const forYou = OF_FIRM.test(test) ? FOR_HOLDERS.exec(quote)?.[0] : undefined;
  return holders?.[0] ?? forYou ?? sinceBought(ask, test);
}
