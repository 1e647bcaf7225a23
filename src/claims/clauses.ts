import directions from "../../data/registry/lexicon/directions.json" with { type: "json" };
import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import type { Reading } from "./readings.ts";
import type { Stretch } from "./sentences.ts";

/** A clause: its tokens, and the if-part before or after it that it depends on. */
export interface Clause extends Stretch {
  condition: Stretch | null;
}

const AUXILIARIES = new Set(verbs.auxiliaries.split(" "));
const VERBS = new Set(verbs.verbs.split(" "));
for (const [direction, lines] of Object.entries(directions))
  if (["up", "down", "flat"].includes(direction))
    for (const line of lines)
      for (const phrase of line.split("|")) if (!phrase.includes(" ") && isVerbForm(phrase)) VERBS.add(phrase);

function isVerbForm(word: string): boolean {
  return (
    !/ing$|ment$|tion$|er$|est$/.test(word) &&
    ![
      "up",
      "down",
      "red",
      "green",
      "flat",
      "upside",
      "downside",
      "growth",
      "loss",
      "losses",
      "recovery",
      "bullish",
      "bearish",
      "steady",
      "stable",
      "recession",
      "depression",
      "fewer",
      "higher",
      "lower",
      "uptick",
      "selloff",
      "inflow",
      "inflows",
      "outflow",
      "outflows",
      "bankruptcy",
      "bankrupt",
    ].includes(word)
  );
}

const JOINERS = new Set([
  "and",
  "but",
  "so",
  "or",
  "while",
  "whereas",
  "because",
  "although",
  "though",
  "which",
  "then",
  "yet",
  "plus",
  "suggesting",
  "ending",
  "implying",
  "meaning",
  "where",
  "as",
  "since",
  "who",
  "when",
  "vs",
  "versus",
]);
const CONDITIONS = new Set([
  "if",
  "once",
  "unless",
  "assuming",
  "until",
  "suppose",
  "provided",
  "should",
  "had",
  "were",
]);
/** Verbs that put what follows into somebody's mouth or mind; alone they do not make a clause. */
const MATRIX = new Set("means think thinks guess believe believes doubt suppose mean wonder bet imagine".split(" "));
const SUBJECTS = new Set(["i", "you", "he", "she", "it", "we", "they"]);
const INVERSIONS = new Set(["should", "had", "were"]);
const TRADES = new Set(["buy", "sell", "short", "long", "hold"]);
/** Forms that are nouns as often as verbs: verbs only after a name, a pronoun, a plural or an auxiliary. */
const NOUNY = new Set(
  "cuts cut hikes hike gains gain losses drops drop rises rise jumps jump dips dip costs cost prices price reports report trades trade targets target forecasts forecast estimates estimate launch launches copy growth decline declines increase increases plunge surge rally slump crash dump pump boost spike dive slide build work works plays play run runs call calls show moves move change changes burn release releases test tests values value yield yields lead leads close closes open opens post posts force forces help support supports top tops break breaks push lag fall falls sink rank charge debut return returns offer offers end ends start starts face matters account accounts near".split(
    " ",
  ),
);
const PRONOUNS = new Set(
  "i you he she it we they this that these those who which what everyone nobody people there not n't also just still only even already never always often".split(
    " ",
  ),
);
const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "of",
  "in",
  "per",
  "to",
  "for",
  "at",
  "by",
  "with",
  "on",
  "from",
  "no",
  "more",
  "most",
  "some",
  "any",
  "last",
  "next",
]);

/** True where token `i` is a verb that can head a clause: an auxiliary, or a verb form that no determiner or `to` makes a noun. */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const { lower, kind } = tokens[i];
  if (kind !== "word") return false;
  if (lower === "'s")
    return (
      PRONOUNS.has(tokens[i - 1]?.lower ?? "") ||
      (i + 1 < tokens.length &&
        tokens[i + 1].caps === 0 &&
        /^(?:not|a|been|going|gonna|just|only|still|now|at|up|down|so|too|very|about|never|also|got|already)$/.test(
          tokens[i + 1].lower,
        ))
    );
  if (AUXILIARIES.has(lower))
    return (
      lower !== "be" &&
      lower !== "being" &&
      lower !== "been" &&
      lower !== "having" &&
      !(lower === "may" && tokens[i].caps === 1)
    );
  const before = tokens[i - 1]?.lower ?? "";
  if (DETERMINERS.has(before)) return false;
  if (lower === "expected") return tokens[i + 1]?.lower === "to";
  if (NOUNY.has(lower)) return isAfterName(tokens[i - 1]);
  if (VERBS.has(lower)) return true;
  if (isInflected(lower, tokens[i - 1])) return true;
  return (
    lower.length > 4 &&
    lower.endsWith("ed") &&
    !["need", "indeed", "speed", "feed", "seed", "hundred", "exceed", "united", "red"].includes(lower)
  );
}

