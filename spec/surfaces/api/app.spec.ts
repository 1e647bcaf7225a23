import { describe, expect, it } from "vitest";
import { AssayError } from "../../../src/errors.ts";
import { createApp } from "../../../src/surfaces/api/app.ts";
import { Board, Problem, Series, TestAnswer } from "../../../src/surfaces/api/schemas.ts";
import { fixtureService } from "../../fixtures/fixture-service.ts";

const faults: unknown[] = [];
const app = createApp({ service: fixtureService, today: () => "2025-11-03", onFault: (error) => faults.push(error) });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe("the API", () => {
  it("answers the sample board, as of the last day of its record when no day is named", async () => {
    const board = Board.parse(await (await app.request("/api/boards/sample")).json());
    expect(board.asOf).toBe("2025-11-03");
    expect(board.claims.map((claim) => claim.mark?.verdict)).toContain("holds");
  });

  it("marks as of the day that is asked for", async () => {
    const board = Board.parse(await (await app.request("/api/boards/sample?as_of=2025-03-04")).json());
    expect(board.claims.find((claim) => claim.id === "c02")?.mark?.verdict).toBe("open");
    expect(board.claims.flatMap((claim) => claim.mark!.inputs).every((input) => input.knownAt <= "2025-03-04")).toBe(
      true,
    );
  });

  it("reads a discussion given as text or as JSON posts", async () => {
    for (const body of [{ text: "MSFT capex was 20bn" }, { json: { title: "x", posts: [] } }]) {
      const response = await post("/api/read", { ...body, asOf: "2025-03-07" });
      expect(response.status).toBe(200);
      expect(Board.parse(await response.json()).asOf).toBe("2025-03-07");
    }
  });

  it("evaluates a test", async () => {
    const answer = TestAnswer.parse(
      await (await post("/api/test", { test: "capex(NWND, FY2024Q3) > 5bn USD" })).json(),
    );
    expect(answer).toMatchObject({ test: "capex(NWND, FY2024Q3) > 5bn USD", asOf: "2025-11-03" });
  });

  it("answers a series cut to what was known and to the periods asked for", async () => {
    const path = "/api/record/NWND/capex?as_of=2025-03-05&from=2024-05-01";
    const series = Series.parse(await (await app.request(path)).json());
    expect(series.observations.map((o) => o.value)).toEqual([5.1e9, 6.0e9]);
  });

  it("says 404 when the record holds nothing", async () => {
    const response = await app.request("/api/record/NOBODY/capex");
    expect(response.status).toBe(404);
    expect(Problem.parse(await response.json()).error.code).toBe("nothing-found");
  });

  it("describes itself in OpenAPI 3.1, every route among it", async () => {
    const document = await (await app.request("/api/openapi.json")).json();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual([
      "/api/boards/sample",
      "/api/read",
      "/api/boards/{id}/marks",
      "/api/boards/{id}/claims/{claim}",
      "/api/test",
      "/api/check",
      "/api/language",
      "/api/record/{subject}/{measure}",
    ]);
  });
});

describe("an API error", () => {
  const wrong: [string, () => Promise<Response> | Response, number, string][] = [
    ["a day that is none", () => app.request("/api/boards/sample?as_of=soon"), 400, "bad-request"],
    ["a body that is not JSON", () => post("/api/read", "{text"), 400, "bad-json"],
    ["a body without a discussion", () => post("/api/read", {}), 400, "no-text"],
    ["an empty discussion", () => post("/api/read", { text: " " }), 400, "empty"],
    ["a route that is none", () => app.request("/api/nothing"), 404, "no-such-route"],
    ["a body above 10 MB", () => post("/api/read", { text: "x".repeat(11e6) }), 413, "too-large"],
  ];
  it.each(wrong)("for %s has the one shape and its status", async (_, ask, status, code) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).error.code).toBe(code);
  });

  it("says whose move it is, and keeps the text of a fault to itself", async () => {
    const throwing = (error: unknown) =>
      createApp({
        service: { ...fixtureService, sample: () => Promise.reject(error) },
        today: () => "2025-11-03",
        onFault: (fault) => faults.push(fault),
      }).request("/api/boards/sample");
    const ours = await throwing(new Error("secret path"));
    expect(ours.status).toBe(500);
    expect(await ours.text()).not.toContain("secret");
    expect(faults).toHaveLength(1);
    const unsupported = await throwing(new AssayError({ code: "later", message: "not yet", move: "unsupported" }));
    expect(unsupported.status).toBe(501);
  });
});

describe("the API's guard", () => {
  it("refuses a foreign Host, as DNS rebinding would send it", async () => {
    const response = await app.request("/api/boards/sample", { headers: { Host: "evil.example:4400" } });
    expect(response.status).toBe(403);
    expect(Problem.parse(await response.json()).error.code).toBe("foreign-host");
  });

  it("refuses a foreign Origin and takes its own", async () => {
    const url = "http://127.0.0.1:4400/api/test";
    const ask = (origin: string) => post(url, { test: "x" }, { Origin: origin });
    expect((await ask("https://evil.example")).status).toBe(403);
    expect((await ask("null")).status).toBe(403);
    expect((await ask("http://127.0.0.1:4400")).status).toBe(200);
  });

  it("sends a policy that lets nothing in from elsewhere", async () => {
    const { headers } = await app.request("/api/boards/sample");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cache-Control")).toBe("no-store");
  });
});
