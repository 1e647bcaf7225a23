import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { operationsService } from "../../src/surfaces/api/operations-service.ts";
import { savedService } from "../../src/surfaces/api/saved-service.ts";
import { temporaryFolder } from "../record/temporary.ts";
import { contextAt, FACTS, saveThread, storeWith, THIRD_QUARTER, THREAD } from "../saved/thread.ts";
import { visitorOf } from "./visitor.ts";

const today = "2024-12-01";
let db = "";
beforeEach(async () => {
  db = await storeWith(join(temporaryFolder(), "record.db"), [...FACTS, THIRD_QUARTER]);
});
const context = () => contextAt(db, today);
const visitor = visitorOf(operationsService(context), today, savedService(context));
const button = (name: string) => visitor.page.getByRole("button", { name, exact: true });
const box = () => visitor.page.getByRole("dialog");

async function readThread() {
  await visitor.visit();
  await button("Read your own").click();
  await box().getByRole("textbox", { name: "Discussion" }).fill(THREAD);
  await button("Read and mark").click();
  await button("Save").waitFor();
  expect(await visitor.page.locator(".posts .underline").count()).toBe(3);
  expect(await visitor.page.locator(".posts [data-hidden]").count()).toBe(0);
}

describe("a saved discussion in the page", () => {
  it("is saved under the reader's name, stands in the address, and is found in the list of the saved", async () => {
    await visitor.visit();
    await button("Saved").click();
    await box().getByText("Nothing is saved yet.").waitFor();
    await button("Close").click();
    await readThread();
    await button("Save").click();
    await box().getByLabel("Your name").fill("ann");
    await box().getByRole("button", { name: "Save" }).click();
    await visitor.page.getByText("saved 30 Jun 2024 by ann").waitFor();
    expect(visitor.page.url()).toContain("?board=chips-");
    await visitor.page.reload();
    await visitor.page.getByText("saved 30 Jun 2024 by ann").waitFor();
    await button("Back to the sample").click();
    await button("Back to the sample").waitFor({ state: "detached" });
    await button("Saved").click();
    expect(await box().getByLabel("How its claims stand today").textContent()).toBe("3 holds");
    await button("Chips").click();
    await visitor.page.locator(".masthead").getByText("saved 30 Jun 2024 by ann").waitFor();
  });

  it("takes a person's test for a claim, marks it by that, and keeps the one before", async () => {
    await saveThread(context());
    await visitor.visit();
    await button("Saved").click();
    await button("Chips").click();
    const claim = visitor.page.getByRole("button", { name: /^Claim: AMD revenue will be above/ });
    await claim.click();
    await visitor.panel().getByText("Put it otherwise").click();
    const field = visitor.panel().getByRole("textbox", { name: "Test to try" });
    await field.focus();
    await visitor.page.keyboard.press("ControlOrMeta+a");
    await visitor.page.keyboard.type("revenue(AMD, FY2024Q3) > 7bn USD");
    await visitor.panel().getByLabel("Your name").fill("bob");
    await button("Mark it by this test").click();
    await visitor.page.locator("[data-verdict=fails]").first().waitFor();
    expect(await claim.getAttribute("data-verdict")).toBe("fails");
    await visitor.panel().getByText("The test is by bob").waitFor();
    await visitor.panel().getByText("The test before").click();
    await visitor.panel().getByText("read from the words").waitFor();
  });

  it("that nothing is saved as is told so", async () => {
    await visitor.visit();
    await visitor.page.goto(`${visitor.page.url()}?board=nowhere-0000`);
    expect(await visitor.page.getByRole("alert").textContent()).toMatch(/no saved discussion|nowhere-0000/);
  });
});
