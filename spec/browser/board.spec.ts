import { describe, expect, it } from "vitest";
import { fixtureService } from "../fixtures/fixture-service.ts";
import { visitorOf } from "./visitor.ts";

const visitor = visitorOf(fixtureService, "2025-11-03");

describe("the board", () => {
  it("shows every claim with its mark in words, and the words of its quote underlined", async () => {
    await visitor.visit();
    expect(await visitor.page.locator("[data-verdict]").count()).toBe(19);
    expect(await visitor.claim("c06").getAttribute("aria-label")).toBe(
      "Claim: Acme fell 14% on 24 February. Mark: fails.",
    );
    const words = visitor.page.locator(".underline.verdict-fails").first();
    expect(await words.textContent()).toBe("Acme fell 14% on 24 February");
    const style = await words.evaluate((element) => getComputedStyle(element).textDecorationStyle);
    expect(style).toBe("double");
  });

  it("gives each verdict a line and a shape of its own, beside its colour", async () => {
    await visitor.visit();
    const lines = await visitor.page.locator(".legend .underline").evaluateAll((elements) =>
      elements.map((element) => {
        const { textDecorationStyle, textDecorationThickness } = getComputedStyle(element);
        return `${textDecorationStyle} ${textDecorationThickness}`;
      }),
    );
    expect(new Set(lines).size).toBe(6);
    const shapes = await visitor.page
      .locator(".legend .stamp")
      .evaluateAll((elements) => elements.map((e) => e.innerHTML));
    expect(new Set(shapes).size).toBe(6);
  });

  it("narrows by verdict and by words, and shows all again", async () => {
    await visitor.visit("?view=ledger");
    await visitor.page.getByRole("button", { name: "fails" }).click();
    expect(await visitor.page.locator(".ledger tbody tr").count()).toBe(2);
    await visitor.page.getByRole("button", { name: "show all" }).click();
    await visitor.page.getByLabel("Search the claims").fill("copper quarter");
    expect(await visitor.page.locator(".ledger tbody tr").count()).toBe(1);
  });
});

describe("the date of the marks", () => {
  it("moved back turns a mark to open in place, keeps the chosen claim, and stands in the address", async () => {
    await visitor.visit();
    await visitor.claim("c02").click();
    expect(await visitor.claim("c02").getAttribute("data-verdict")).toBe("holds");
    await visitor.page.getByLabel("Marked as of").fill("2025-03-05");
    await visitor.page.waitForSelector("#claim-c02[data-verdict=open]");
    expect(await visitor.panel().locator("h2").textContent()).toMatch(/^open.*as of 5 Mar 2025$/);
    expect(visitor.page.url()).toContain("?as_of=2025-03-05&claim=c02");
    expect(await visitor.page.getByRole("status").first().textContent()).toBe("7 marks changed");
    await visitor.page.reload();
    await visitor.page.waitForSelector("#claim-c02[data-verdict=open]");
    await visitor.page.getByRole("button", { name: "Latest" }).click();
    await visitor.page.waitForSelector("#claim-c02[data-verdict=holds]");
  });

  it("stops at the days on which a mark changed", async () => {
    await visitor.visit();
    const slider = visitor.page.getByRole("slider");
    await slider.focus();
    for (const day of ["31 Oct 2025", "23 Jun 2025", "6 Mar 2025", "4 Mar 2025"]) {
      await slider.press("ArrowLeft");
      expect(await slider.getAttribute("aria-valuetext")).toBe(day);
    }
    await visitor.page.waitForSelector("#claim-c02[data-verdict=open]");
  });
});

describe("a chosen claim", () => {
  it("shows its words, test, assumptions, working, figures and flips", async () => {
    await visitor.visit();
    await visitor.claim("c02").click();
    const text = await visitor.panel().textContent();
    for (const part of [
      "their CFO said Q4 spend will be higher again",
      "capex(NWND, FY2024Q4) > capex(NWND, FY2024Q3)",
      "Q4 read as Norwind's fiscal Q4 2024: Oct–Dec 2024",
      "7.4 > 6.0: holds (+23 %)",
      "7.4bn USD",
      "Norwind Q4 report: capex 7.4bn USD",
    ]) {
      expect(text).toContain(part);
    }
    await visitor.panel().locator("svg.bars .bar-claimed").waitFor();
  });

  it("links its figures to where they were read", async () => {
    await visitor.visit("?claim=c02");
    const source = visitor.panel().locator(".source a").first();
    expect(await source.getAttribute("href")).toBe("https://example.org/norwind/q4");
    expect(await source.getAttribute("rel")).toBe("noreferrer");
  });

  it("draws daily values with the library's attribution in sight", async () => {
    await visitor.visit("?claim=c06");
    await visitor.panel().locator(".prices canvas").first().waitFor();
    expect(await visitor.panel().getByRole("link", { name: "TradingView" }).isVisible()).toBe(true);
  });

  it("is chosen by its words too; a second click on shared words takes the next claim out", async () => {
    await visitor.visit();
    const shared = visitor.page.locator(".words", { hasText: "most of the 24bn budget is gone" });
    await shared.click();
    const first = new URL(visitor.page.url()).searchParams.get("claim");
    await shared.click();
    const second = new URL(visitor.page.url()).searchParams.get("claim");
    expect([first, second].sort()).toEqual(["c04", "c05"]);
  });
});