const PLURALS = new Set(
  "chips shares stocks models results sales earnings profits prices puts calls margins revenues bonds bulls bears fans users cars phones guys deliveries robots plans investors analysts holders banks ads stores rates years months weeks days yields terms was is has as its this us plus".split(
    " ",
  ),
);

/** A third person after he, she, it or a name, or a bare form after I, you, we, they. */
function isInflected(lower: string, before: Token | undefined): boolean {
  if (before?.kind !== "word" || lower.length < 3) return false;
  const third = /[a-z][^su']s$/.test(lower) && !PLURALS.has(lower);
  if (["he", "she", "it", "who", "which", "this", "that"].includes(before.lower)) return third;
  if (before.caps === 2 || (before.caps === 1 && before.end - before.start > 3))
    return third && before.lower.length > 2 && !/(?:ers|ors|ings|ions|ies)$/.test(lower);
  return (
    ["they", "we", "i"].includes(before.lower) &&
    !/ly$|^(?:all|both|are|the|and|just|who|too|now|also|can|have|had|not|never|still)$/.test(lower)
  );
}

function isAfterName(before: Token | undefined): boolean {
  if (before?.kind !== "word") return before === undefined;
  return (
    before.caps > 0 ||
    PRONOUNS.has(before.lower) ||
    AUXILIARIES.has(before.lower) ||
    before.lower.endsWith("ly") ||
    /[^s]s$/.test(before.lower) ||
    [
      "price",
      "stock",
      "market",
      "company",
      "bank",
      "fed",
      "index",
      "revenue",
      "inflation",
      "oil",
      "gold",
      "bitcoin",
    ].includes(before.lower)
  );
}

interface Atom extends Stretch {
  /** The token that opened it: a conjunction, a comma, a dash, a bracket; empty at the start. */
  opener: string;
  verb: boolean;
  figure: boolean;
  moves: boolean;
  record: boolean;
  words: number;
  condition: boolean;
  /** It begins with a bare verb: its subject is that of the clause before. */
  shared: boolean;
  period: boolean;
  trade: boolean;
  trades: boolean;
  either: boolean;
  asks: boolean;
  /** It only says what was expected: a base for the figure before it. */
  base: boolean;
}

const isDash = (tokens: readonly Token[], i: number) => {
  const { lower, glued } = tokens[i];
  if (lower === "—") return true;
  if (lower !== "-" && lower !== "–") return false;
  const next = tokens[i + 1];
  return Boolean(next) && !glued && !next.glued && !(tokens[i - 1]?.kind === "number" && next.kind === "number");
};

/** Where a clause may start, and by what: the index of its first token to keep. */
function openerAt(
  tokens: readonly Token[],
  i: number,
  sentence: Stretch,
  inside: (i: number) => boolean,
): { opener: string; start: number } | null {
  if (i <= sentence.from || inside(i)) return null;
  const { lower } = tokens[i];
  const next = i + 1 < sentence.to ? tokens[i + 1].lower : "";
  if (lower === ";" || lower === "…" || lower === ":")
    return tokens[i + 1]?.glued && lower === ":" ? null : { opener: lower, start: i + 1 };
  if (isDash(tokens, i)) return { opener: "—", start: i + 1 };
  if (lower === "(" || lower === ")") return { opener: lower, start: i + 1 };
  if (lower === ",") return JOINERS.has(next) || CONDITIONS.has(next) ? null : { opener: ",", start: i + 1 };
  const before = tokens[i - 1].lower;
  if (CONDITIONS.has(lower) && !INVERSIONS.has(lower)) return { opener: "if", start: i };
  if (INVERSIONS.has(lower))
    return ["they", "he", "she", "it", "we", "you", "i"].includes(next) ? { opener: "if", start: i } : null;
  if (
    lower === "like" &&
    SUBJECTS.has(next) &&
    before !== "look" &&
    before !== "looks" &&
    before !== "feels" &&
    before !== "seems" &&
    before !== "sounds"
  )
    return { opener: "like", start: i };
  if (!JOINERS.has(lower)) return null;
  if ((lower === "as" && before !== "," && !SUBJECTS.has(next)) || (lower === "while" && before === "a")) return null;
  if (
    (lower === "that" || lower === "since" || lower === "when" || lower === "where") &&
    before !== "," &&
    lower !== "when"
  )
    return null;
  return {
    opener: lower,
    start: ["which", "who", "where", "suggesting", "ending", "implying", "meaning", "because"].includes(lower)
      ? i
      : i + 1,
  };
}

function atomsOf(tokens: readonly Token[], readings: readonly Reading[], sentence: Stretch): Atom[] {
  const covered = new Set<number>();
  for (const reading of readings)
    if (
      reading.kind === "quantity" ||
      reading.kind === "period" ||
      reading.kind === "subject" ||
      reading.kind === "measure"
    )
      for (let i = reading.from + 1; i < reading.to; i++) covered.add(i);
  const inside = (i: number) => covered.has(i);
  const pairStarts = pairsOf(tokens, readings);
  const atoms: Atom[] = [];
  let from = sentence.from;
  let opener =
    CONDITIONS.has(tokens[from]?.lower) && !INVERSIONS.has(tokens[from].lower) && tokens[from].lower !== "once"
      ? "if"
      : "";
  for (let i = sentence.from; i <= sentence.to; i++) {
    const cut =
      i === sentence.to
        ? { opener: "", start: i }
        : opener === "if" && i > from + 2 && startsMain(tokens, i)
          ? { opener: "then", start: i }
          : pairStarts.has(i)
            ? { opener: "pair", start: i }
            : openerAt(tokens, i, sentence, inside);
    if (!cut) continue;
    if (i > from) atoms.push(atomOf(tokens, readings, { from, to: i }, opener));
    if (i <= from && opener === "(") continue;
    from = Math.max(from, cut.start);
    opener =
      i === from - 1 && CONDITIONS.has(tokens[from]?.lower) && !INVERSIONS.has(tokens[from]?.lower ?? "")
        ? "if"
        : cut.opener;
  }
  return atoms.filter((atom) => atom.to > atom.from);
}

/** After an if-part without a comma, a pronoun with a modal starts the main clause: `If it holds, | they'll be larger`. */
const startsMain = (tokens: readonly Token[], i: number) =>
  ["i", "you", "he", "she", "it", "we", "they", "that", "this"].includes(tokens[i].lower) &&
  ["'ll", "will", "would", "could", "might", "won't", "'d"].includes(tokens[i + 1]?.lower ?? "");

/** Starts of `Name: number` pairs that follow one another on a line. */
function pairsOf(tokens: readonly Token[], readings: readonly Reading[]): Set<number> {
  const starts = new Set<number>();
  const order = readings.filter((one) => one.kind === "subject" || one.kind === "quantity");
  for (let k = 1; k + 1 < order.length; k++) {
    const [before, name, figure] = [order[k - 1], order[k], order[k + 1]];
    if (
      before.kind === "quantity" &&
      name.kind === "subject" &&
      figure.kind === "quantity" &&
      figure.from - name.to <= 1 &&
      tokens[name.to]?.lower === ":"
    )
      starts.add(name.from);
  }
  return starts;
}

function atomOf(tokens: readonly Token[], readings: readonly Reading[], { from, to }: Stretch, opener: string): Atom {
  const inRange = readings.filter((reading) => reading.from >= from && reading.to <= to);
  let verb = false;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (tokens[i].kind === "word" || tokens[i].kind === "number") words++;
    if (!verb && isVerb(tokens, i) && !MATRIX.has(tokens[i].lower)) verb = true;
  }
  return {
    from,
    to,
    opener,
    verb,
    words,
    figure:
      inRange.some(
        (one) => one.kind === "quantity" && one.quantity.role !== "duration" && one.quantity.rule !== "bare-number",
      ) ||
      inRange.some(
        (one) => one.kind === "quantity" && one.quantity.rule === "bare-number" && one.quantity.role !== "count",
      ),
    moves: inRange.some((one) => one.kind === "direction"),
    record: inRange.some((one) => one.kind === "cue" && /^(?:record|highest|lowest|ordinal)/.test(one.cue)),
    condition: opener === "if" || (CONDITIONS.has(tokens[from].lower) && !INVERSIONS.has(tokens[from].lower)),
    shared: isVerb(tokens, from) && !AUXILIARIES.has(tokens[from].lower),
    period: inRange.some((one) => one.kind === "period"),
    trade: TRADES.has(tokens[from].lower),
    trades: tokens.slice(from, to).some((token) => TRADES.has(token.lower)),
    base: inRange.some((one) => one.kind === "cue" && one.cue === "expected"),
    asks: ["how", "why", "what", "when", "who"].includes(tokens[from].lower) && to - from > 1,
    either: tokens.slice(from, to).some((token) => token.lower === "either"),
  };
}

