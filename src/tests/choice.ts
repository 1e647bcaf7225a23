/**
 * What a choice between readings means for the mark. `rival`: the words allow both, so a verdict needs them to agree.
 * `fit`: the words give a figure so exact that the reading under which it is right is the one meant. `all`: every one is
 * claimed ("whichever way you count").
 */
export type Role = "rival" | "fit" | "all";

export interface Option<T> {
  value: T;
  /** How the words are then read, for the assumption: "Microsoft's fiscal Q1 2025: Jul–Sep 2024". */
  words: string;
}

/** A point at which the words could be read in more than one way. */
export interface Dimension {
  /** What is read: "Q1", "capex of Intel". */
  about: string;
  role: Role;
  options: string[];
}

/** Picks one option at each point, the first unless told otherwise, and keeps a list of the points met. */
export interface Chooser {
  choose<T>(about: string, role: Role, options: readonly Option<T>[]): T;
  readonly met: ReadonlyMap<string, Dimension>;
  /** Words that a pattern would have left out of its test, in the order met. */
  readonly leftOut: string[];
}

/** A chooser that takes the option of the given index where one is given, else the first. */
export function chooser(taken: ReadonlyMap<string, number> = new Map()): Chooser {
  const met = new Map<string, Dimension>();
  return {
    met,
    leftOut: [],
    choose(about, role, options) {
      met.set(about, { about, role, options: options.map((option) => option.words) });
      return options[Math.min(taken.get(about) ?? 0, options.length - 1)].value;
    },
  };
}

const LIMIT = 24;

/** Every way to go through the points met, the default first, at most 24; a point of one option adds none. */
export function ways(met: ReadonlyMap<string, Dimension>): Map<string, number>[] {
  let found: Map<string, number>[] = [new Map()];
  for (const { about, options } of met.values()) {
    if (options.length * found.length > LIMIT) continue;
    found = options.flatMap((_, index) => found.map((way) => new Map(way).set(about, index)));
  }
  return found;
}
