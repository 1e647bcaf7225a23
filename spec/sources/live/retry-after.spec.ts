import { describe, expect, it } from "vitest";
import { retryAfter } from "../../../src/sources/live/retry-after.ts";

const sent = "Wed, 25 Nov 2026 12:00:00 GMT";
const now = Date.parse("2026-11-25T15:00:00Z");

describe("Retry-After (RFC 9110, 10.2.3)", () => {
  it.each([
    ["seconds", { retryAfter: "7" }, 7000],
    ["a date, by the reply's own clock", { retryAfter: "Wed, 25 Nov 2026 12:00:30 GMT", date: sent }, 30_000],
    [
      "a date, by this machine's clock where the reply has none",
      { retryAfter: "Wed, 25 Nov 2026 15:00:10 GMT" },
      10_000,
    ],
    ["a date that is past", { retryAfter: "Wed, 25 Nov 2026 11:00:00 GMT", date: sent }, 0],
    ["nothing", { retryAfter: null }, undefined],
    ["nonsense", { retryAfter: "soon" }, undefined],
    ["a negative number", { retryAfter: "-5" }, undefined],
  ])("as %s", (_, headers, expected) => {
    expect(retryAfter(headers, now)).toBe(expected);
  });
});
