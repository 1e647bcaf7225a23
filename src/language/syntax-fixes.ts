import type { SyntaxNode } from "@lezer/common";

/** An edit of a test's text: what stands from `from` to `to` (UTF-16 offsets) gives way to `insert`. */
export interface Fix {
  from: number;
  to: number;
  insert: string;
}

const CURRENCIES: Record<string, string> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" };
const SCALES: Record<string, string> = { thousand: "k", million: "m", billion: "bn", trillion: "tn" };

/** Spellings from elsewhere, each with how the language writes it. */
const SPELLINGS: [RegExp, (...found: string[]) => string][] = [
  [/([$€£¥])\s*(\d[\d.]*(?:bn|tn|m|k)?)/g, (_, sign, number) => `${number} ${CURRENCIES[sign]}`],
  [/\d{1,3}(?:,\d{3})+(?:\.\d+)?/g, (number) => number.replaceAll(",", "")],
  [/(\d[\d.]*)\s*(thousand|million|billion|trillion)s?\b/gi, (_, n, word) => `${n}${SCALES[word.toLowerCase()]}`],
  [/(\d[\d.]*)\s*(?:percent|per cent|pct)\b/gi, (_, number) => `${number}%`],
  [/===?/g, () => "="],
  [/&&?/g, () => "and"],
  [/\|\|?/g, () => "or"],
  [/≥/g, () => ">="],
  [/≤/g, () => "<="],
  [/−/g, () => "-"],
  [/[–—]/g, () => ".."],
];

/** How the text about a place where the parser gave up would be written; null where no spelling is known for it. */
export function syntaxFix(text: string, node: SyntaxNode): Fix | null {
  for (const [pattern, written] of SPELLINGS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (from <= node.from && node.from <= to) return { from, to, insert: written(...match) };
    }
  const unclosed = node.from === node.to && ["Call", "Group"].includes(node.parent?.name ?? "");
  return unclosed ? { from: node.from, to: node.from, insert: ")" } : null;
}
