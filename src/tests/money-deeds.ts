/** "Spent more than", "earned more than": of what firms did with money, and of no price. */
export const MONEY_DEEDS = /\b(?:spen[dt]s?|spending|out(?:spent|earned|sold)|earn(?:s|ed)|invest(?:s|ed))\b/i;
