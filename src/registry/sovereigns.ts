import data from "../../data/registry/sovereigns.json" with { type: "json" };
import type { Subject } from "./subject.ts";

interface Issuer {
  country: string;
  /** The id of its ten-year yield, which bonds without a term mean too. */
  ten: string;
  bonds: string[];
  of: string[];
  also?: Record<string, string[]>;
}

const TEN = "10-year";

/** What a term and a country or its bonds are called together: `2y gilt`, `gilt 2-year`, `UK two-year yield`. */
function namesOf({ bonds, of }: Issuer, tenors: readonly string[]): string[] {
  return tenors.flatMap((tenor) => [
    ...bonds.flatMap((bond) => [`${tenor} ${bond}`, `${bond} ${tenor}`]),
    ...of.flatMap((country) => [
      `${country} ${tenor}`,
      `${tenor} ${country}`,
      `${country} ${tenor} bond`,
      ...bonds.map((bond) => `${country} ${tenor} ${bond}`),
    ]),
  ]);
}

const YIELDS = ["yield", "yields"];
const withYield = (names: readonly string[]) =>
  names.flatMap((name) => [name, ...YIELDS.map((word) => `${name} ${word}`)]);

/** Ten-year bonds without their term: `gilts`, `Italian yields`. */
const benchmark = ({ bonds, of }: Issuer) => [
  ...withYield(bonds),
  ...of.flatMap((country) => [...YIELDS, "bond yield", "bond yields"].map((word) => `${country} ${word}`)),
];

function yieldOf(issuer: Issuer, [tenor, ...spellings]: readonly string[]): Subject {
  const id = tenor === TEN ? issuer.ten : `${issuer.country} ${tenor} yield`;
  const names = [
    ...withYield(namesOf(issuer, [tenor, ...spellings])),
    ...(tenor === TEN ? [`${issuer.country} ${TEN} yield`, ...benchmark(issuer)] : []),
    ...(issuer.also?.[tenor] ?? []),
  ];
  const plain = `${issuer.country === "United Kingdom" ? "UK" : issuer.country} ${tenor} yield`;
  const aliases = [...new Set(names)].filter((name) => name !== id && name !== plain);
  return { id, name: id, ...(plain === id ? {} : { plain }), kind: "rate", aliases };
}

/**
 * Yields of government bonds by country and term, under the names their bonds go by.
 *
 * @example
 * sovereigns().find(({ aliases }) => aliases?.includes("2y gilt"))?.id // => "United Kingdom 2-year yield"
 */
export const sovereigns = (): Subject[] =>
  (data.countries as Issuer[]).flatMap((issuer) => data.tenors.map((tenor) => yieldOf(issuer, tenor)));
