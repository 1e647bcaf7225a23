/** "Just inside the top of its last range", "over the top of what it guided to": where a figure lies against a plan. */
const AGAINST_RANGE =
  /\b(?:inside|within|outside|over|above|below|under|at|past|short of) (?:the )?(?:(?:very )?(?:top|bottom|middle|midpoint|low|high|lower|upper)(?: end)? of )?(?:the |its |their |that )?(?:last |latest |old |own |initial |first |original |guided |current )*(?:range|guidance|guide)\b/i;

/** Words that hold a figure against a plan, where the test names none; null where it does or no such words stand there. */
export const rangeLeft = (quote: string, test: string): string | null =>
  test.includes("_guidance") || !/\bcapex\(|_capex\(/.test(test) ? null : (AGAINST_RANGE.exec(quote)?.[0] ?? null);
