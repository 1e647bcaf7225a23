import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };

/** The days of the week by their names, short ones too; Sunday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(Object.entries(periods.weekdays));
