import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { asThreshold, intervalOf } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { seriesMeant, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import type { Window } from "../window.ts";
import { sessionOf } from "./record.ts";

const WENT =
  "(?:trad(?:ed|ing|es)|r[au]n|got|gets|shot|spiked|popped|poked|pushed|ripped|squeezed|surged|rallied|climbed|dipped|sank|slid|dropped|fell|plunged|flushed|slipped|tumbled|printed|touched|been|was|went)";
/** "Traded up to 184", "got down to 173", "as high as 178": how far a price went within a session. */
const UP_TO = new RegExp(`\\b${WENT} (?:all the way |briefly |right )?(?:up to|as high as|to a high of)\\s*$`);
const DOWN_TO = new RegExp(`\\b${WENT} (?:all the way |briefly |right )?(?:down to|as low as|to a low of)\\s*$`);
/** "Hit 168", "touched 30": from whichever side. */
const REACHED = /\b(?:hit|hits|touched|touches|tagged|reached|kissed|saw|poked|tapped)\s*$/;
/** Verbs that tell of the trading itself, so that no hour need be named. */
const TRADED = /\b(?:trad(?:ed|ing|es)|printed|as (?:high|low) as)\b/;
/** Words for a part of the session. */
const HOUR =
  /\b(?:this morning|this afternoon|earlier today|intra-?day|mid-?session|(?:before|by|around|at|after) (?:lunch|noon|midday)|in (?:early|late|morning|afternoon) (?:trade|trading)|early on|at (?:one|some) (?:point|stage)|in the (?:morning|afternoon)|at (?:its|the) (?:best|worst)|before (?:closing|settling|ending|finishing|going (?:home|out)|fading))\b/;
const OUT_OF_HOURS = /\b(?:pre-?market|after[- ]hours|overnight|post-?market|extended)\b/;

type Told = NonNullable<ReturnType<typeof counted>>;

/** The figure itself, where the words that lead to it were read as a bound. */
const led = ({ text }: QuantityMention) => /^(?:up to|as (?:high|low) as|down to)\b/i.test(text);
const exact = (quantity: QuantityMention): QuantityMention => {
  const at = quantity.high ?? quantity.low;
  return led(quantity) ? { ...quantity, bound: "exact", low: at, high: at } : quantity;
};

/** Which way a price went to a figure; null where words tell nothing of the kind. */
function wayTo(ask: Ask, quantity: QuantityMention): "up" | "down" | "either" | null {
  const lead = led(quantity) ? /^[a-z ]+(?=[^a-z ])/i.exec(quantity.text)?.[0].toLowerCase() : "";
  const words = `${wordsBetween(ask, quantity.start - 40, quantity.start)}${lead ?? ""}`.replace(/[$€£¥]\s*$/, "");
  if (REACHED.test(words)) return "either";
  return UP_TO.test(words) ? "up" : DOWN_TO.test(words) ? "down" : null;
}

/** The proposition that a session's prices went as far as a figure. */
function wentTo(ask: Ask, subject: string, day: Window, way: "up" | "down" | "either", told: Told): string | null {
  const [high, low] = ["high", "low"].map((measure) => seriesMeant(ask.registry, subject, measure, false));
  if (!high || !low) return null;
  const edge = { up: told.interval.low, down: told.interval.high };
  const past = (side: "up" | "down") =>
    asThreshold({ ...told.interval, stated: null, line: edge[side] ?? undefined }, side);
  const [above, below] = [
    within(term(high, day), past("up"), told.unit),
    within(term(low, day), past("down"), told.unit),
  ];
  if (way === "either") return `${below} and ${above}`;
  return ask.chooser.choose("how far it went", "rival", [
    {
      value: within(term(way === "up" ? high : low, day), told.interval, told.unit),
      words: `the ${way === "up" ? "high" : "low"} of the session`,
    },
    { value: way === "up" ? above : below, words: "a price it reached and may have gone past" },
  ]);
}

/**
 * "Traded up to 184 this morning", "got as low as 173 intraday": the high or the low of the session, which went that far; of
 * one that went farther the words leave open whether that was all they mean.
 */
export function reachedInSession(ask: Ask): Built | null {
  const [stated, another] = ask.quantities;
  const [period, other] = ask.periods;
  const way = stated && !another && !other && stated.unit !== "ratio" && !isForecast(ask) ? wayTo(ask, stated) : null;
  const words = ask.claim.quote.toLowerCase();
  if (!way || OUT_OF_HOURS.test(words)) return null;
  if (!HOUR.test(words) && (way === "either" || !TRADED.test(words))) return null;
  const found = measured(ask);
  if (found?.series.grain !== "day" || found.series.measure !== "close") return null;
  const day = period ? placed(ask, found.series, period) : sessionOf(ask, found.series);
  const interval = intervalOf(exact(stated));
  if (!day || day.start !== day.end || !interval) return null;
  const figure = counted(ask, found.series, day, exact(stated), interval);
  const text = figure && wentTo(ask, found.series.subject, day, way, figure);
  if (!text) return null;
  return {
    text,
    used: [
      ...found.used,
      stated,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "intraday"),
    ],
    phrases: [HOUR, /\b(?:up|down) to\b/, /\b(?:all the way|right)\b/, /\bto a (?:high|low) of\b/],
    extremes: true,
    ...(period ? {} : { tentative: true }),
  };
}
