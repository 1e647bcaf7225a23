import { expect, it } from "vitest";
import { propositions } from "./said.ts";

it.each([
  ["SPDR S&P 500 closed at 560 today", "close(SPY, 2025-03-10)"],
  ["Standard & Poor's 500 closed at 5,614", "close(^GSPC)"],
  ["Nivida fell 5% today", "change(close(NVDA), 2025-03-10)"],
  ["The chip index fell 5% today", "change(close(^SOX), 2025-03-10)"],
  ["The Q's lost 4% today", "change(close(QQQ), 2025-03-10)"],
])("names in full, by nickname and misspelt are of whom they mean: %s", (text, term) =>
  expect(propositions(text, "2025-03-10")[0]).toContain(term),
);
