import type { CueMention, DirectionMention, Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { isPlain } from "../plain-words.ts";
import { type Counted, countAt } from "./counts.ts";
import { phraseAt, type Role } from "./words.ts";

/** One piece of a statement on how the prices of several did. */
export type Token = { start: number; end: number } & (
  | { kind: "name"; ids: readonly string[] }
  | { kind: "time"; period: PeriodMention | CueMention }
  | { kind: "figure"; figure: QuantityMention }
  | { kind: "way"; way: DirectionMention }
  | { kind: "count"; counted: Counted }
  | { kind: "word"; roles: readonly Role[]; text: string }
  | { kind: "mark"; text: string }
  | { kind: "other"; text: string }
);

/** Cues that say how something is said. */
const MANNER = new Set(["hedge", "says", "opinion", "lead-in", "heading", "disclaimer", "personal", "future"]);
const NO_SERIES = new Set(["sector", "place", "country"]);

const at = <Kind extends Mention["kind"]>({ mentions }: Ask, kind: Kind, start: number) =>
  mentions
    .filter((one): one is Extract<Mention, { kind: Kind }> => one.kind === kind && one.start === start)
    .sort((a, b) => b.end - a.end);

/** Those a name stands for: of a group its members. */
function nameAt(ask: Ask, start: number): Token | null {
  const found = at(ask, "subject", start);
  if (found.length === 0) return null;
  const ids = found.flatMap(({ subject }) => ask.registry.subject(subject)?.members ?? [subject]);
  return { kind: "name", start, end: found[0].end, ids: [...new Set(ids)] };
}

const timeAt = (ask: Ask, start: number): Token | null => {
  const period = at(ask, "period", start)[0] ?? at(ask, "cue", start).find(({ cue }) => cue === "ytd");
  return period ? { kind: "time", start, end: period.end, period } : null;
};

function wordAt(ask: Ask, start: number): Token | null {
  const words = wordsBetween(ask, start, Number.POSITIVE_INFINITY);
  const found = phraseAt(words);
  if (found?.roles.includes("unread"))
    return { kind: "other", start, end: start + found.text.length, text: found.text };
  return found && { kind: "word", start, end: start + found.text.length, roles: found.roles, text: found.text };
}

/** "20 points | or more". */
const OR_MORE = /^\s*(?:(?:percentage[- ])?(?:points?|pp|ppts?|pts) )?(?:or (?:more|better)|and more|plus)\b/;
const figureAt = (ask: Ask, start: number): Token | null => {
  const [figure] = at(ask, "quantity", start);
  if (!figure) return null;
  const more = figure.bound === "exact" ? OR_MORE.exec(wordsBetween(ask, figure.end, figure.end + 40)) : null;
  if (!more) return { kind: "figure", start, end: figure.end, figure };
  return { kind: "figure", start, end: figure.end + more[0].length, figure: { ...figure, bound: "at-least" } };
};

const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|2nd|3rd|[4-6]th)(?=[- ](?:best|worst|strongest|weakest|top|biggest|poorest)\b)-?/;
function ordinalAt(ask: Ask, start: number): Token | null {
  const text = ORDINAL.exec(wordsBetween(ask, start, Number.POSITIVE_INFINITY))?.[0];
  return text ? { kind: "word", start, end: start + text.length, roles: ["nouns"], text } : null;
}

const PLACED =
  /^(?:(?:rank|rate|place|come|finish)(?:s|ed|es|d)?|came|ended(?: up)?|is|was)(?: in)?(?= (?<place>first|second|third|fourth|fifth|sixth|2nd|3rd|[4-6]th|last)(?: place)?(?: (?:of|among|amongst|in|within|out of)\b|[,.;]?$))/;
/** "Ranks second in the Mag 7": its place, told from the top or the bottom. */
function placeAt(ask: Ask, start: number): Token[] {
  const found = PLACED.exec(wordsBetween(ask, start, Number.POSITIVE_INFINITY));
  const place = found?.groups?.place;
  if (!found || place === undefined) return [];
  const from = start + found[0].length + 1;
  const to = from + place.length;
  const span = { start: from, end: to, kind: "word" as const };
  const rank: Token = { ...span, roles: [place === "last" ? "worst" : "best"], text: place };
  return place === "first" || place === "last" ? [rank] : [{ ...span, roles: ["nouns"], text: place }, rank];
}

