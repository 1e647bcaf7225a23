import data from "../../../data/registry/edgar-concepts.json" with { type: "json" };

/** Which XBRL concepts carry a measure, in the order to prefer them where one filing has several. */
export interface ConceptSet {
  measure: string;
  /** A flow adds up over periods; an average (per share, a share count) does not, so no quarter is derived from it; a balance has one day. */
  nature: "flow" | "average" | "balance";
  /** `positive`: a quarter at or below nothing is a sign of mixed figures, and is refused. */
  sign?: "positive";
  concepts: string[];
}

export const CONCEPT_SETS = data as ConceptSet[];
