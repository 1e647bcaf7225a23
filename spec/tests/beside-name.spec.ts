import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const of = (text: string) => propositions(text, "2025-01-27");

describe("a name behind the noun that the statement is about", () => {
  it.each([
    "Suppliers of Nvidia fell 17% today",
    "Peers of Nvidia fell 17% today",
    "Call options on Nvidia fell 17% today",
    "Futures on the Nasdaq fell 3% today",
    "A basket of Nvidia and AMD fell 17% today",
    "Investors in Nvidia lost 17% today",
    "The rest of the chip sector besides Nvidia fell 17% today",
  ])("is not what is tested: %s", (text) => expect(of(text)).toEqual(["unread-restriction"]));

  it("is where the noun is its share or its price", () =>
    expect(of("Shares of Nvidia fell 17% today")).toEqual(["change(close(NVDA), 2025-01-27) ~ -17%"]));
});

describe("a word that makes a figure another", () => {
  it.each([
    "Hedged, Nvidia fell 17% today",
    "Nvidia briefly fell 17% today",
    "Nvidia did not (thank god) fall 17% today",
  ])("is not passed over: %s", (text) => expect(of(text)).toEqual(["unread-restriction"]));
});
