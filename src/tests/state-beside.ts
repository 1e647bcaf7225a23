/** `-14% and it's negative for the year`: how it stands over a time of its own, told behind a move. */
const STATE_BESIDE =
  /[-+]?\d[\d.,]* ?(?:%|percent|pct)[^.;\d]*\b(?:and|so|leaving|now|with)\b[^.;\d]*\b(?:negative|positive|red|green|underwater|flat|down|up|lower|higher) (?:(?:for|over|in|since|this|so far)\b|on the (?:year|quarter|month|week|day)|ytd\b|year[- ]to[- ]date)/i;
/** A move over a stretch up to a day, which the time told last would give. */
const OVER_TIME = /^latest\(.*\/.* - 1 [~<>]/;

/** The words by which a state over a time of its own stands behind a move that the test has over that time; null where none do. */
export const stateBeside = (quote: string, test: string): string | null =>
  OVER_TIME.test(test) ? (STATE_BESIDE.exec(quote)?.[0] ?? null) : null;
