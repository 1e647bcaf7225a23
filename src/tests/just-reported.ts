/** "The quarter just reported", "the quarter Oracle just reported", "the latest reported quarter": the last one that a firm has told of. */
export const JUST_REPORTED =
  /\b(?:the|its|their) (?:(?:fiscal )?(?:quarter|period|three months)(?: that)?(?: (?:it|they|he|she|[\w.&$-]+))?(?: has| have| was| were)? just (?:been )?(?:reported|posted|announced|published|released|told|out)|(?:just|last|latest|most recently|newly|freshly)[- ]reported (?:fiscal )?quarter)\b/i;
