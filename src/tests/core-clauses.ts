import type { CueMention, Mention } from "../claims/mention.ts";
import { type Ask, part, wordsBetween } from "./ask.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

const BREAK = /[,;:.!?—–()]|\b(?:while|although|though|despite|because|whereas)\b/;
const SENTENCE = /[.!?]/;
const STATING = /^(?:record|highest|lowest|ordinal|streak|split-before|intraday|beats|trails|yoy|qoq|mom)/;

interface Clause {
  mentions: Mention[];
  /** A new sentence begins with it. */
  opens: boolean;
}

/** "The chip fund (SMH)": the brackets say whom the words before them mean. */
const isNamed = (ask: Ask, gap: string, { kind, end }: Mention) =>
  kind === "subject" && /(?:^|\s)the [\w ]{1,30}\($/.test(gap) && [")", ""].includes(wordsBetween(ask, end, end + 1));

function clausesOf(ask: Ask): Clause[] {
  const found: Clause[] = [{ mentions: [], opens: true }];
  let end: number | null = null;
  // "1) Amazon 2) Google": the places of a list part nothing.
  let before: Mention | null = null;
  for (const mention of ask.mentions) {
    const gap = end === null ? "" : wordsBetween(ask, end, mention.start);
    const place = before !== null && /^[1-9]$/.test(before.text) && /^\)\s*$/.test(gap);
    before = mention;
    if (BREAK.test(gap) && !place && !isNamed(ask, gap, mention))
      found.push({ mentions: [mention], opens: SENTENCE.test(gap) });
    else found[found.length - 1].mentions.push(mention);
    end = Math.max(end ?? 0, mention.end);
  }
  return found;
}

const isCue = (mention: Mention): mention is CueMention => mention.kind === "cue";

/** True for a clause that says something of a measure: an amount, a period, a direction, a record. */
const states = ({ mentions }: Clause) =>
  mentions.some((mention) => (isCue(mention) ? STATING.test(mention.cue) : mention.kind !== "subject"));

/** "Doesn't look like a slowdown to me": a view added in a sentence of its own, without amount, period or subject. */
const isView = ({ mentions, opens }: Clause) =>
  opens &&
  mentions.some((mention) => isCue(mention) && ["hedge", "opinion", "doubt"].includes(mention.cue)) &&
  !mentions.some((mention) => ["quantity", "period", "subject"].includes(mention.kind));

/** What stands after "i.e." says the same again, exactly: of the words before it only the subject is kept. */
function restated(ask: Ask): Mention[] | null {
  const at = ask.claim.quote.toLowerCase().search(/\bi\.e\.|\bin other words\b|\bthat is to say\b/);
  if (at < 0 || ask.offset === null) return null;
  const from = ask.offset + at;
  const after = ask.mentions.filter((mention) => mention.start >= from);
  if (!after.some((mention) => mention.kind !== "cue")) return null;
  const subject = after.some((mention) => mention.kind === "subject") ? [] : ask.subjects.slice(0, 1);
  return [...subject, ...after];
}

