import { foundIn, MASK } from "../masked.ts";
import type { Restatement } from "./read-again.ts";

const { subject: S, period: T, quantity: Q } = MASK;
const MUCH = `(?:(?<how>(?:about|roughly|nearly|almost|over|more than|some|as much as) ))?(?<much>${Q})`;
const WHO = `(?:the )?(?<who>${S})(?:[’']s?)?(?: (?:stock|shares?|price|share price|market value|value))?`;
/** Who or what did it: of that nothing is asked. */
const LEAD = `^(?:${T},? )?(?:(?:and|but|so) )?(?:the |a |an |its |that |this )?(?:(?:${S}|[\\p{L}-]+)(?:[’']s?)? ){1,6}?(?:has |have |had )?`;
const TAIL = `(?: ${T})?[\\s.!]*$`;
/** "Knocked 17% off Nvidia", "cost Nvidia 17%", "added 3% to Apple": the figure of what moved and the way it went. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [
    `(?:knock|wip|tak|took|shav|lopp?|chopp?|slic|eras|cut|blew|ripp?)(?:ed|es|s|e)? ${MUCH} (?:off|from)(?: of)? ${WHO}`,
    "fell",
  ],
  [`cost ${WHO} ${MUCH}`, "fell"],
  [`(?:added|put) ${MUCH} (?:to|on|onto) ${WHO}`, "rose"],
].map(([form, verb]) => [new RegExp(LEAD + form + TAIL, "diu"), verb] as const);
const MAY_TELL = /\b(?:off|from|cost|to|on|onto)\b/i;

/** "DeepSeek knocked 17% off Nvidia on January 27": how far it fell, which is what can be asked. */
export const takenOff: Restatement = (ask) => {
  const { claim, offset, mentions, quantities, periods } = ask;
  if (offset === null || quantities.length !== 1 || periods.length !== 1 || !MAY_TELL.test(claim.quote))
    return undefined;
  for (const [form, verb] of FORMS) {
    const found = foundIn({ words: claim.quote, start: offset, mentions }, [form]);
    const [name] = found?.names("who") ?? [];
    const [figure] = quantities;
    if (found && name && figure.unit === "ratio")
      return [`${name.text} ${verb} ${found.groups.how ?? ""}${figure.text} ${periods[0].text}`];
  }
  return undefined;
};
