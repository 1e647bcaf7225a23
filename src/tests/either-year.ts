import type { Ask } from "./ask.ts";

const LAST_NAMED =
  /\blast (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
/** Days after a month in which people call it by its name alone, so that "last" may set it apart from that of the year before. */
const JUST_OVER = 50;

/** "Last February", said in March: the month just over, or that of the year before. */
export const isOfEitherYear = ({ periods, saidAt }: Ask): boolean =>
  periods.some(
    ({ text, last, grain }) =>
      grain === "month" && LAST_NAMED.test(text) && last !== null && last < saidAt && saidAt - last < JUST_OVER,
  );
