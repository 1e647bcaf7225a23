/** "Earned 100bn net", "made 3bn after tax": of a profit these words say that it is the net income. */
export const AFTER_TAX =
  /\bnet\b(?=\s*(?:$|[.,;:!?)(]|(?:in|for|last|during|this|over|on)\b))|\b(?:after|net of) tax(?:es)?\b/;
export const isOfProfit = (test: string) => /\b(?:profit|net_income)\(/.test(test);
