import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/surfaces/api/app.ts";
import { Boards, Moved, SavedBoard, SavedClaim } from "../../../src/surfaces/api/saved-schemas.ts";
import { savedService } from "../../../src/surfaces/api/saved-service.ts";
import { Problem } from "../../../src/surfaces/api/schemas.ts";
import { fixtureService } from "../../fixtures/fixture-service.ts";
import { temporaryFolder } from "../../record/temporary.ts";
import { contextAt, FACTS, storeWith, THIRD_QUARTER, THREAD } from "../../saved/thread.ts";

const ID = "chips-e23b";

async function appWithThread() {
  const context = contextAt(
    await storeWith(join(temporaryFolder(), "record.db"), [...FACTS, THIRD_QUARTER]),
    "2024-12-01",
  );
  const app = createApp({ service: fixtureService, saved: savedService(() => context), today: () => "2024-12-01" });
  const send = (method: string, path: string, body: object) =>
    app.request(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const saved = await send("POST", "/api/boards", { text: THREAD, by: "ann" });
  return { app, send, saved: SavedBoard.parse(await saved.json()) };
}

describe("the API of saved discussions", () => {
  it("saves a discussion, lists it and shows it as of a day", async () => {
    const { app, saved } = await appWithThread();
    expect(saved.saved).toMatchObject({ id: ID, version: 1, by: "ann", newClaims: 3 });
    const listed = Boards.parse(await (await app.request("/api/boards")).json());
    expect(listed.boards).toMatchObject([{ id: ID, claims: 3, verdicts: { holds: 3 } }]);
    const board = SavedBoard.parse(await (await app.request(`/api/boards/${ID}?as_of=2024-10-28`)).json());
    expect(board.claims.map((claim) => claim.mark?.verdict)).toEqual(["open", "holds", "holds"]);
    expect((await app.request("/api/boards/sample")).status).toBe(200);
  });

  it("tells which claims moved, and by which observation", async () => {
    const { app } = await appWithThread();
    const { moved } = Moved.parse(await (await app.request("/api/moved?since=2024-10-01")).json());
    expect(moved).toMatchObject([{ id: `${ID}.1`, from: "open", to: "holds", observation: { value: 6.8e9 } }]);
    expect((await app.request("/api/moved")).status).toBe(400);
  });

  it("takes a person's test, and says when it is wrong, overtaken or of nothing that is saved", async () => {
    const { app, send } = await appWithThread();
    const path = `/api/claims/${ID}.1/test`;
    const edited = await send("PUT", path, { test: "revenue(AMD, FY2024Q3) > 7bn USD", by: "bob", over: 1 });
    expect(SavedClaim.parse(await edited.json())).toMatchObject({ changed: true, mark: { verdict: "fails" } });
    const problems: [string, string, object, number, string][] = [
      ["PUT", path, { test: "revenue(AMD) >" }, 400, "test-syntax"],
      ["PUT", path, { test: "revenue(AMD, FY2024Q3) > 8bn USD", over: 1 }, 409, "test-changed"],
      ["PUT", `/api/claims/${ID}.9/test`, { test: "revenue(AMD, FY2024Q3) > 8bn USD" }, 404, "claim-not-saved"],
    ];
    for (const [method, to, body, status, code] of problems) {
      const answer = await send(method, to, body);
      expect([answer.status, Problem.parse(await answer.json()).error.code]).toEqual([status, code]);
    }
    expect((await app.request("/api/boards/chips-ffff")).status).toBe(404);
    const claim = SavedClaim.parse(await (await app.request(`/api/claims/${ID}.1`)).json());
    expect(claim.tests.map(({ by }) => by.who)).toEqual(["assay", "bob"]);
  });
});
