import type { Ask } from "./ask.ts";

/** "Traded under 90 yesterday and | still finished the day higher", "put on 13% Thursday but | still couldn't close above 200": how the session that was told of before ended. */
export const endsSameDay = ({ claim, periods, offset, mentions }: Ask) => {
  const before = claim.context.findLast(({ kind, end }) => kind === "period" && end <= (offset ?? 0));
  return (
    periods.length === 0 &&
    before?.kind === "period" &&
    before.grain !== "quarter" &&
    before.first !== null &&
    before.first === before.last &&
    !mentions.some(({ kind, start }) => kind === "subject" && start >= (offset ?? 0)) &&
    ENDS_DAY.test(claim.quote)
  );
};
const ENDS_DAY =
  /^\W*(?:(?:and|but|yet|then|still|even|only|to|it|they|has|had|did|also|somehow|nevertheless|nonetheless|anyway|not|never|quite|actually|failed|could|couldn['’]?t|could not|didn['’]?t|managed|unable) )*(?:clos|finish|end|settl)(?:ed|ing|es|s|e)?\b/i;
