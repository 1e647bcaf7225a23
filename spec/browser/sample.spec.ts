import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { operationsService } from "../../src/surfaces/api/operations-service.ts";
import { visitorOf } from "./visitor.ts";

const today = "2026-08-21";
const visitor = visitorOf(
  operationsService(() => ({ db: null, today: dayOf(today) })),
  today,
);
/** Where the pictures go: `ASSAY_IMAGES=docs/images` renews those of the front page. */
const images = process.env.ASSAY_IMAGES ?? mkdtempSync(join(tmpdir(), "assay-images-"));
const LARGEST_IMAGE = 400_000;

/** The stamp of the first claim with those words in its quote. */
const stampOf = (words: string) => visitor.page.locator(`[data-verdict][aria-label*=${JSON.stringify(words)}]`).first();
const verdictOf = (words: string) => stampOf(words).getAttribute("data-verdict");
const QUARTER = "capex was USD22.6bn";

describe("the sample in a browser", () => {
  it("shows marks, and moved back to the day before the results turns one to open", async () => {
    await visitor.visit();
    expect(await verdictOf(QUARTER)).toBe("holds");
    expect(await verdictOf("back above 145")).toBe("fails");
    expect(await visitor.page.locator("[data-verdict=open]").count()).toBeLessThan(8);
    await visitor.page.getByLabel("Marked as of").fill("2025-01-28");
    await visitor.page.waitForSelector(`[data-verdict=open][aria-label*="${QUARTER}"]`);
    expect(await verdictOf("back above 145")).toBe("open");
    expect(await verdictOf("down almost 17%")).toBe("holds");
  });

  it("opens the working, with the figure on the other definition, and a source to follow", async () => {
    await visitor.visit();
    await stampOf(QUARTER).click();
    const text = await visitor.panel().textContent();
    expect(text).toContain("capex(MSFT, FY2025Q2) ~ 22.6bn USD");
    expect(text).toMatch(/on cash paid for property and equipment it would fail/);
    const source = visitor.panel().locator(".source a").first();
    expect(await source.getAttribute("href")).toMatch(/^https:\/\/www\.microsoft\.com\//);
    await visitor.panel().locator("svg.bars .bar-claimed").first().waitFor();
  });

  it("evaluates the test as the reader would put it, and says what is wrong with one it cannot read", async () => {
    await visitor.visit();
    await stampOf(QUARTER).click();
    const panel = visitor.panel();
    await panel.getByText("Put it otherwise").click();
    const field = panel.getByRole("textbox", { name: "Test to try" });
    const write = async (text: string) => {
      await field.press("ControlOrMeta+a");
      await field.press("Delete");
      await field.fill(text);
    };
    await write("capex(MSFT, FY2025Q2) > 30bn USD");
    await panel.locator(".try-verdict.verdict-fails").first().waitFor();
    await write("capex(MSFT, FY2025Q2) >");
    await panel.locator(".test-problems li").waitFor();
    expect(await verdictOf(QUARTER)).toBe("holds");
  });

  it("draws the closes behind a claim about a day's fall", async () => {
    await visitor.visit();
    await stampOf("down almost 17%").click();
    await visitor.panel().locator(".prices canvas").first().waitFor();
  });

  it("has a picture at both widths, small enough for the front page", async () => {
    for (const [name, width, height] of [
      ["board.png", 1280, 920],
      ["board-390.png", 390, 844],
    ] as const) {
      await visitor.page.setViewportSize({ width, height });
      await visitor.visit();
      await stampOf("down almost 17%").click();
      await visitor.panel().locator(".prices canvas").first().waitFor();
      await visitor.page.evaluate(() => document.fonts.ready);
      const path = join(images, name);
      await visitor.page.screenshot({ path });
      expect(statSync(path).size).toBeLessThan(LARGEST_IMAGE);
    }
  });
});
