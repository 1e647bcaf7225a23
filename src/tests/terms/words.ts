import terms from "../../../data/registry/lexicon/terms.json" with { type: "json" };

/** One line of words parted by spaces, others of phrases parted by bars. */
export const phrases = (lines: readonly string[]) =>
  lines.flatMap((line) => (line.includes("|") || line.includes("(?:") ? splitBars(line) : line.split(" ")));

/** A line cut at the bars that stand in no brackets. */
function splitBars(line: string): string[] {
  let depth = 0;
  const found = [""];
  for (const sign of line) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "|" && depth === 0) found.push("");
    else found[found.length - 1] += sign;
  }
  return found;
}

/** What a word or phrase does in a term or between two of them. */
export type Role =
  | "more"
  | "less"
  | "verb"
  | "measure"
  | "above-verb"
  | "below-verb"
  | "above"
  | "below"
  | "held"
  | "together"
  | "total"
  | "same"
  | "now"
  | "unnamed"
  | "annual"
  | "average"
  | "peak"
  | "trough"
  | "copula"
  | "pronoun"
  | "that"
  | "filler";

interface Entry {
  role: Role;
  /** The measure that a verb or phrase tells of. */
  of?: string;
}

const LISTS: readonly [Role, readonly string[]][] = [
  ["above-verb", terms.aboveVerbs],
  ["below-verb", terms.belowVerbs],
  ["above", terms.above],
  ["below", terms.below],
  ["held", terms.held],
  ["together", terms.together],
  ["total", terms.total],
  ["same", terms.same],
  ["now", terms.now],
  ["unnamed", terms.unnamed],
  ["annual", terms.annual],
  ["average", terms.average],
  ["peak", terms.peak],
  ["trough", terms.trough],
  ["copula", terms.copula],
  ["pronoun", terms.pronouns],
  ["that", terms.that],
  ["filler", terms.fillers],
  ["more", [terms.more]],
  ["less", [terms.less]],
];

const SIMPLE = /^[a-z’'.&-]+$/;
const words = new Map<string, Entry>();
const longer: { pattern: RegExp; entry: Entry; length: number }[] = [];

/** Enters a word or phrase; the first entry of a word stands. */
function enter(text: string, entry: Entry) {
  if (SIMPLE.test(text)) {
    if (!words.has(text)) words.set(text, entry);
    return;
  }
  const source = text.replaceAll("'", "[’']").replaceAll(" ", "\\s+");
  longer.push({ pattern: new RegExp(`^(?:${source})(?![\\w-])`, "i"), entry, length: text.length });
}

for (const [of, lines] of Object.entries(terms.measureVerbs))
  for (const text of phrases(lines)) enter(text, { role: "verb", of });
for (const [of, lines] of Object.entries(terms.outdone))
  for (const text of phrases(lines)) enter(text, { role: "above-verb", of });
for (const [of, lines] of Object.entries(terms.phrasesOf))
  for (const text of phrases(lines)) enter(text.startsWith("(") ? text : `(?:${text})`, { role: "measure", of });
for (const [role, lines] of LISTS) for (const text of phrases(lines)) enter(text, { role });
longer.sort((a, b) => b.length - a.length);

/** The longest word or phrase of the lexicon at the start of these words. */
export function entryAt(text: string): (Entry & { text: string }) | null {
  for (const { pattern, entry } of longer) {
    const found = pattern.exec(text);
    if (found) return { ...entry, text: found[0] };
  }
  const word = /^[\p{L}][\p{L}’'&.-]*(?<![.’'-])/u.exec(text)?.[0];
  const own = word?.replace(/[’']s$/, "");
  const entry = own && words.get(own.toLowerCase());
  return entry ? { ...entry, text: own } : null;
}

const setOf = (line: string): ReadonlySet<string> => new Set(line.split(" "));
/** "Worse", "better": of prices, how they moved. */
export const OF_MOVES = setOf(terms.ofMoves);
/** "Cheaper": of what something costs. */
export const OF_PRICES = setOf(terms.ofPrices);
/** "Was dwarfed by": the other one is the larger. */
export const BEATEN = setOf(terms.beatenVerbs.join(" "));
