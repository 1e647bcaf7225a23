import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { windowOf } from "../window.ts";
import { sessionOf } from "./record.ts";

const WHERE =
  /\b(above|over|higher than|below|under|lower than) (?:(?:where|what|the level) )?(?:it|they) (?:had )?(closed|ended|finished|left|began|started|entered|opened)(?: at| in| out)? $/;
const BEGAN = ["began", "started", "entered", "opened"];

/** "Below where it closed 2021", "closed July above where it ended May": one close against that at an end of an earlier time. */
export function whereItClosed(ask: Ask): Built | null {
  const base = ask.periods.find(({ start }) => WHERE.test(wordsBetween(ask, start - 48, start)));
  const [now, another] = ask.periods.filter((period) => period !== base);
  const found = base && measured(ask);
  if (!base || !found || another || ask.quantities.length > 0) return null;
  const { series } = found;
  const [, side, verb] = WHERE.exec(wordsBetween(ask, base.start - 48, base.start)) ?? [];
  const was = placed(ask, series, base);
  const is = now ? placed(ask, series, now) : sessionOf(ask, series);
  if (series.grain !== "day" || series.unit !== "price" || !was || !is) return null;
  if (was.start > ask.saidAt && !isForecast(ask)) return null;
  if (BEGAN.includes(verb) ? was.start >= is.end : was.end >= is.end) return null;
  const closeOf = (window: typeof was) =>
    window.start === window.end ? term(series, window) : `last(${term(series)}, ${window.text})`;
  const earlier = BEGAN.includes(verb) ? term(series, isoOf(was.start - 1)) : closeOf(was);
  const sign = /^(?:above|over|higher)/.test(side) ? ">" : "<";
  const denied = ask.cues.filter(({ cue }) => cue === "negation");
  const text = `${closeOf(windowOf(is.start, is.end))} ${sign} ${earlier}`;
  return {
    text: denied.length > 0 ? `not (${text})` : text,
    used: ask.mentions.filter(
      (one) => one.kind !== "cue" || ["negation", "comparison", "beats", "trails"].includes(one.cue),
    ),
    phrases: [/\b(?:where|level)\b/],
    extremes: true,
  };
}
