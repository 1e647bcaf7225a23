import { isHeadline, LONGEST_HEADLINE } from "./headline.ts";
import type { QuotedRange } from "./quoted-ranges.ts";

/** Agencies and papers that stand in brackets behind the place of a report. */
const AGENCY =
  /^(?:Reuters|AP|AFP|UPI|dpa|PTI|ANI|IANS|TASS|Xinhua|Kyodo|Interfax|Bloomberg|Dow Jones|Associated Press|Market ?Watch|RTTNews|CNN\w*(?:\.com)?|CBS\b.*|CNBC|Business ?Wire|(?:PR|Globe) ?Newswire|Thomson\b.*|FT|The Guardian|BBC|[A-Z].* (?:News|Times|Post|Journal|Press|Wire|Herald|Tribune)|\S+\.com)$/i;
/** Places from which papers without an agency report: `WASHINGTON -- The Fed …`. */
const CITY =
  /^(?:WASHINGTON|NEW YORK|LONDON|TOKYO|BEIJING|SHANGHAI|HONG KONG|FRANKFURT|BRUSSELS|PARIS|BERLIN|CHICAGO|HOUSTON|DETROIT|BOSTON|SAN FRANCISCO|LOS ANGELES|SEATTLE|TORONTO|OTTAWA|SYDNEY|SINGAPORE|MUMBAI|NEW DELHI|MOSCOW|DUBAI|VIENNA|ZURICH|SEOUL)(?:, [A-Z][\w. ]{1,20})? ?(?:--|—|–) ?[A-Z]/;
const DAY = "(?:, [A-Z][A-Za-z. ]* ?\\d{0,2}(?:, ?\\d{4})?)?\\s*[-–—]{0,2}\\s*$";
const IN_CAPITALS = new RegExp(`(?:^|[a-z.)\\s])[A-Z]{3,}(?:[ .'’-]+[A-Z]+)*${DAY}`);
const PLACE = new RegExp(`^(?:[A-Z][\\w.'’-]+ ?){1,4}${DAY}`);
/** How far into its line a dateline ends, and what the line and a paragraph of the article have at least. */
const LONGEST_DATELINE = 140;
const SHORTEST_LINE = 60;

/** Where a line starts in its text, and its words. */
interface Line {
  start: number;
  text: string;
}

/** The agency of a line that begins as a report does, `LONDON, March 3 (Reuters) - Oil …`; empty where none is named, null for other lines. */
function datelineOf(line: string): string | null {
  if (line.length < SHORTEST_LINE) return null;
  if (CITY.test(line)) return "";
  const close = line.indexOf(")");
  const open = line.lastIndexOf("(", close);
  if (open < 3 || close > LONGEST_DATELINE || !/^\s?(?:--?|—|–)\s?\S/.test(line.slice(close + 1, close + 6)))
    return null;
  const [place, inside] = [line.slice(0, open), line.slice(open + 1, close).trim()];
  return AGENCY.test(inside) && (IN_CAPITALS.test(place) || PLACE.test(place)) ? inside : null;
}

