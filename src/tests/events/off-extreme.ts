import words from "../../../data/registry/lexicon/records.json" with { type: "json" };
import { isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { lastMonth, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { anyOf, CLASS } from "./lexicon.ts";
import { Rest, wordsOf } from "./words.ts";

const [TOPS, BOTTOMS] = [anyOf(words.tops), anyOf(words.bottoms)];
const EXTREME = `(?:monthly |average )?(?:(${TOPS})|(${BOTTOMS})|(?:price|level|average|mean|reading))`;
const LINKS = "(?:(?:of|from|in|for|set in|made in|hit in|back in|reached in) )?";
const DOWN = `(?:${CLASS.down}|${anyOf(words.under)}|given up|gave up|surrendered|off|wiped out|cheaper|halved)`;
const UP = `(?:${CLASS.up}|${anyOf(words.over)}|dearer|doubled|tripled|trebled|quadrupled)`;
const FILLER =
  "of its value|its value|value|worth|prices|price|monthly|more than|figures|basis|terms|by now|as of now|a full|full|whole|measured|calculated|going by|taking|based|since|off";

/** The time whose extreme, or level, is told, and which it is. */
interface Base {
  period: PeriodMention;
  gather: "max" | "min" | null;
}

function baseIn(rest: Rest, periods: readonly PeriodMention[]): Base | null {
  const behind = rest.take(`t(\\d+) ${EXTREME}`);
  const found = behind ?? rest.take(`${EXTREME} ${LINKS}t(\\d+)`);
  if (!found) return null;
  const [at, top, bottom] = behind ? found.slice(1) : [found[3], found[1], found[2]];
  return { period: periods[Number(at)], gather: top ? "max" : bottom ? "min" : null };
}

/** The price now over that of the base as the figure says it, with the side the words tell. */
function textOf(ratio: string, figure: QuantityMention, down: boolean): string | null {
  const stated = intervalOf(figure);
  if (!stated || figure.signed || figure.negative) return null;
  if (figure.role === "multiple")
    return (figure.low ?? figure.high ?? 1) < 1 === down ? within(ratio, stated, "x") : null;
  return figure.unit === "ratio" ? within(`${ratio} - 1`, down ? opposite(stated) : stated, "ratio") : null;
}

/** "Has lost two thirds of its value from the January 2025 peak (monthly averages)", "is half of its May price": what is priced by the month, against an extreme or the level of a time that is over. */
export function offExtreme(ask: Ask): Built | null {
  const [id, another] = subjectIds(ask);
  if (!id || another || ask.registry.subject(id)?.kind !== "commodity" || isForecast(ask) || ask.periods.length !== 1)
    return null;
  const read = wordsOf(ask, true, true);
  const rest = read && new Rest(read.text.replaceAll(/(?<= )measure(?= )/g, "price"));
  const base = rest && baseIn(rest, read.periods);
  if (!rest || !base) return null;
  const quarters = rest.take("(?:an?|one|two|three) quarters? of(?= (?:its|the|their) (?:value|worth|price))") !== null;
  const figures = rest.takeAll("q\\d+").map((word) => read.figures[Number(word.slice(1))]);
  const down = rest.takeAll(DOWN).length > 0;
  const up = rest.takeAll(UP).length > 0;
  rest.takeAll(`(?:subject|${CLASS.averages}|${FILLER}|${CLASS.filler})`);
  const [figure, second] = figures;
  const sized =
    figure ?? ask.quantities.find(({ role, rule }) => role === "multiple" || (quarters && rule === "fraction"));
  const way = sized?.role === "multiple" ? (sized.low ?? sized.high ?? 1) < 1 : down;
  if (
    !rest.isEmpty ||
    second ||
    (quarters && figure) ||
    !sized ||
    (down && up) ||
    !(down || up || sized.role === "multiple")
  )
    return null;
  const series = measured({ ...ask, claim: { ...ask.claim, measure: "price" } })?.series;
  const now = series && series.grain === "month" && series.unit === "price" ? lastMonth(ask, series) : null;
  const { period, gather } = base;
  const old = series && placed(ask, series, { ...period, ...period.named, relation: "in" });
  if (!series || !now || !old || old.end >= now.start) return null;
  const isMonth = old.end - old.start < MONTH;
  if (!isMonth && gather === null) return null;
  const then = isMonth ? term(series, old) : `${gather}(${term(series)}, ${old.text})`;
  const text = textOf(`${term(series, now)} / ${then}`, sized, way);
  return text === null
    ? null
    : readWhole(ask, text, [`of monthly averages, the last of them that of ${isoOf(now.start).slice(0, 7)}`]);
}
const MONTH = 32;
