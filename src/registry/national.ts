import data from "../../data/registry/national.json" with { type: "json" };
import places from "../../data/registry/places.json" with { type: "json" };
import type { Subject } from "./subject.ts";

/** By the id of a country or city, everything it is called, adjectives included. */
const CALLED = new Map(
  [...places.country, ...places.place].map((row) => [row[0], row.map((name) => name.replace(/^[?~]/, ""))]),
);

/** `UK property`, `the Canadian housing market`: a country's or a city's homes as one market. */
function housingOf(place: string): Subject {
  const names = (CALLED.get(place) ?? [place]).flatMap((name) => data.housing.called.map((what) => `${name} ${what}`));
  const id = `${place} housing`;
  return { id, name: id, kind: "macro", aliases: names.filter((name) => name !== id) };
}

/** `European carmakers`, `British banks`, `Japanese stocks`: the firms of one trade in one country. */
function tradesOf([nation, names]: [string, string[]]): Subject[] {
  const more = nation === "US" ? [] : data.notOfAmerica;
  return [...data.sectors, ...more].map((trade) => {
    const id = `${nation} ${trade}`;
    return {
      id,
      name: id,
      kind: "sector",
      aliases: names.map((name) => `${name} ${trade}`).filter((name) => name !== id),
    };
  });
}

/**
 * What a country and a trade, or a place and its homes, are called together.
 *
 * @example
 * national().find(({ aliases }) => aliases?.includes("British banks"))?.id // => "UK banks"
 */
export const national = (): Subject[] => [
  ...data.housing.nations.map(housingOf),
  ...Object.entries(data.nations).flatMap(tradesOf),
];