/** Whether an atom says something by itself after what came before it. */
function standsAlone(atom: Atom, before: Atom): boolean {
  if (atom.opener === "pair" || atom.opener === ";") return true;
  if (atom.opener === ")") return atom.figure && before.figure && atom.verb;
  if (atom.opener === "(") return atom.verb && atom.figure && before.figure;
  if (atom.opener === ":") return atom.verb && atom.words > 2;
  if (atom.opener === "—" || atom.opener === "…")
    return (
      (atom.verb && atom.words > 2) || (atom.figure && before.figure) || (atom.moves && before.figure) || atom.record
    );
  if (atom.base && !atom.verb) return false;
  if (atom.opener === "," && atom.asks && before.verb) return true;
  if (atom.opener === ",")
    return (
      (atom.figure && before.figure) ||
      (atom.record && before.figure) ||
      (atom.verb && before.verb && atom.words > 2 && startsClause(atom)) ||
      (atom.moves && before.figure)
    );
  if (atom.opener === "vs" || atom.opener === "versus") return atom.trade && before.trades;
  if (atom.opener === "and" && atom.trade && before.trades && atom.words > 1) return true;
  if (atom.opener === "who" || (atom.opener === "or" && before.either)) return false;
  if (atom.opener === "while" || atom.opener === "whereas")
    return atom.verb && before.verb && !(atom.moves && before.moves && !atom.figure && !before.figure);
  if (atom.shared && !atom.figure && !atom.period && (atom.opener === "and" || atom.opener === "or")) return false;
  if (atom.opener === "like") return atom.verb && before.verb;
  if (atom.opener === "as") return atom.verb && before.verb && atom.words > 3;
  if (atom.opener === "since" || atom.opener === "when") return false;
  if (atom.opener === "and" || atom.opener === "or" || atom.opener === "plus")
    return (atom.verb && before.verb && atom.words > 2) || (atom.figure && before.figure && (atom.verb || atom.moves));
  if (
    atom.opener === "ending" ||
    atom.opener === "suggesting" ||
    atom.opener === "implying" ||
    atom.opener === "meaning"
  )
    return atom.words > 2;
  return atom.verb && atom.words > 2 && (before.verb || before.figure);
}

