/** A preferred class, as its terms state it. */
export interface PreferredClass {
  name: string;
  shares: number;
  invested: number;
  /** Preference as a multiple of what was invested. */
  multiple: number;
  participation: "none" | "full" | "capped";
  /** Multiple of the investment at which a capped class stops, preference included. */
  cap: number | null;
  /** 1 is paid first; equal ranks share. */
  rank: number;
}

export interface PayOut {
  byClass: number[];
  common: number;
}

/** What each class gets of its preference, rank by rank, equal ranks in proportion to it; converted classes have none. */
function preferencesPaid(
  proceeds: number,
  classes: readonly PreferredClass[],
  converted: readonly boolean[],
): number[] {
  const owed = classes.map(({ invested, multiple }, i) => (converted[i] ? 0 : invested * multiple));
  const paid = classes.map(() => 0);
  let left = proceeds;
  for (const rank of [...new Set(classes.map((one) => one.rank))].sort((a, b) => a - b)) {
    const members = [...classes.keys()].filter((i) => classes[i].rank === rank);
    const due = members.reduce((sum, i) => sum + owed[i], 0);
    const part = due === 0 ? 0 : Math.min(1, left / due);
    for (const i of members) paid[i] = owed[i] * part;
    left = part < 1 && due > 0 ? 0 : left - due;
  }
  return paid;
}

/** The amount a share gets of `rest` when some holders stop at a ceiling per share and the others take the excess. */
function perShare(rest: number, holders: readonly { shares: number; ceiling: number }[]): number {
  let [left, shares] = [rest, holders.reduce((sum, holder) => sum + holder.shares, 0)];
  for (const { shares: held, ceiling } of holders.toSorted((a, b) => a.ceiling - b.ceiling)) {
    if (ceiling * shares >= left) break;
    left -= ceiling * held;
    shares -= held;
  }
  return left / shares;
}

/** Who gets what of the proceeds, given which classes convert to common. */
export function payOut(
  proceeds: number,
  commonShares: number,
  classes: readonly PreferredClass[],
  converted: readonly boolean[],
): PayOut {
  const paid = preferencesPaid(proceeds, classes, converted);
  const rest = Math.max(0, proceeds - paid.reduce((sum, amount) => sum + amount, 0));
  const ceilings = classes.map(({ participation, cap, invested, shares }, i) => {
    if (converted[i] || participation === "full") return Infinity;
    return participation === "none" ? 0 : Math.max(0, (cap ?? 0) * invested - paid[i]) / shares;
  });
  const holders = classes.map(({ shares }, i) => ({ shares, ceiling: ceilings[i] }));
  const each = perShare(rest, [{ shares: commonShares, ceiling: Infinity }, ...holders]);
  return {
    byClass: classes.map(({ shares }, i) => paid[i] + shares * Math.min(each, ceilings[i])),
    common: commonShares * each,
  };
}