/** "For all the talk of a recession, …", "… despite the beat", "…, in spite of Wednesday", "…, the rebound notwithstanding". */
const CONCESSION =
  /(?:^|, )(?:and |but )?(?:in spite of|despite|notwithstanding|regardless of|for all (?:the|its|their)) (?:[^,;.!?]|[.,]\d)*|, (?:[^,;.!?]|[.,]\d)*\bnotwithstanding\b| (?:despite|in spite of) (?:the|its|their|a|an|that|this|all)(?: [a-z’'-]+){1,5}(?=\W*$)/gi;
/** ", May included,": one of those spoken of, named once more. */
const INCLUDED = /, (?:[\w’']+ ){1,2}(?:included|inclusive)(?=[,.!?]|$),?/i;

/** "Never touched 1,000, not even intraday": what is denied once more, and at which hour. */
const NOT_EVEN =
  /,? not even (?:intra-?day|at the close|on a closing basis|once|briefly|for (?:a|one|a single) (?:day|minute|second|moment|hour|session))\b/i;

/** The ask without the denial that such an aside repeats; the hour it names is kept. */
function withoutNotEven(ask: Ask): Ask {
  const { quote } = ask.claim;
  const found = ask.offset === null ? null : NOT_EVEN.exec(quote);
  if (!found || !/\b(?:never|not|no)\b|n[’']t\b/i.test(quote.slice(0, found.index))) return ask;
  return withoutWords(ask, placesOfMatch(found), ({ kind, text }) => kind === "cue" && /^intra/i.test(text));
}

/** The ask without an aside that names one of those it is about once more, its words left blank. */
function withoutIncluded(ask: Ask): Ask {
  const found = ask.offset === null ? null : INCLUDED.exec(ask.claim.quote);
  return found ? withoutWords(ask, placesOfMatch(found)) : ask;
}

/** "(The OpenAI gain I suppose)", "(their definition)", "(GAAP, before anybody asks)": an aside without a figure that only remarks on the statement. */
const ASIDE =
  /\s*\((?![^()]*(?:\d|\b(?:ex|excl\w*|incl\w*|without|adjusted|non-?gaap|organic\w*|net of|per|only|except|nt|us|hk|usd|ntd|twd|eur|gbp|jpy|dollars?|euros?|yen|won|pounds?)\b))[^()]*\b(?:i (?:suppose|guess|think|assume|presume|reckon|believe|know)|presumably|supposedly|apparently|before (?:any(?:one|body)|you) asks?|(?:mostly |mainly |all )?(?:thanks to|because of|due to|courtesy of)|of course|not a typo|no joke|not kidding|yes,? really|seriously|lol|lmao|(?:by |on )?(?:its|their) (?:own )?(?:definition|number|figure|count|maths?|words)|as (?:they|it) (?:define|report|call|count)s? it)\b[^()]*(?:\)|$)/i;

/** The ask without such an aside, its words left blank. */
function withoutAside(ask: Ask): Ask {
  const found = ask.offset === null ? null : ASIDE.exec(ask.claim.quote);
  if (!found || found.index === 0) return ask;
  const outside = withoutWords(ask, placesOfMatch(found));
  return ask.subjects.length > 0 && outside.subjects.length === 0 ? ask : outside;
}

/** The mentions outside of what is only conceded; all of them where nothing is stated outside. */
function withoutConcessions({ claim, offset, mentions }: Ask): readonly Mention[] {
  if (offset === null) return mentions;
  const spans = [...claim.quote.matchAll(CONCESSION)].map(({ index, 0: words }) => [
    offset + index,
    offset + index + words.length,
  ]);
  const kept = mentions.filter(({ start }) => !spans.some(([from, to]) => from <= start && start < to));
  const said = kept.some(({ kind }) => kind === "quantity" || kind === "direction" || kind === "measure");
  return said && kept.some(({ kind }) => kind === "subject") ? kept : mentions;
}

const OCCASION =
  /^(?:after|following|amid|despite) (?:the|its|a|this|that) (?:[\w’'-]+ ){1,2}(?:collapse|crash|slump|rout|sell-?off|rally|surge|spike|disaster|failure|strike|bust|boom)\b/i;

/** "After the dam collapse iron ore averaged …": what happened before says nothing of a way the figure went. */
function withoutOccasion(ask: Ask): Ask {
  const { claim, offset, mentions, subjects } = ask;
  const found = offset === null ? null : OCCASION.exec(claim.quote);
  const end = (offset ?? 0) + (found?.[0].length ?? 0);
  if (!found || subjects.length === 0 || subjects.some(({ start }) => start < end)) return ask;
  const kept = mentions.filter((mention) => mention.kind !== "direction" || mention.start >= end);
  return kept.length < mentions.length ? part(ask, kept) : ask;
}

/** "Its revenue, 30bn, | was above that of AMD": what is said of the first, and no remark. */
const PREDICATE = /^\s*,\s*(?:was|were|is|are)\b/;
function isPredicate(ask: Ask, before: Clause | undefined, { mentions }: Clause): boolean {
  const from = before?.mentions.at(-1)?.end;
  return from !== undefined && PREDICATE.test(wordsBetween(ask, from, mentions[0].start));
}

/** "Alphabet was the best of them, | Tesla came second", "…, so did Meta": what became of another, which is no remark. */
const PLACED =
  /\b(?:second|third|fourth|fifth|last|next|runner-?up|follow(?:ed|s|ing)|(?:close|right|just|not far) behind|the (?:best|worst|rest|others?)|too|as well|also|likewise|so did|neither|nor|same|as did)\b/i;
function isOfAnother(ask: Ask, before: Clause | undefined, { mentions }: Clause): boolean {
  const from = before?.mentions.at(-1)?.end;
  if (from === undefined || !mentions.some(({ kind }) => kind === "subject")) return false;
  return PLACED.test(wordsBetween(ask, from, mentions[mentions.length - 1].end + WORDS_BEHIND));
}
/** As far behind a name as its place may be told. */
const WORDS_BEHIND = 24;

/** The ask with some of its mentions, its measure forgotten where only one of the others names it. */
function unmeasured(ask: Ask, kept: readonly Mention[]): Ask {
  const names = (mentions: readonly Mention[]) =>
    mentions.some((mention) => mention.kind === "measure" && mention.measure === ask.claim.measure);
  const alone = part(ask, kept);
  return names(ask.mentions) && !names(kept) ? { ...alone, claim: { ...ask.claim, measure: null } } : alone;
}

/**
 * The ask without the remarks around its statement: trailing clauses that name no amount, period, measure, direction or
 * record ("brutal", "china charge or not", "the DeepSeek effect is real") and views added in a sentence of their own.
 * A leading clause is kept, since it may name the subject or begin a list.
 */
export function core(given: Ask): Ask {
  const ask = withoutOccasion(withoutIncluded(withoutNotEven(withoutAside(given))));
  const exact = restated(ask);
  if (exact) return part(ask, exact);
  const stated = withoutConcessions(ask);
  if (stated.length < ask.mentions.length) return core(unmeasured(ask, stated));
  const clauses = clausesOf(ask);
  const last = clauses.findLastIndex((clause) => states(clause) && !isView(clause));
  if (last < 0) return ask;
  const named = clauses.slice(0, last + 1).some(({ mentions }) => mentions.some(({ kind }) => kind === "subject"));
  const kept = clauses.filter((clause, index) => {
    if (index === 0) return true;
    if (isView(clause)) return false;
    if (index < last) return states(clause) || clause.mentions.some(({ kind }) => kind === "subject");
    return index === last || (!named && clause.mentions.some(({ kind }) => kind === "subject"));
  });
  const isStated = (clause: Clause, before: Clause | undefined) =>
    isPredicate(ask, before, clause) || isOfAnother(ask, before, clause);
  if (clauses.some((clause, index) => !kept.includes(clause) && isStated(clause, clauses[index - 1]))) return ask;
  const bare = kept.flatMap((clause) =>
    states(clause) ? clause.mentions : clause.mentions.filter(({ kind }) => kind === "subject"),
  );
  return bare.length === ask.mentions.length ? ask : part(ask, bare);
}
