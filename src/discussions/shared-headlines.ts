import { isHeadline } from "./headline.ts";
import type { QuotedRange } from "./quoted-ranges.ts";

/** The longest post that is no more than a headline with its address and tags, in UTF-16 units. */
const LONGEST = 600;
/** Tags and labels that stand before a headline: `$ETH.X NEW ARTICLE : `. */
const LABEL = /^(?:\s*(?:\$[A-Z.]{1,8}\b|#\w+|RT @\w+:?|(?:NEW ARTICLE|BREAKING|NEWS|JUST IN|UPDATE)\s*:))*\s*/;
/** What may stand behind the address: tags, further addresses, whom it is from. */
const TAIL = /^(?:\s+(?:\$[A-Z.]{1,8}|#\w+|@\w+|via|https?:\/\/\S+))*\s*$/;
const TAGS_AT_END = /(?:\s*(?:\$[A-Z.]{1,8}\b|#\w+|\|))+\s*$/;
/** So many of the longer words of a headline stand in the address of its article. */
const SHARED = 0.6;
const LEAST_SHARED = 3;

/** Whether the address is made of the words before it: `…/why-oil-fell-on-monday`. */
function isSlugOf(words: string, address: string): boolean {
  const long = words.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const slug = new Set(address.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const shared = long.filter((word) => slug.has(word)).length;
  return shared >= LEAST_SHARED && shared >= SHARED * long.length;
}

/** The headline of a post that only passes it on with its address: `Oil Falls as Demand Slows https://… $USO`. */
export function sharedHeadline(text: string): QuotedRange[] {
  if (text.length > LONGEST) return [];
  const at = text.search(/\bhttps?:\/\//);
  if (at <= 0) return [];
  const address = /^\S+/.exec(text.slice(at))?.[0] ?? "";
  if (!TAIL.test(text.slice(at + address.length))) return [];
  const start = LABEL.exec(text)?.[0].length ?? 0;
  const headline = text.slice(start, at).replace(TAGS_AT_END, "").trimEnd();
  if (headline.includes("\n") || !(isHeadline(headline.replace(/[.!?:,]+$/, "")) || isSlugOf(headline, address)))
    return [];
  return [{ start, end: start + headline.length, by: "link", url: address }];
}
