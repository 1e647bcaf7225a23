import type { Mention, SubjectMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";

/** "Natural gas (US, Pink Sheet)", "sugar (World Bank)": where the price is taken, in brackets behind the name. */
const SOURCE =
  /^ ?\((?<place>us|u\.s\.|usa|europe|eu|world|japan|australia|south africa)?,? ?(?:(?:the )?(?:world bank(?:[’']s)?,? )?pink sheets?|(?:the )?world bank(?:[’']s)?)(?: (?:monthly )?(?:averages?|prices?|data|figures?|series))?\)/i;
const PLACES: Record<string, string> = {
  "u.s.": "US",
  us: "US",
  usa: "US",
  europe: "Europe",
  eu: "EU",
  world: "world",
};

/** The good of that place: the one named, where its name says so, or its namesake there; null where there is none. */
function ofPlace({ registry }: Ask, subject: string, place: string): string | null {
  const named = PLACES[place.toLowerCase()] ?? place;
  const own = registry.subject(subject)?.id ?? subject;
  if (own.endsWith(`, ${named}`) || own.includes(`, ${named} `) || own.includes(`, ${named}n`)) return own;
  return registry.subject(`${own.split(",")[0]}, ${named}`)?.id ?? null;
}

/** The ask without a source in brackets behind the name of a good, read as the good of the place that it tells. */
export function withoutSource(ask: Ask): Ask {
  const from = ask.offset ?? 0;
  const goods = ask.subjects.find(({ subject }) => ask.registry.subject(subject)?.kind === "commodity");
  const found = goods && SOURCE.exec(ask.claim.quote.slice(Math.max(0, goods.end - from)));
  if (!goods || !found || ask.offset === null) return ask;
  const place = found.groups?.place;
  const meant = place ? ofPlace(ask, goods.subject, place) : goods.subject;
  if (meant === null) return ask;
  const [start, end] = [goods.end, goods.end + found[0].length];
  const inside = (one: Mention) => one.start >= start && one.end <= end;
  const mentions = ask.mentions
    .filter((one) => !inside(one))
    .map((one) => (one === goods ? ({ ...goods, subject: meant } as SubjectMention) : one));
  const quote =
    ask.claim.quote.slice(0, start - from) + " ".repeat(found[0].length) + ask.claim.quote.slice(end - from);
  const subjects = [...new Set(mentions.flatMap((one) => (one.kind === "subject" ? [one.subject] : [])))];
  const own = ask.claim.mentions
    .filter((one) => !inside(one))
    .map((one) => mentions.find((each) => each === one) ?? one);
  return part({ ...ask, claim: { ...ask.claim, quote, subjects, mentions: own } }, mentions);
}
