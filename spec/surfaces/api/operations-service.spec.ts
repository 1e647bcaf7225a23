import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/calendar.ts";
import { createApp } from "../../../src/surfaces/api/app.ts";
import { operationsService } from "../../../src/surfaces/api/operations-service.ts";
import {
  Board,
  ClaimReadings,
  Language,
  Marks,
  Problem,
  TestAnswer,
  TestCheck,
} from "../../../src/surfaces/api/schemas.ts";

const today = "2026-08-21";
const service = operationsService(() => ({ db: null, today: dayOf(today) }));
const app = createApp({ service, today: () => today });
const get = async (path: string) => (await app.request(path)).json();
const post = async (path: string, body: object) =>
  (
    await app.request(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    })
  ).json();

/** Microsoft's capex for October to December 2024: 22.6bn with leases, 15.8bn paid in cash, as its release of 29 January 2025 says. */
const QUARTER = "On 30 January 2025: Microsoft's capex was USD22.6bn in its fiscal Q2 2025.";

describe("a discussion once read", () => {
  it("is marked as of another day from what was read, with the same marks as read anew", async () => {
    const board = Board.parse(await post("/api/read", { text: QUARTER, saidAt: "2025-01-30", asOf: "2025-02-10" }));
    const marks = Marks.parse(await get(`/api/boards/${board.id}/marks?as_of=2025-01-20`));
    const anew = Board.parse(await post("/api/read", { text: QUARTER, saidAt: "2025-01-30", asOf: "2025-01-20" }));
    expect(marks.asOf).toBe("2025-01-20");
    expect(marks.claims).toEqual(anew.claims.map(({ id, test, untestable, mark }) => ({ id, test, untestable, mark })));
    expect(anew.id).toBe(board.id);
  });

  it("is another when its date is another", async () => {
    const [one, other] = [{ text: QUARTER }, { text: QUARTER, saidAt: "2025-01-30" }];
    expect((await post("/api/read", one)).id).not.toBe((await post("/api/read", other)).id);
  });

  it("that the server does not hold is answered with what to do", async () => {
    const response = await app.request("/api/boards/0123456789/marks");
    expect(response.status).toBe(404);
    expect(Problem.parse(await response.json()).error).toMatchObject({
      code: "forgotten",
      remedy: expect.stringMatching(/again/),
    });
  });
});

describe("a claim's readings", () => {
  it("carry the figures of every definition on record, and the observation behind each flip", async () => {
    const sample = Board.parse(await get("/api/boards/sample"));
    const claim = sample.claims.find(({ test }) => test?.text === "capex(MSFT, FY2025Q2) ~ 22.6bn USD")!;
    const answer = ClaimReadings.parse(await get(`/api/boards/sample/claims/${claim.id}`));
    const [lead] = answer.readings;
    expect(lead).toMatchObject({ text: claim.test!.text, verdict: claim.mark!.verdict });
    expect(lead.definitions.map(({ definition }) => definition)).toEqual(["cash paid for property and equipment"]);
    expect(lead.definitions[0].inputs[0]).toMatchObject({ measure: "cash_capex", subject: "MSFT" });
    expect(answer.readings).toHaveLength(1 + (claim.test!.alternatives?.length ?? 0));
    for (const flip of answer.flips)
      expect(flip.observation === null || flip.observation.knownAt === flip.on).toBe(true);
  });

  it("of a claim nobody made are refused", async () => {
    await get("/api/boards/sample");
    expect((await app.request("/api/boards/sample/claims/c999")).status).toBe(400);
  });
});

describe("a test of the reader's own", () => {
  it("is answered with every definition's figures", async () => {
    const test = "sum(capex(MSFT), FY2025H1) / 80bn USD > 50%";
    const { definitions } = TestAnswer.parse(await post("/api/test", { test, asOf: "2025-02-10" }));
    expect(definitions!.map(({ verdict, inputs }) => [verdict, inputs.length])).toEqual([["fails", 2]]);
  });

  it("is told all its problems, each with its place and the edit that does away with it", async () => {
    const test = "capx(MSFT, FY2025Q2) > $20bn and close(NVDA, 2025-01-27) > 50%";
    const syntax = TestCheck.parse(await post("/api/check", { test }));
    expect(syntax).toMatchObject({ test: null, problems: [{ code: "syntax", fix: { insert: "20bn USD" } }] });
    const types = TestCheck.parse(await post("/api/check", { test: test.replace("$20bn", "20bn USD") }));
    expect(types.problems.map(({ code, from, fix }) => [code, from, fix?.insert])).toEqual([
      ["unknown-name", 0, "capex(MSFT, FY2025Q2)"],
      ["unit", 36, undefined],
    ]);
  });

  it("finds the language described: functions from their entries, measures and subjects from the registry", async () => {
    const language = Language.parse(await get("/api/language"));
    expect(language.functions.find(({ name }) => name === "change")).toMatchObject({
      unit: expect.stringContaining("ratio"),
      example: expect.stringContaining("change("),
    });
    expect(language.measures.map(({ id }) => id)).toContain("capex");
    expect(language.subjects.find(({ id }) => id === "MSFT")).toMatchObject({ name: "Microsoft", fiscalYearEnds: 6 });
  });
});