const UP = /^(?:up|higher|green|positive)$/;
const DOWN = /^(?:down|lower|red|negative)$/;
/** What stands at a place that is no name, time, count or word of the lexicon. */
function elseAt(ask: Ask, start: number): Token {
  const words = wordsBetween(ask, start, Number.POSITIVE_INFINITY);
  const [way] = at(ask, "direction", start);
  if (way) return { kind: "way", start, end: way.end, way };
  const manner = at(ask, "cue", start).find(({ cue }) => MANNER.has(cue));
  if (manner) return { kind: "word", start, end: manner.end, roles: ["fillers"], text: manner.text };
  const measure = at(ask, "measure", start)[0];
  const text = /^[\p{L}\p{N}][\p{L}\p{N}’'&.-]*(?<![.’'-])|^./u.exec(words)?.[0] ?? " ";
  const end = start + text.length;
  if (measure) return { kind: "other", start, end: measure.end, text: measure.text };
  if (/^[,;:()–—-]$/.test(text)) return { kind: "mark", start, end, text };
  if (/^[.!?"“”'’…>~*]$/.test(text))
    return { kind: "word", start, end, roles: text === ">" ? ["above"] : ["fillers"], text };
  const roles: Role[] = UP.test(text) ? ["won"] : DOWN.test(text) ? ["lost"] : ["fillers"];
  return roles[0] !== "fillers" || isPlain(text)
    ? { kind: "word", start, end, roles, text }
    : { kind: "other", start, end, text };
}

/** The words of a statement piece by piece. */
export function tokensOf(ask: Ask): Token[] {
  const from = ask.offset ?? 0;
  const to = from + ask.claim.quote.length;
  const found: Token[] = [];
  for (let start = from; start < to; ) {
    if (/\s/.test(ask.claim.quote[start - from])) {
      start++;
      continue;
    }
    const place = placeAt(ask, start);
    if (place.length > 0) {
      found.push(...place);
      start = place[0].end;
      continue;
    }
    const counted = countAt(wordsBetween(ask, start, Number.POSITIVE_INFINITY));
    const token: Token =
      nameAt(ask, start) ??
      timeAt(ask, start) ??
      (counted ? { kind: "count", start, end: start + counted.text.length, counted } : null) ??
      ordinalAt(ask, start) ??
      figureAt(ask, start) ??
      wordAt(ask, start) ??
      elseAt(ask, start);
    found.push(token);
    start = Math.max(token.end, start + 1);
  }
  return withoutEpithets(ask, withoutHeading(found));
}

/** "Half time score: Intel ahead of Micron", "Q1 report card: …": words before a colon that name nobody; a time among them stays. */
function withoutHeading(tokens: Token[]): Token[] {
  const colon = tokens.findIndex(
    ({ kind }, index) => kind === "mark" && (tokens[index] as { text: string }).text === ":",
  );
  const lead = tokens.slice(0, Math.max(0, colon));
  return lead.every(({ kind }) => kind === "other" || kind === "word" || kind === "time")
    ? [...lead.filter(({ kind }) => kind === "time"), ...tokens.slice(colon + 1)]
    : tokens;
}

const FUND = /^(?:etf|etn|fund|index|trust|tracker|benchmark|stocks?|shares?|names?)$/;
/** "Boring old utilities (XLU)", "China internet ETF KWEB": words for what the name behind them is. */
function withoutEpithets({ registry }: Ask, tokens: readonly Token[]): Token[] {
  const isNamed = (token: Token | undefined): token is Token & { kind: "name" } => token?.kind === "name";
  const describes = (token: Token) =>
    token.kind === "other" ||
    token.kind === "word" ||
    (isNamed(token) && token.ids.every((id) => NO_SERIES.has(registry.subject(id)?.kind ?? "sector")));
  const dropped = new Set<Token>();
  tokens.forEach((token, index) => {
    const [next, name, close] = tokens.slice(index + 1);
    const text = "text" in token ? token.text.toLowerCase() : "";
    if (token.kind === "word" && token.roles.includes("epithets")) dropped.add(token);
    // "The memory makers, Micron and Hynix": what those named behind it are.
    if (isNamed(token) && describes(token) && next?.kind === "mark" && isNamed(name))
      for (const one of [token, next]) dropped.add(one);
    const inBrackets = next?.kind === "mark" && next.text === "(" && isNamed(name) && close?.kind === "mark";
    const beforeName = FUND.test(text) && isNamed(next);
    if (!describes(token) || !(inBrackets || beforeName)) return;
    for (let i = index; i >= 0 && i > index - WORDS && describes(tokens[i]); i--) {
      const one = tokens[i];
      if (
        one.kind === "word" &&
        !one.roles.every((role) => role === "epithets" || role === "nouns" || role === "fillers")
      )
        break;
      dropped.add(one);
    }
    if (inBrackets) for (const one of [next, close]) dropped.add(one);
  });
  return tokens.filter((token) => !dropped.has(token));
}
const WORDS = 4;
