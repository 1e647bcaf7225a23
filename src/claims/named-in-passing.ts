import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isVerb } from "./verbs.ts";

interface Place {
  from: number;
}

interface Stretch extends Place {
  to: number;
}

const PREPOSITIONS = new WordSet(
  "of in on from before after than by over for with against without about amid despite versus vs to at",
);

/** `Imports were pulled forward before tariffs`, `takes share from Google`: a name that only goes with what is told of another. */
export const isBehindPreposition = ({ tokens }: Facts, one: Place | undefined) =>
  one !== undefined && one.from > 0 && PREPOSITIONS.has(tokens[one.from - 1]);

const OF_TIME = new WordSet("before after until till once");
const ARTICLES = new WordSet("the a its their other big");
/** Pasts that are nouns or bare forms as well. */
const ALSO_NOUNS = new WordSet("put set let hit shut");

/** `Deposits at Signature fell before the regulators moved`: whoever does something in a part that only says when; what comes first is told of others. */
export function actsBeside({ tokens, clause, subjects }: Facts, one: Stretch): boolean {
  if (one.from - 2 <= clause.from || one.to >= clause.to || !(isVerb(tokens, one.to) || ALSO_NOUNS.has(tokens[one.to])))
    return false;
  const lead = ARTICLES.has(tokens[one.from - 1]) ? one.from - 2 : one.from - 1;
  return OF_TIME.has(tokens[lead]) && subjects.some(({ to }) => to <= lead);
}

const JOINS = new WordSet("and or & ,");
const MOST_LISTED = 12;

/** `Companies like Google and Microsoft`, `banks such as UBS`: names that are examples of what the words before them tell of. */
function isExample(tokens: readonly Token[], { from }: Place): boolean {
  for (let i = from - 1; i > 0 && i > from - MOST_LISTED; i--) {
    if (tokens[i].breaks > 0) return false;
    const led = (tokens[i].lower === "like" || (tokens[i].lower === "as" && tokens[i - 1].lower === "such")) && i > 1;
    if (led) return isPlural(tokens[tokens[i].lower === "like" ? i - 1 : i - 2]);
    if (!JOINS.has(tokens[i]) && tokens[i].caps === 0) return false;
  }
  return false;
}

const isPlural = ({ kind, lower }: Token) => kind === "word" && lower.length > 3 && /[^s]s$|people$/.test(lower);

const FUNDS = /\b(?:Capital|Management|Advisors|Asset|Partners|Securities|Investments)\b/;
const OF_FUNDS = new Set(["lab", "organisation"]);
const TRADED = new WordSet(
  "sell sold sells selling buy bought buys buying short shorted shorts cover covered covers hold holds held own owns dump dumped add added trim trimmed exit exited",
);

/** `Archegos had to sell some of it`: a fund that trades in what is spoken of leaves the talk with that. */
export function isFundTrading({ tokens, clause }: Facts, id: string, registry: Registry): boolean {
  const subject = registry.subject(id);
  if (subject === undefined || !OF_FUNDS.has(subject.kind) || !FUNDS.test(subject.name)) return false;
  return TRADED.in(tokens, clause.from, clause.to);
}

const OF_MANY = new Set(["sector", "macro"]);
const PEOPLE = new WordSet("investors investor buyers sellers lenders managers owners money capital people guys");

/** Whether a name is only an example, or only says which investors are meant behind a preposition: it takes over no talk. */
export function isInPassing(facts: Facts, one: Facts["subjects"][number] | undefined, registry: Registry): boolean {
  if (one === undefined) return false;
  if (isExample(facts.tokens, one)) return true;
  const next = facts.tokens[one.to];
  return (
    OF_MANY.has(registry.subject(one.subject)?.kind ?? "") &&
    isBehindPreposition(facts, one) &&
    next !== undefined &&
    PEOPLE.has(next)
  );
}
