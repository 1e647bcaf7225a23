import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2025-08-14";
const LOWEST = "lowest(change(close(AMAT)), 2025-08-14, 2024-11-01)";
/** Where the last session went the other way, the one before it is told of the morning after. */
const OR_BEFORE =
  "(lowest(change(close(AMAT)), 2025-08-14, 2024-11-01)) or (change(close(AMAT), 2025-08-14) >= 0% and lowest(change(close(AMAT)), 2025-08-13, 2024-11-01))";

describe("a move that none was like since", () => {
  it.each([
    "Applied Materials hasn't had a day this rough since October 2024",
    "Applied Materials has not seen a drop this steep since October 2024",
    "AMAT hasn't had a worse session since October 2024",
    "No heavier one-day fall for AMAT since October 2024",
    "Nothing this bad for AMAT since October 2024",
    "AMAT has not had so ugly a day since October 2024",
  ])("is the lowest or highest of all since: %s", (text) => expect(propositions(text, SAID)[0]).toBe(OR_BEFORE));

  it("is held with the move told beside it", () =>
    expect(propositions("AMAT hasn't had a day this grim since October 2024 (-14.1%)", SAID)[0]).toBe(
      `(change(close(AMAT), 2025-08-14) ~ -14.1% and ${LOWEST}) or (change(close(AMAT), 2025-08-14) >= 0% and change(close(AMAT), 2025-08-13) ~ -14.1% and ${LOWEST.replace("2025-08-14", "2025-08-13")})`,
    ));

  it("goes as far back as the record where there never was one", () =>
    expect(propositions("AMAT has never had a day this brutal", SAID)[0]).toBe(
      "(lowest(change(close(AMAT)), 2025-08-14)) or (change(close(AMAT), 2025-08-14) >= 0% and lowest(change(close(AMAT)), 2025-08-13))",
    ));

  it.each([
    "AMAT hasn't had a day this big since October 2024",
    "AMAT hasn't had a worse quarter for margins since 2022",
    "AMAT hasn't had a good drop since October 2024",
  ])("has no test where no word says which way, or of what: %s", (text) =>
    expect(propositions(text, SAID)[0]).not.toContain("change(close"),
  );
});
