/** Every reason a verdict can carry: its stable code and what it says. */
export const REASONS = {
  compared: "The figures are public and the comparison decides it.",
  "settled-early": "The period is not over, but what is public already decides it, whatever follows.",
  "wrong-period": "The figure is right, but for another period than the one stated.",
  "unit-slip":
    "The figure is right but for its unit: a thousand times too large or too small, or a fraction written as a percentage.",
  "condition-not-met": "The condition did not occur, so nothing was claimed.",
  "condition-open": "The condition is not decided yet.",
  "period-not-over": "The period or deadline has not ended.",
  "no-horizon": "No date was named by which it should come true, so it stays open; how it stands so far is told.",
  "not-public": "The period is over, but the figure is not public yet.",
  "no-series": "The record holds no such series.",
  "before-record": "The record of the series begins after the period.",
  "series-ended": "The record of the series ends before the period does.",
  "not-published": "The record has the periods around it, but not this one, or it should long have been public.",
  "no-session": "The market was closed that day.",
  "wrong-grain": "The series is not published for periods as short as that, or does not add up over longer ones.",
  "unit-mismatch": "The figures are in different units or currencies.",
  "other-definition":
    "The record has the measure by another definition only, too close to what is stated to decide it.",
  "measure-mismatch": "The guidance on record is for one thing and the figures on record are of another.",
  "not-defined": "The arithmetic has no result: a division by zero, or too few figures.",
  "deadline-passed": "It had not come true by its deadline.",
} as const;

export type ReasonCode = keyof typeof REASONS;
