import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";

/** "A level last seen in 2022", "last hit in March": that it was not so in between is said too, and that it is so now. */
const LAST_SEEN =
  /\blast (?:seen|reached|hit|touched|visited|printed|recorded|traded at|closed at|this (?:high|low))\b/i;
/** "Within 5 bucks of 105", "within a percent of where it began": so far apart at most. */
const WITHIN_OF = /\bwithin (?:an? |one |\$)?[\w.]+(?:[ -]?%| \w+)? of (?=where|what|its|their|the|\$?\d)/i;
/** "Negative for the year", "green on the month" of a share: how its price went, unless words speak of what the firm earns. */
const SIGN_FOR = /\b(?:negative|positive|green)\b[^,;.]* (?:for|on) the (?:year|quarter|month|week|day)\b/i;
const EARNS = /\b(?:profit\w*|earn\w*|income|cash|loss\w*|margin\w*|line|ebit\w*|eps)\b/i;

/** Words that tell how far apart two figures are, or when a level was seen last, where the test tells something else of them; or null. */
export function toldApart({ claim, offset }: Ask, { text, used }: Built): string | null {
  const { quote } = claim;
  const seen = /\bnot \(any\(|\b(?:highest|lowest)\(/.test(text) ? null : LAST_SEEN.exec(quote);
  if (seen) return seen[0];
  const sign = /(?<![a-z_])profit\(/.test(text) && !EARNS.test(quote) ? SIGN_FOR.exec(quote) : null;
  if (sign) return sign[0];
  const apart = WITHIN_OF.exec(quote);
  if (!apart || offset === null) return null;
  const [from, to] = [offset + apart.index, offset + apart.index + apart[0].length];
  const read = used.some((one) => one.kind === "quantity" && one.start < to && from < one.end);
  return read && !text.includes("count(") ? null : apart[0].trim();
}
