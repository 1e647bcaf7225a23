import { describe, expect, it } from "vitest";
import { said } from "./said.ts";

describe("“last” before a month's name", () => {
  it("leaves open which year is meant where that month is just over", () =>
    expect(said("TSMC's revenue was NT$263bn last June", "2025-07-20")).toMatchObject({ tentative: true }));

  it("is the last such month where it was over for long", () =>
    expect(said("TSMC's revenue was NT$263bn last June", "2025-11-20")).toMatchObject({ tentative: false }));
});
