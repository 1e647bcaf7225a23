import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { operationsService } from "../../src/surfaces/api/operations-service.ts";
import { visitorOf } from "./visitor.ts";

const today = "2026-08-21";
const visitor = visitorOf(
  operationsService(() => ({ db: null, today: dayOf(today) })),
  today,
);

/** Opens the field for a test of one's own and goes into it. */
async function atField() {
  await visitor.visit();
  await visitor.page.getByText("Try a test of your own").click();
  const field = visitor.panel().getByRole("textbox", { name: "Test to try" });
  await field.focus();
  return field;
}

describe("writing a test", () => {
  it("offers the language's own measures, subjects by name, and periods", async () => {
    await atField();
    const { keyboard } = visitor.page;
    const offers = visitor.panel().getByRole("option");
    await keyboard.type("cap");
    await offers.filter({ hasText: "capex" }).first().waitFor();
    await keyboard.press("Escape");
    expect(await visitor.page.locator(".try-verdict").count()).toBe(0);
    await keyboard.type("ex(micro");
    await offers.filter({ hasText: "Microsoft" }).first().waitFor();
    await keyboard.type("soft");
    await offers.filter({ hasText: "MSFT" }).first().waitFor();
    await keyboard.type(", FY2025Q");
    await offers.filter({ hasText: "FY2025Q2" }).first().waitFor();
  });

  it("offers a function with its shape, what it returns and an example", async () => {
    await atField();
    await visitor.page.keyboard.type("drawd");
    await visitor.panel().getByRole("option").filter({ hasText: "drawdown" }).waitFor();
    const info = visitor.panel().locator(".cm-completionInfo");
    await info.waitFor();
    expect(await info.textContent()).toMatch(/drawdown\(series.*Gives a ratio/);
    expect(await info.locator("code").textContent()).toContain("drawdown(");
  });

  it("underlines every problem, mends one at a press, and then shows how the test comes out", async () => {
    const field = await atField();
    await field.fill("capx(MSFT, FY2025Q2) > 20bn USD and change(close(NVDA), 2025-01-27) < -15");
    await visitor.panel().locator(".test-problems li").nth(1).waitFor();
    expect(await visitor.panel().locator(".cm-lintRange-error").count()).toBeGreaterThanOrEqual(2);
    await visitor.panel().getByRole("button", { name: "Write capex(MSFT, FY2025Q2)" }).click();
    await visitor.panel().locator(".test-problems li").nth(1).waitFor({ state: "detached" });
    await visitor.panel().getByRole("button", { name: "Write -15%" }).click();
    await visitor.panel().locator(".try-verdict.verdict-holds").first().waitFor();
    expect(await field.textContent()).toBe(
      "capex(MSFT, FY2025Q2) > 20bn USD and change(close(NVDA), 2025-01-27) < -15%",
    );
  });
});

describe("a chosen claim", () => {
  it("shows the figures of every definition on record, and what flipped its mark", async () => {
    await visitor.visit();
    await visitor.page.locator('[data-verdict][aria-label*="capex was USD22.6bn"]').first().click();
    const other = visitor.panel().locator(".definition").first();
    await other.waitFor();
    expect(await other.textContent()).toMatch(/cash paid for property and equipment.*would fail.*cash capex/s);
  });
});

describe("the date of the marks", () => {
  it("asks for marks alone, and shows those of the day asked for last however the answers come in", async () => {
    await visitor.visit();
    const asked: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await visitor.page.route("**/api/boards/sample**", async (route) => {
      const url = route.request().url();
      asked.push(new URL(url).pathname);
      if (url.includes("2025-01-20")) await held;
      await route.continue().catch(() => {});
    });
    const date = visitor.page.getByLabel("Marked as of");
    const first = visitor.page.waitForRequest(/2025-01-20/);
    await date.fill("2025-01-20");
    await first;
    await date.fill("2025-01-28");
    await visitor.page.waitForSelector('[data-verdict=open][aria-label*="capex was USD22.6bn"]');
    release();
    await visitor.page.evaluate(() => fetch("api/language").then((answer) => answer.text()));
    expect(await date.inputValue()).toBe("2025-01-28");
    expect(await visitor.page.locator('[data-verdict=holds][aria-label*="down almost 17%"]').count()).toBeGreaterThan(
      0,
    );
    expect(new Set(asked)).toEqual(new Set(["/api/boards/sample/marks"]));
  });
});
