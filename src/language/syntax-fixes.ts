import type { SyntaxNode } from "@lezer/common";
import { periodsSpelled } from "./period-spellings.ts";
import { readTree } from "./read-tree.ts";

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
  [/=>/g, () => ">="],
  [/=</g, () => "<="],
  [/===?/g, () => "="],
  [/&&?/g, () => "and"],
  [/\|\|?/g, () => "or"],
  [/≥/g, () => ">="],
  [/≤/g, () => "<="],
  [/−/g, () => "-"],
  [/[–—]/g, () => ".."],
];

/** Whole turns of phrase from elsewhere, which are only taken where the text is a test with them. */
const TURNS: [RegExp, (...found: string[]) => string][] = [
  [/\bbetween\s+(\S+(?: [A-Z]{3})?)\s+and\s+(\S+(?: [A-Z]{3})?)/g, (_, low, high) => `in ${low}..${high}`],
  [/\s*\b(?:(?:is|was|are|were)\s+)?(?:above|over|more than|greater than)\b\s*/g, () => " > "],
  [/\s*\b(?:(?:is|was|are|were)\s+)?(?:below|under|less than)\b\s*/g, () => " < "],
  [/\s*\b(?:(?:is|was|are|were)\s+)?at least\b\s*/g, () => " >= "],
  [/\s*\b(?:(?:is|was|are|were)\s+)?at most\b\s*/g, () => " <= "],
  [/(?<=~\s*)(?:roughly|around|approximately|approx\.?|circa|some)\b/g, () => "about"],
  [/'([^'\n]*)'/g, (_, name) => `"${name}"`],
  [/(?<=\bby\s+)\d{4}(?!\d|-)/g, (year) => `${year}-12-31`],
  [/(?<=\(\s*)\$(?=[A-Z])/g, () => ""],
  [/(?<=\()\s*([A-Z][\w&.]*(?: (?!FY\d|[QH]\d)[A-Z][\w&.]*)+)(?=\s*[,)])/g, (_, name) => `"${name}"`],
];

/** Characters of the longest text that is tried with other words; nobody types a longer test by hand. */
const LONGEST = 600;

/** The text as a test, with one turn of phrase or one period in it written as the language does; null where none makes it one. */
export function turned(text: string): { fix: Fix; remedy: string } | null {
  if (text.length > LONGEST) return null;
  const turns = TURNS.flatMap(([pattern, written]) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      insert: written(...match),
    })),
  );
  for (const fix of [...periodsSpelled(text), ...turns]) {
    const remedy = text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
    if (readTree(remedy)) return { fix, remedy };
  }
  return null;
}

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
