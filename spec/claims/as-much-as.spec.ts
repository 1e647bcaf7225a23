import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string, at = "2022-02-10") =>
  extractClaims(readDiscussion(JSON.stringify({ title: "t", posts: [{ id: "1", at, author: "a", text }] }), {}));

describe("one held level with another", () => {
  it.each([
    ["AMD is as cheap as Intel", "flat"],
    ["Ford sells as many trucks as GM", "flat"],
    ["Intel isn't as profitable as AMD", "down"],
    ["Goldman is as much involved in oil as it is in gold", "flat"],
  ])("is a comparison: %s", (text, direction) => {
    expect(claimsOf(text).map((claim) => [claim.kind, claim.direction])).toEqual([["comparison", direction]]);
  });

  it.each(["Intel will fall as soon as AMD reports", "I'm worried the least about AMD"])("is none: %s", (text) => {
    expect(claimsOf(text)[0].kind).not.toBe("comparison");
  });
});

describe("which way a question asks", () => {
  it.each([
    ["How low can Tesla go?", "down"],
    ["How high is OPEC prepared to take oil?", "up"],
    ["Why didn't oil just collapse?", "down"],
    ["Why isn't revenue growing at Intel?", "up"],
  ])("is its direction: %s", (text, direction) => {
    const [claim] = claimsOf(text);
    expect([claim.kind, claim.direction]).toEqual(["question", direction]);
  });
});

describe("a name with a word of movement in it", () => {
  it("moves nothing that it does not measure", () => {
    const [claim] = claimsOf("The unemployment and job cuts data are bad this week");
    expect([claim.measure, claim.direction]).toEqual(["unemployment", null]);
  });
});
