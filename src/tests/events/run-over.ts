const UP = "winning|green|up|positive|gains?|wins|greens|advances|rises|higher";
const DOWN = "losing|red|down|negative|loss(?:es)?|reds|drops|declines|falls|lower";
const COUNT = "(\\d+|[a-z]+)[- ]";
const STREAK = `${COUNT}(?:day|session)s?[- ](${UP}|${DOWN}) (?:streak|run)`;
const OVER =
  "(?:(?:finally |just )?(?:ended|ends|snapped|snaps|died|stopped|broke|came to an end|comes to an end)|(?:is|was|has been|'s) (?:finally |now )?(?:over|snapped|broken|ended|done|dead|history))";
/** "Snapped its 20-day winning streak". */
const SNAPS = new RegExp(
  `\\b(?:snap|snaps|snapped|snapping|end|ends|ended|ending|break|breaks|broke|breaking|halts?|halted|kills?|killed) (?:a|an|its|the|their|that|this)? ?${STREAK}\\b`,
);
const IN_ROW = "(?:in a row|running|straight|on the trot|back[- ]to[- ]back)";
/** "Closes red after 20 greens in a row", "fell after six straight gains". */
const AFTER = new RegExp(
  `\\bafter (?:a run of )?${COUNT}(?:(?:straight|consecutive) (${UP}|${DOWN})(?: (?:days|sessions|closes))?|(${UP}|${DOWN})(?: (?:days|sessions|closes))? ${IN_ROW})(?![a-z])`,
);
/** Words of a run that has ended: no run goes on up to the day it was said. */
export const RUN_OVER = new RegExp(
  `${SNAPS.source}|${AFTER.source}|\\b(?:streak|run) ${OVER}|\\b(?:snap|snaps|snapped) (?:\\S+ ){0,3}(?:streak|run)\\b`,
);
