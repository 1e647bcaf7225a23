const AGAIN = "(?:(?:then|also|again|later|finally|(?:once|yet) (?:more|again)) )*";

/** Between two times of a list: "in April | and | May", "in April | and then again in | May". */
export const LISTED = new RegExp(
  `^\\s*(?:,|,? ?(?:and|&|as well as|followed by)|,? (?=then |again |yet |once ))\\s*${AGAIN}(?:in |on |of |the )*$`,
);

/** "First in April, then in May": the order in which times are told. */
export const IN_ORDER = /\bfirst (?=in |on )|\b(?:then|again|later|as well as|followed by)\b/;
