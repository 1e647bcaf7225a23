import { describe, expect, it } from "vitest";
import { fixtureService } from "../fixtures/fixture-service.ts";
import { contrastsOf } from "./contrast.ts";
import { visitorOf } from "./visitor.ts";

const visitor = visitorOf(fixtureService, "2025-11-03");

describe("the keyboard", () => {
  it("walks the claims with the arrow keys, opens one with Enter and comes back with Escape", async () => {
    await visitor.visit();
    await visitor.claim("c01").focus();
    await visitor.page.keyboard.press("ArrowRight");
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe("claim-c02");
    await visitor.page.keyboard.press("Enter");
    await visitor.page.waitForFunction(() => document.activeElement?.id === "claim-heading");
    await visitor.page.keyboard.press("Escape");
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe("claim-c02");
    expect(await visitor.page.getByRole("heading", { name: "How to read the marks" }).isVisible()).toBe(true);
  });

  it("reaches every claim with Tab", async () => {
    await visitor.visit();
    await visitor.page.getByLabel("Search the claims").focus();
    const reached = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await visitor.page.keyboard.press("Tab");
      reached.add(await visitor.page.evaluate(() => document.activeElement?.id ?? ""));
    }
    expect([...reached].filter((id) => id.startsWith("claim-c"))).toHaveLength(19);
  });
});

describe("everyone", () => {
  it("finds a name on every control, one main heading, and no id twice", async () => {
    await visitor.visit("?claim=c02");
    const nameless = await visitor.page.evaluate(() =>
      [...document.querySelectorAll("button, input, select, textarea, a")]
        .filter((element) => {
          const labels = "labels" in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
          const label = element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent;
          return !label?.trim();
        })
        .map((element) => element.outerHTML),
    );
    expect(nameless).toEqual([]);
    expect(await visitor.page.locator("h1").count()).toBe(1);
    const ids = await visitor.page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it.each(["light", "dark"] as const)(
    "reads all text at a contrast of 4.5 or more in the %s scheme",
    async (scheme) => {
      await visitor.page.emulateMedia({ colorScheme: scheme });
      for (const query of ["?claim=c02", "?claim=c06", "?view=ledger"]) {
        await visitor.visit(query);
        expect((await contrastsOf(visitor.page)).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
      }
    },
  );

  it("never scrolls sideways, and on a phone gets the claim as a sheet from below", async () => {
    for (const query of ["", "?claim=c04", "?claim=c06", "?view=ledger"]) {
      await visitor.visit(query);
      await visitor.page.setViewportSize({ width: 390, height: 844 });
      expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await visitor.page.setViewportSize({ width: 1280, height: 800 });
      expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    }
    await visitor.page.setViewportSize({ width: 390, height: 844 });
    await visitor.visit("?claim=c02");
    const sheet = (await visitor.panel().boundingBox())!;
    expect(Math.round(sheet.y + sheet.height)).toBe(844);
    expect(sheet.height).toBeLessThan(844 * 0.65);
    const stamp = (await visitor.claim("c02").boundingBox())!;
    expect(stamp.y + stamp.height).toBeLessThan(sheet.y);
  });

  it("sees nothing jump when the marks come in or change", async () => {
    await visitor.page.addInitScript(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await visitor.visit();
    await visitor.page.getByLabel("Marked as of").fill("2025-03-05");
    await visitor.page.waitForSelector("#claim-c02[data-verdict=open]");
    expect(await visitor.page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.05);
  });
});
