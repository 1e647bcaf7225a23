import { addsUp } from "./adds-up.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { endsAtLevel } from "./ends-at-level.ts";
import { at, type Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { opensByPhrase, opensIf } from "./if-openers.ts";
import { goesOut } from "./in-and-out.ts";
import { isInTurn, isOfRow } from "./in-turn.ts";
import { gatherNames } from "./names-in-row.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { isAuxiliary, isVerb } from "./verbs.ts";

/** A clause: its tokens, and the if-part before or after it that it depends on. */
export interface Clause extends Stretch {
  condition: Stretch | null;
}

const ORDERED_BY = new Set(["so", ",", "and", "but", "—"]);
/** `0.47% (up with the rest of its peers lately)`: an aside of so many words tells a move of its own. */
const WORDS_OF_ASIDE = 4;
/** Whether an atom says something by itself after what came before it. */
function standsAlone(atom: Atom, before: Atom): boolean {
  if (atom.compares && (before.figure || before.moves)) return false;
  if (atom.bet && ["or", ",", "and"].includes(atom.opener)) return before.figure;
  if (atom.orders && ORDERED_BY.has(atom.opener)) return before.verb || before.figure;
  if (atom.opener === "pair" || atom.opener === ";") return true;
  if (atom.opener === ")") return atom.figure && before.figure && atom.verb;
  if (atom.opener === "with" || atom.opener === "on") return atom.figure && before.figure && !atom.verb;
  if (atom.opener === "(" && atom.moves && !atom.figure && atom.words > WORDS_OF_ASIDE) return before.figure;
  if (atom.opener === "(")
    return atom.figure && before.figure && (atom.verb || (atom.period && before.period && !atom.base));
  if (atom.opener === ":") return atom.verb && atom.words > 2;
  if (atom.opener === "—" || atom.opener === "…")
    return (
      (atom.verb && atom.words > 2) || (atom.figure && before.figure) || (atom.moves && before.figure) || atom.record
    );
  if (atom.base && !atom.verb) return false;
  if (atom.opener === "," && atom.remark && !atom.figure && !atom.moves && !atom.period && !atom.named)
    return before.verb || before.figure;
  if (atom.opener === "," && atom.asks && (before.verb || before.figure)) return true;
  if (atom.opener === "," && atom.trade && before.trades && atom.words > 1) return true;
  if (atom.opener === "," && before.trades && before.figure && !atom.figure && atom.verb && atom.words > 3) return true;
  if (atom.opener === "," && atom.record && atom.apposed && before.figure) return false;
  if (atom.opener === ",")
    return (
      (atom.named && atom.figure && before.words > 2 && (before.verb || before.moves)) ||
      (atom.named && atom.period && before.period && !isTimeAlone(before)) ||
      (atom.figure && (before.figure || before.record || before.aside)) ||
      (atom.record && before.figure) ||
      (atom.verb && before.verb && atom.words > 2 && (startsClause(atom) || (atom.named && before.figure))) ||
      (atom.moves && before.figure) ||
      (atom.moves && before.moves && atom.period && !before.period)
    );
  if (atom.opener === "vs" || atom.opener === "versus") return atom.trade && before.trades;
  if (atom.opener === "and" && atom.trade && before.trades && atom.words > 1) return true;
  if (atom.opener === "who" || (atom.opener === "or" && before.either)) return false;
  if (atom.opener === "while" || atom.opener === "whereas")
    return (
      atom.verb &&
      (before.verb || (before.figure && atom.figure)) &&
      !(atom.moves && before.moves && !atom.figure && !before.figure)
    );
  if (atom.shared && !atom.figure && !atom.period && (atom.opener === "and" || atom.opener === "or")) return false;
  if (atom.opener === "like") return atom.verb && before.verb;
  if (atom.opener === "as") return atom.verb && before.verb && atom.words > 3;
  if (atom.opener === "since" || atom.opener === "when" || atom.opener === "because") return false;
  if (["and", "but"].includes(atom.opener) && atom.people && atom.verb) return before.figure || before.moves;
  if (["but", "yet", "so"].includes(atom.opener) && atom.figure && before.figure) return true;
  if (atom.opener === "and" || atom.opener === "or" || atom.opener === "plus")
    return (
      (atom.verb && before.verb && atom.words > 2) ||
      (atom.figure && before.figure && (atom.verb || atom.moves || atom.words > 2 || areItems(before, atom))) ||
      (atom.figure && before.record && (atom.verb || atom.moves))
    );
  if (
    atom.opener === "ending" ||
    atom.opener === "suggesting" ||
    atom.opener === "implying" ||
    atom.opener === "meaning"
  )
    return atom.words > 2;
  return atom.verb && atom.words > 2 && (before.verb || before.figure);
}

/** `…, Google 18% | and Meta 34%`: names with a figure each, and no verb. */
const areItems = (...items: Atom[]) =>
  items.every(({ named, figure, verb, base }) => named && figure && !verb && !base);

const WORDS_OF_TIME = 6;
/** `In Q2 2025, | revenue grew 56% against 69% in Q1`: nothing but when the words behind it hold. */
const isTimeAlone = ({ verb, figure, moves, named, base, words }: Atom) =>
  !base && !verb && !figure && !moves && !named && words <= WORDS_OF_TIME;

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

const RELATED = new WordSet("in during on over");
/** "There was no month | in which copper fell": what is said of a time that the words before only name. */
const isOfThatTime = (tokens: readonly Token[], atom: Atom, before: Atom) =>
  atom.opener === "which" && !before.figure && !before.moves && RELATED.has(tokens[atom.from - 1]);

const GROUPS = new WordSet(
  "gang crew folks bros boys guys people ppl fam squad crowd bulls bears longs shorts holders bagholders enjoyers enjoyer believers haters fans fanboys lovers truthers doubters skeptics stans nerds team club",
);
const WORDS_OF_GROUP = 5;
/** "Oil ETF gang, | XLE is up 40%": whom it is said to. */
const isAddressed = (tokens: readonly Token[], atom: Atom, before: Atom) =>
  atom.opener === "," &&
  !before.verb &&
  !before.figure &&
  !before.period &&
  before.words <= WORDS_OF_GROUP &&
  GROUPS.has(tokens[before.to - 1]);

const SAID = new WordSet("said says told");
/** "Rates will fall, | said Ann Lee of Acme", "up 2%, | the Census Bureau reported Friday": who says what came before. */
const tellsSpeaker = (tokens: readonly Token[], atom: Atom) =>
  atom.opener === "," &&
  ((SAID.has(tokens[atom.from]) && tokens[atom.from + 1]?.kind === "word" && tokens[atom.from + 1].caps > 0) ||
    isReported(tokens, atom));

const REPORTED = new WordSet("reported said says showed wrote");
const [WORDS_OF_REPORT, WORDS_BEHIND] = [9, 2];
/** Nothing but a name, with or without its article, a verb of telling and a day at most. */
function isReported(tokens: readonly Token[], { from, to, figure }: Atom): boolean {
  if (figure || to - from > WORDS_OF_REPORT) return false;
  let i = from;
  while (i < to && (tokens[i].caps > 0 || (i > from && tokens[i].lower === "of") || tokens[i].lower === "the")) i++;
  if (i === from || !REPORTED.has(tokens[i] ?? tokens[from])) return false;
  let behind = 0;
  for (let k = i + 1; k < to; k++) if (tokens[k].kind === "word") behind++;
  return behind <= WORDS_BEHIND;
}

/** "Rose 39 cents, | or 5.6 per cent, | to $8.91": the same move in another unit, and where it ended. */
function tellsAgain(tokens: readonly Token[], readings: readonly Reading[], atom: Atom, before: Atom): boolean {
  const isOr = at(tokens, atom.from - 1) === "or";
  const isTo = atom.opener === "," && ["to", "at"].includes(at(tokens, atom.from)) && before.moves;
  if ((!isOr && !isTo) || !before.figure || !atom.figure || atom.verb || atom.moves) return false;
  const figures = readings.filter(({ kind }) => kind === "quantity");
  const last = isTo ? before.to : atom.from - (at(tokens, atom.from - 2) === "," ? 2 : 1);
  const first = figures.find(({ from, to }) => from >= atom.from && to <= atom.to);
  return figures.some(({ to }) => to === last) && first !== undefined && first.from - atom.from <= (isTo ? 1 : 0);
}

const TRADED = new WordSet("bought sold shorted short long buying selling shorting holding hold own");
const [LONG, SHORT] = [new WordSet("long"), new WordSet("short")];
const WORDS_OF_SIDE = 3;
/** "Long Micron, | short Intel since June made 8%": one trade of two sides, whose time and result stand behind the second. */
function isOtherSide(tokens: readonly Token[], atom: Atom, before: Atom): boolean {
  const [one, other] = [tokens[before.from], tokens[atom.from]];
  const opposite = (LONG.has(one) && SHORT.has(other)) || (SHORT.has(one) && LONG.has(other));
  return (
    opposite &&
    !before.figure &&
    before.words <= WORDS_OF_SIDE &&
    atom.period &&
    ["and", ",", "&"].includes(atom.opener)
  );
}
const POSITIONS = new WordSet("position trade short bet stake");
/** "I have been short Intel since May | and the position is up a third": what came of the trade just told. */
const isOfThatTrade = (tokens: readonly Token[], atom: Atom, before: Atom) =>
  atom.opener === "and" &&
  TRADED.in(tokens, before.from, before.to) &&
  ["the", "that", "this", "my"].includes(tokens[atom.from].lower) &&
  POSITIONS.has(tokens[atom.from + 1]);

/** Read as verbs elsewhere; before an aside they name what it is of. */
const NOUNS = new WordSet("end average close print report guide forecast estimate");
const APPOSED_WORDS = 5;
/** "Its October average, | 32.42": all that stands behind the comma is one figure. */
function isFigureApposed(readings: readonly Reading[], comma: number, before: Atom): boolean {
  const figures = readings.filter(
    ({ kind, from, to }) => kind === "quantity" && from >= before.from && to <= before.to,
  );
  return figures.length === 1 && figures[0].from > comma && before.to - comma <= APPOSED_WORDS;
}

const TIMES = new WordSet("quarter month year period half weeks months");
const ENDING = new WordSet("reported ended ending announced published released posted");
/** "The quarter reported this week": which one it is. */
const isOfTime = (tokens: readonly Token[], i: number) => ENDING.has(tokens[i]) && i > 0 && TIMES.has(tokens[i - 1]);

/** "My position, opened in May, | is up a third", "its average, 32.42, | was the best": a verb goes on with what is named before an aside between commas. */
function goesOn(tokens: readonly Token[], readings: readonly Reading[], atom: Atom, before: Atom): boolean {
  const starts = atom.shared || isAuxiliary(tokens[atom.from]);
  if (atom.opener !== "," || !starts || atom.asks || before.moves) return false;
  let comma = before.from;
  while (comma < before.to && tokens[comma].lower !== ",") comma++;
  if (comma === before.to || comma === before.from) return false;
  if (before.figure && !isFigureApposed(readings, comma, before)) return false;
  for (let i = before.from; i < comma; i++) {
    const named = readings.some((one) => one.kind === "subject" && one.from <= i && i < one.to);
    if (!named && isVerb(tokens, i) && !NOUNS.has(tokens[i]) && !isOfTime(tokens, i)) return false;
  }
  return true;
}

/** Takes an atom that says nothing by itself into the clause before it. */
function absorb(into: Atom, atom: Atom): void {
  into.to = atom.to;
  into.either ||= atom.either;
  if (atom.opener === "(") {
    into.aside ||= atom.figure;
    return;
  }
  into.verb ||= atom.verb;
  into.figure ||= atom.figure;
  into.moves ||= atom.moves;
  into.record ||= atom.record;
  into.words += atom.words;
}

const JOINS = new WordSet("and but so that then");
/** "It closes below 80, should Brent fall": an if-part with nothing behind it belongs to the clause before its comma. */
function hangOnLast(tokens: readonly Token[], clauses: readonly Atom[], condition: Stretch | null): void {
  const last = clauses.at(-1);
  if (!last || !condition || condition.from < last.to) return;
  if (JOINS.has(tokens[condition.from - 1])) return;
  last.depends ??= condition;
  last.to = condition.to;
}

const BEFORE_MAIN = new WordSet(", : and but so that then");
const IFS = new WordSet("if unless");
/** The clauses of a sentence: it is cut where marks and conjunctions part two things said, each with a verb or a figure of its own. */
export function clausesOf(tokens: readonly Token[], readings: readonly Reading[], sentence: Stretch): Clause[] {
  const clauses: Atom[] = [];
  let condition: Stretch | null = null;
  for (const atom of gatherNames(tokens, readings, atomsOf(tokens, readings, sentence))) {
    const last = clauses.at(-1);
    const afterComma = BEFORE_MAIN.has(tokens[atom.from - 1]) || atom.opener === "," || atom.opener === "then";
    const told =
      IFS.has(tokens[atom.from]) ||
      opensByPhrase(tokens, atom.from) ||
      (atom.opener === "if" && !opensIf(tokens, atom.from)) ||
      at(tokens, atom.to) === "?";
    if (atom.condition && (atom.verb || (atom.words > 2 && told))) {
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
    else if (
      last &&
      !(condition && condition.from >= last.to - 1) &&
      !isAddressed(tokens, atom, last) &&
      (!standsAlone(atom, last) ||
        isHedgeOnly(readings, last) ||
        isOfThatTime(tokens, atom, last) ||
        tellsSpeaker(tokens, atom) ||
        tellsAgain(tokens, readings, atom, last) ||
        goesOut(tokens, readings, atom, last) ||
        isOtherSide(tokens, atom, last) ||
        isOfThatTrade(tokens, atom, last) ||
        (["and", ","].includes(atom.opener) && !last.figure && addsUp(tokens, last)) ||
        goesOn(tokens, readings, atom, last) ||
        endsAtLevel(tokens, readings, atom, last) ||
        isInTurn(tokens, atom, sentence.to) ||
        isOfRow(tokens, readings, atom, last, sentence.to))
    )
      absorb(last, atom);
    else {
      atom.depends = condition;
      clauses.push(atom);
    }
  }
  if (condition && clauses.length === 0) return [{ ...condition, condition }];
  hangOnLast(tokens, clauses, condition);
  return clauses.map(({ from, to, depends, opener }) => ({ from, to, condition: opener === "which" ? null : depends }));
}