const BYLINE = /^By (?:[A-Z][\w.'’-]+,? ?(?:and )?){2,7}(?:, [\w .]+)?$/;

/** The writer of a line that holds no more than `By Jane Doe`, or null. */
const bylineOf = (line: string) => (BYLINE.test(line) && line.length < LONGEST_HEADLINE ? line.slice(3) : null);

/** `… has concluded the following:`, `From the article:`: what stands in the next paragraph is quoted. */
const LEADS_IN =
  /\b(?:(?:from|per|quoting|in) (?:the|this|that|their|today's) (?:\w+ ){0,2}(?:article|story|piece|release|report|link|filing|post)|(?:says?|said|writes?|wrote|states?|stated|concluded|reports|reported|noted) (?:the following|this)):$/i;

const OWN_WORDS =
  /(?:^|[\s(])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ww]e|our|us|[Yy]ou|[Yy]our|imo|imho|lol)(?=[\s,.;:!?'’)]|$)/;
const OPENS_OWN = /^(?:OK|Ok|Okay|Well|Hmm+|Anyway|Yeah|Yep|Lol|LOL|Edit|EDIT|TLDR)\b/;
const NOT_OF_IT = /^(?:>|&gt;|<?https?:|[*=_~#.-]{3,}\s*$)/;

/** False for a line in the poster's own voice, a link or a rule of dashes. */
function goesOn(line: string): boolean {
  const told = line.replace(/(?:"|“|''|``)[^"”]*?(?:"|”|''|$)/g, "");
  return !NOT_OF_IT.test(line) && !OPENS_OWN.test(line) && !OWN_WORDS.test(told) && !/\?\s*$/.test(told);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ start: start + line.length - line.trimStart().length, text: line.trim() });
    start += line.length + 1;
  }
  return lines;
}

const endOf = (line: Line) => line.start + line.text.length;

/** The article that is pasted from a line on, or null. */
function articleAt(lines: readonly Line[], k: number): (QuotedRange & { lines: number }) | null {
  const agency = datelineOf(lines[k].text);
  const writer = agency === null ? bylineOf(lines[k].text) : null;
  if (agency === null && writer === null) return null;
  let last = k;
  while (last + 1 < lines.length && goesOn(lines[last + 1].text)) last++;
  const end = endOf(lines[last]);
  if (end - lines[k].start < SHORTEST_LINE + (writer?.length ?? 0)) return null;
  const first = k > 0 && isHeadline(lines[k - 1].text) ? lines[k - 1] : lines[k];
  return { start: first.start, end, by: "article", attributedTo: agency || writer, lines: last - k + 1 };
}

const LINK_ALONE = /^<?https?:\/\/\S+>?$/;
/** Of what the press says whose word it is. */
const TOLD_BY =
  /\b(?:according to|(?:said|reported|announced|told [A-Z]\w+)(?: (?:in a|on|Monday|Tuesday|Wednesday|Thursday|Friday|late|early)|[.,])|surveyed by|in a (?:statement|filing|note))\b/;
const LEAST_PARAGRAPHS = 2;

/** The paragraphs of a report below its address, without a word in the poster's own voice, or null. */
function reportBelow(lines: readonly Line[], k: number): { range: QuotedRange; lines: number } | null {
  if (!LINK_ALONE.test(lines[k].text)) return null;
  let last = k;
  while (last + 1 < lines.length && goesOn(lines[last + 1].text) && lines[last + 1].text.length >= SHORTEST_LINE)
    last++;
  const told = lines.slice(k + 1, last + 1).some(({ text }) => TOLD_BY.test(text));
  if (last - k < LEAST_PARAGRAPHS || !told) return null;
  const url = lines[k].text.replace(/^<|>$/g, "");
  const range = { start: lines[k + 1].start, end: endOf(lines[last]), by: "link" as const, url };
  return { range, lines: last - k };
}

/**
 * Reports of papers and agencies that are pasted into a post, from a dateline (`LONDON (Reuters) -`) or a byline (`By Jane
 * Doe`) and the headline above it, or from the address above it, down to the first line in the poster's own voice, and
 * the paragraph behind `From the article:`.
 */
export function pastedArticles(text: string): QuotedRange[] {
  const found: QuotedRange[] = [];
  if (text.length < SHORTEST_LINE || !(text.includes("\n") || text.includes(") -") || text.includes(")-")))
    return found;
  const lines = linesOf(text);
  for (let k = 0; k < lines.length; k++) {
    const below = reportBelow(lines, k);
    const article = below ? null : articleAt(lines, k);
    if (below) {
      found.push(below.range);
      k += below.lines;
    } else if (article) {
      const { lines: count, ...range } = article;
      found.push(range);
      k += count - 1;
    } else if (k + 1 < lines.length && lines[k].text.endsWith(":") && LEADS_IN.test(lines[k].text.slice(-80))) {
      const { start, text: next } = lines[k + 1];
      if (next.length >= SHORTEST_LINE && !NOT_OF_IT.test(next))
        found.push({ start, end: start + next.length, by: "article" });
    }
  }
  return found;
}
