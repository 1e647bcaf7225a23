import type { Mention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { measured } from "../measured.ts";
import { passed, record } from "./record.ts";

/** "A record close, | above its November 2021 high". */
const OLD =
  /[,;:—–-]? ?(?:and |now |finally |so |well |just )*(?:above|past|beyond|over|topping|beating|passing|surpassing|eclipsing|exceeding|clearing|taking out|higher than|better than) (?:the|its|their|that)\b[^,;.]*?\b(?:highs?|peaks?|records?|tops?)\b/i;

/** A record told with the old one that it passed: the time named is that of the old one. */
export function recordPastOld(ask: Ask): Built | null {
  const match = OLD.exec(ask.claim.quote);
  if (!match || ask.offset === null) return null;
  const [from, to] = [ask.offset + match.index, ask.offset + match.index + match[0].length];
  const isOld = ({ start, end }: Mention) => start >= from && end <= to;
  const [old, own] = [ask.mentions.filter(isOld), ask.mentions.filter((one) => !isOld(one))];
  const isRecord = (one: Mention) => one.kind === "cue" && /^(?:record-high|highest-since)$/.test(one.cue);
  const built = own.some(isRecord) ? record(part(ask, own)) : null;
  const found = built && measured(ask);
  if (!built || !found) return null;
  const beyond = passed(part(ask, [...own.filter((one) => !isRecord(one)), ...old]), found, true);
  const all = old.some(({ kind }) => kind === "period") ? beyond && allOf([built, beyond], / (?:and|or) /) : built;
  return all && { ...all, used: [...all.used, ...old], phrases: [...(all.phrases ?? []), OLD] };
}
