import { describe, expect, it } from "vitest";
import { fixtureService } from "../fixtures/fixture-service.ts";
import { visitorOf } from "./visitor.ts";

const visitor = visitorOf(fixtureService, "2025-11-03");

describe("a discussion of the reader's own", () => {
  it("is read from a pasted text, stays over a reload, and gives way to the sample", async () => {
    await visitor.visit();
    await visitor.page.getByRole("button", { name: "Read your own" }).click();
    const box = visitor.page.getByRole("dialog");
    expect(await box.getByRole("button", { name: "Read and mark" }).isDisabled()).toBe(true);
    await box.getByLabel("Discussion").fill("Norwind spent $6bn in its Q3.");
    await box.getByRole("button", { name: "Read and mark" }).click();
    await visitor.page.getByRole("button", { name: "Back to the sample" }).waitFor();
    await box.waitFor({ state: "hidden" });
    await visitor.page.reload();
    await visitor.page.getByRole("button", { name: "Back to the sample" }).click();
    await visitor.page.getByRole("button", { name: "Back to the sample" }).waitFor({ state: "detached" });
  });

  it("fills the box from a file", async () => {
    await visitor.visit();
    await visitor.page.getByRole("button", { name: "Read your own" }).click();
    const file = { name: "thread.txt", mimeType: "text/plain", buffer: Buffer.from("Acme fell 14%.") };
    await visitor.page.getByLabel("From a file").setInputFiles(file);
    await expect
      .poll(() => visitor.page.getByRole("textbox", { name: "Discussion" }).inputValue())
      .toBe("Acme fell 14%.");
  });

  it("that cannot be read is told so, with what to do, and the board stays", async () => {
    await visitor.visit();
    await visitor.page.getByRole("button", { name: "Read your own" }).click();
    const box = visitor.page.getByRole("dialog");
    await box.getByLabel("Discussion").fill("%PDF-1.7");
    await box.getByRole("button", { name: "Read and mark" }).click();
    expect(await box.getByRole("alert").textContent()).toMatch(/PDF.*Expected.*Copy/);
    await visitor.page.keyboard.press("Escape");
    expect(await visitor.page.locator("[data-verdict]").count()).toBe(19);
  });
});
