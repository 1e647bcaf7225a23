import { expect, it } from "vitest";
import { describe as told } from "../../src/errors.ts";
import { board } from "../../src/operations/board.ts";
import { claimShow } from "../../src/operations/claim-show.ts";
import { onEachEngine } from "../storage/engines.ts";
import { contextAt, editClaim, FACTS, saveThread, storeWith, THIRD_QUARTER } from "./thread.ts";

const ID = "chips-e23b";
const CLAIM = `${ID}.1`;

onEachEngine("a person's test", (place) => {
  const saved = async () => {
    const context = contextAt(await storeWith(await place(), [...FACTS, THIRD_QUARTER]), "2024-12-01");
    await saveThread(context);
    return context;
  };

  it("supersedes the machine's, and both are kept with who wrote them and when", async () => {
    const context = await saved();
    const later = { ...context, now: context.now! + 3600 };
    const edited = await editClaim(later, CLAIM, "revenue(AMD, FY2024Q3) > 7bn USD", "bob");
    expect(edited.mark.verdict).toBe("fails");
    expect(edited.tests).toMatchObject([
      {
        number: 1,
        text: "revenue(AMD, FY2024Q3) > 6bn USD",
        by: { kind: "machine", who: "assay", at: "2024-06-30T00:00:00Z" },
        superseded: true,
      },
      {
        number: 2,
        text: "revenue(AMD, FY2024Q3) > 7bn USD",
        by: { kind: "person", who: "bob", at: "2024-06-30T01:00:00Z" },
        superseded: false,
      },
    ]);
    const claim = (await board.run({ id: ID }, context)).claims[0];
    expect(claim).toMatchObject({
      id: CLAIM,
      tests: 2,
      testBy: { kind: "person", who: "bob" },
      mark: { verdict: "fails" },
    });
  });

  it("given again by the same words adds nothing", async () => {
    const context = await saved();
    await editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 7bn USD", "bob");
    const again = await editClaim(context, CLAIM, " revenue(AMD, FY2024Q3) > 7bn USD ", "bob");
    expect([again.changed, again.tests.length]).toEqual([false, 2]);
  });

  it("stays when the thread is saved again", async () => {
    const context = await saved();
    await editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 7bn USD", "bob");
    const { claims } = await saveThread(context);
    expect(claims[0]).toMatchObject({ id: CLAIM, test: { text: "revenue(AMD, FY2024Q3) > 7bn USD" }, tests: 2 });
  });

  it("that does not parse leaves the claim as it was, and every problem is told", async () => {
    const context = await saved();
    const wrong = editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 50% and close(AMD) > 3", "bob");
    const error = await wrong.catch((caught) => caught);
    expect(error.message).toBe("the test has 2 problems");
    expect(told(error)).toMatch(/1:1: [\s\S]*1:34: close\(AMD\) needs a period/);
    expect((await claimShow.run({ id: CLAIM }, context)).tests).toHaveLength(1);
  });

  it("by two editors at once is kept twice; the one who meant another test is told whose counts", async () => {
    const context = await saved();
    const both = [
      editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 7bn USD", "bob"),
      editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 8bn USD", "cem"),
    ];
    await Promise.all(both);
    const { tests } = await claimShow.run({ id: CLAIM }, context);
    expect(tests.map(({ superseded }) => superseded)).toEqual([true, true, false]);
    expect(
      tests
        .slice(1)
        .map(({ by }) => by.who)
        .sort(),
    ).toEqual(["bob", "cem"]);
    await expect(editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 9bn USD", "dan", 1)).rejects.toMatchObject({
      code: "test-changed",
      message: expect.stringContaining(tests[2].by.who),
      remedy: expect.stringContaining("--over 3"),
    });
    expect((await editClaim(context, CLAIM, "revenue(AMD, FY2024Q3) > 9bn USD", "dan", 3)).tests).toHaveLength(4);
  });

  it("for a claim or discussion nobody saved says which are near", async () => {
    const context = await saved();
    const edit = (id: string) => editClaim(context, id, "close(AMD, 2024-06-28) > 1", "bob");
    await expect(edit(`${ID}.5`)).rejects.toMatchObject({
      code: "claim-not-saved",
      expected: `perhaps ${CLAIM.slice(0, -1)}3`,
    });
    await expect(edit("chip-e23b.1")).rejects.toMatchObject({ code: "unknown-discussion", expected: `perhaps ${ID}` });
    await expect(edit("chips")).rejects.toMatchObject({ code: "claim-not-saved" });
    await expect(board.run({ id: "nothing" }, context)).rejects.toMatchObject({
      code: "unknown-discussion",
      remedy: "assay boards lists them.",
    });
    expect((await board.run({ id: "chi" }, context)).saved.id).toBe(ID);
  });
});
