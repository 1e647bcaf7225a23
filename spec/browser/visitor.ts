import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { createApp } from "../../src/surfaces/api/app.ts";
import { type Listening, listen } from "../../src/surfaces/api/listen.ts";
import type { SavedService } from "../../src/surfaces/api/saved-service.ts";
import type { Service } from "../../src/surfaces/api/service.ts";
import { builtWeb } from "../../src/surfaces/web/build.ts";
import { launchBrowser } from "./chromium.ts";

/** The browser's own line about an answer that says what the caller got wrong or that nothing was found. */
const ANSWERED = /responded with a status of 40[04]/;

/** A page in a real browser, and what a reader does with it. */
export interface Visitor {
  readonly page: Page;
  /** Opens the board at an address of its own and waits for its marks. */
  visit(query?: string): Promise<void>;
  claim(id: string): Locator;
  panel(): Locator;
}

/**
 * A fresh page for each spec, over a server of that service. After each spec the console must be clean, and no request
 * may have left this machine's server.
 */
export function visitorOf(service: Service, today: string, saved?: SavedService): Visitor {
  let browser: Browser;
  let server: Listening;
  let page: Page;
  const complaints: string[] = [];
  const strangers: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await listen(createApp({ service, saved, today: () => today, webFolder: await builtWeb() }).fetch, 0);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (!["error", "warning"].includes(message.type()) || ANSWERED.test(message.text())) return;
      complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) strangers.push(request.url());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(complaints.splice(0), "errors and warnings in the console").toEqual([]);
    expect(strangers.splice(0), "requests that leave this machine's server").toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    async visit(query = "") {
      await page.goto(server.url + query);
      await page.waitForSelector("[data-verdict], .ledger");
    },
    claim: (id) => page.locator(`#claim-${id}`),
    panel: () => page.locator("#claim"),
  };
}