const startsClause = (atom: Atom) => atom.words > 3;

/** `As I understand it,` opens what follows; it is no clause of its own. */
const isHedgeOnly = (readings: readonly Reading[], atom: Atom) =>
  readings.some(
    (one) =>
      one.kind === "cue" &&
      one.cue === "hedge" &&
      one.from === atom.from &&
      atom.to - one.to <= 1 &&
      one.to - one.from > 1,
  );

/** Takes an atom that says nothing by itself into the clause before it. */
function absorb(into: Atom, atom: Atom): void {
  into.to = atom.to;
  into.either ||= atom.either;
  if (atom.opener === "(") return;
  into.verb ||= atom.verb;
  into.figure ||= atom.figure;
  into.moves ||= atom.moves;
  into.record ||= atom.record;
  into.words += atom.words;
}

/** The clauses of a sentence: it is cut where marks and conjunctions part two things said, each with a verb or a figure of its own. */
export function clausesOf(tokens: readonly Token[], readings: readonly Reading[], sentence: Stretch): Clause[] {
  const clauses: (Atom & { depends: Stretch | null })[] = [];
  let condition: Stretch | null = null;
  for (const atom of atomsOf(tokens, readings, sentence)) {
    const last = clauses.at(-1);
    const afterComma =
      [",", "and", "but", "so", "that", "then"].includes(tokens[atom.from - 1]?.lower ?? "") ||
      atom.opener === "," ||
      atom.opener === "then";
    if (atom.condition && (atom.verb || (atom.words > 2 && ["if", "unless"].includes(tokens[atom.from].lower)))) {
      const stretch: Stretch = { from: atom.from, to: atom.to };
      if (last && !afterComma) {
        last.depends ??= stretch;
        last.to = atom.to;
      } else condition = { from: (condition as Stretch | null)?.from ?? atom.from, to: atom.to };
    } else if (
      condition &&
      atom.from - condition.to <= 2 &&
      !standsAlone(atom, last ?? atom) &&
      atom.opener !== "," &&
      atom.opener !== "then"
    )
      condition = { from: condition.from, to: atom.to };
    else if (condition && !last && !afterComma) condition = { from: condition.from, to: atom.to };
    else if (last && (!standsAlone(atom, last) || isHedgeOnly(readings, last))) absorb(last, atom);
    else clauses.push({ ...atom, depends: condition });
  }
  if (condition && clauses.length === 0) return [{ ...condition, condition }];
  return clauses.map(({ from, to, depends, opener }) => ({ from, to, condition: opener === "which" ? null : depends }));
}
