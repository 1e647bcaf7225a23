import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordSync } from "../../src/operations/record-sync.ts";
import { temporaryFolder } from "../record/temporary.ts";
import { versioned } from "../sources/live/loopback.ts";
import { chart, companyFacts, tickers } from "../sources/live/payloads.ts";
import { codes, outcomes, syncing } from "./syncing.ts";

const MSFT = "/api/xbrl/companyfacts/CIK0000789019.json";
const NVDA = "/api/xbrl/companyfacts/CIK0001045810.json";

describe("record sync", () => {
  it("records a company's filings, known on the day each was filed, and tells the SEC whom to write to", async () => {
    const { sync, show, server } = await syncing({ [MSFT]: { body: companyFacts(789019) } });
    expect(await sync(["edgar:microsoft"])).toMatchObject({
      new: 2,
      failed: 0,
      items: [{ subject: "MSFT", outcome: "recorded" }],
    });
    expect(await show("MSFT", "cash_capex")).toEqual([
      ["2023-12-31", 100, "USD", "2024-02-01"],
      ["2024-12-31", 120, "USD", "2025-02-01"],
    ]);
    expect(server.headers[0]["user-agent"]).toBe("Assay me@example.org");
  });

  it("finds the filer number of a ticker it does not know in the SEC's list", async () => {
    const { sync, show, server } = await syncing({
      "/files/company_tickers.json": { body: tickers },
      "/api/xbrl/companyfacts/CIK0000000077.json": { body: companyFacts(77) },
    });
    expect(outcomes(await sync(["edgar:ACME"]))).toEqual(["recorded"]);
    expect(await show("ACME", "cash_capex")).toHaveLength(2);
    expect(codes(await sync(["edgar:NOSUCH"]))).toEqual(["not-at-source"]);
    expect(server.asked).toHaveLength(3);
  });

  it("asks a second time only whether there is anything new, and reads what it kept", async () => {
    const { sync, server } = await syncing({ [MSFT]: versioned('"1"', companyFacts(789019)) });
    await sync(["edgar:MSFT"]);
    expect(await sync(["edgar:MSFT"])).toMatchObject({ new: 0, unchanged: 2, items: [{ outcome: "unchanged" }] });
    expect(server.headers[1]["if-none-match"]).toBe('"1"');
  });

  it("fills a record that was lost from the replies it kept", async () => {
    const { sync, db, show } = await syncing({ [MSFT]: versioned('"1"', companyFacts(789019)) });
    await sync(["edgar:MSFT"]);
    writeFileSync(db, "");
    for (const ending of ["-wal", "-shm"]) if (existsSync(db + ending)) writeFileSync(db + ending, "");
    expect(await sync(["edgar:MSFT"])).toMatchObject({ new: 2, items: [{ outcome: "recorded" }] });
    expect(await show("MSFT", "cash_capex")).toHaveLength(2);
  });

  it("keeps what arrived where something else fails", async () => {
    const { sync, show } = await syncing({
      [MSFT]: { body: companyFacts(789019) },
      [NVDA]: { status: 500, body: "oops" },
    });
    const synced = await sync(["edgar:NVDA,MSFT"]);
    expect(outcomes(synced)).toEqual(["failed", "recorded"]);
    expect(synced).toMatchObject({ failed: 1, items: [{ error: { code: "source-failing" } }, {}] });
    expect(await show("MSFT", "cash_capex")).toHaveLength(2);
  });

  it("takes up a run that broke off where it broke off", async () => {
    const { sync, server } = await syncing({
      [MSFT]: { body: companyFacts(789019) },
      [NVDA]: [...Array(4).fill({ status: 503 }), { body: companyFacts(1045810) }],
    });
    expect(outcomes(await sync(["edgar:MSFT,NVDA"]))).toEqual(["recorded", "failed"]);
    expect(outcomes(await sync(["edgar:MSFT,NVDA"]))).toEqual(["done-before", "recorded"]);
    expect(server.asked.filter((path) => path === MSFT)).toHaveLength(1);
    expect(outcomes(await sync(["edgar:MSFT,NVDA"]))).toEqual(["recorded", "recorded"]);
  });

  it("asks everything again where the break is long past, or where told to", async () => {
    const broken = { [MSFT]: { body: companyFacts(789019) }, [NVDA]: { status: 503 } };
    const { sync } = await syncing(broken);
    await sync(["edgar:MSFT,NVDA"]);
    expect(outcomes(await sync(["edgar:MSFT,NVDA"], { anew: true }))).toEqual(["recorded", "failed"]);
    expect(outcomes(await sync(["edgar:MSFT,NVDA"], {}, "2026-11-25T09:00:00Z"))).toEqual(["recorded", "failed"]);
  });

  it("asks no more of a source that forbids, and goes on to the next", async () => {
    const { sync, server } = await syncing({
      [NVDA]: { status: 403, body: "<html><title>SEC.gov | Request Rate Threshold Exceeded</title></html>" },
      "/v8/finance/chart/ACME": { body: chart("ACME", [10, 11]) },
    });
    const synced = await sync(["edgar:NVDA,MSFT", "yahoo:ACME"]);
    expect(outcomes(synced)).toEqual(["failed", "not-asked", "recorded"]);
    expect(synced.items[0].error?.message).toContain("answered 403: SEC.gov | Request Rate Threshold Exceeded");
    expect(server.asked).toHaveLength(2);
  });

  it("asks nothing in a dry run, and says what it would ask and why", async () => {
    const { sync, server, db } = await syncing({ [MSFT]: versioned('"1"', companyFacts(789019)) });
    const first = await sync(["edgar:MSFT"], { dryRun: true });
    expect(first.items).toMatchObject([
      { outcome: "would-ask", address: server.url + MSFT, why: "every figure it filed in XBRL" },
    ]);
    expect(server.asked).toEqual([]);
    expect(existsSync(db)).toBe(false);
    await sync(["edgar:MSFT"]);
    const [item] = (await sync(["edgar:MSFT"], { dryRun: true })).items;
    expect(item.why).toContain("kept from 2026-11-25T02:00:00Z, asks whether it has changed");
    expect(server.asked).toHaveLength(1);
  });

  it("takes sources, names and addresses from assay.config", async () => {
    const { sync, server } = await syncing(
      { [MSFT]: { body: companyFacts(789019) } },
      { sync: { contact: "team@example.org", edgar: { names: ["MSFT"] } } },
    );
    expect(outcomes(await sync([], { contact: undefined }))).toEqual(["recorded"]);
    expect(server.headers[0]["user-agent"]).toBe("Assay team@example.org");
  });

  it.each([
    ["no source", [], "nothing-wanted"],
    ["an unknown source", ["bloomberg:MSFT"], "unknown-source"],
    ["a source without names", ["edgar"], "nothing-wanted"],
    ["names for what comes whole", ["pinksheet:Nickel"], "nothing-wanted"],
  ])("with %s is a wrong call", async (_, wants, code) => {
    const { sync } = await syncing({});
    await expect(sync(wants)).rejects.toMatchObject({ code });
  });

  it.each([
    ["a contact that is none", ["edgar:MSFT"], { contact: "me" }, "no-contact"],
    ["a contact that would add a header", ["edgar:MSFT"], { contact: "a@b.org\r\nx: y" }, "no-contact"],
    ["no key", ["fred:GDP"], { fredKey: undefined }, "no-key"],
    ["a contact that no header can hold", ["edgar:MSFT"], { contact: "анна@пример.org" }, "no-contact"],
    ["a metal for a ticker", ["edgar:Gold"], {}, "not-of-source"],
    ["a metal for a listing", ["yahoo:gold"], {}, "not-of-source"],
    ["a series that cannot be one", ["fred:../x"], {}, "not-of-source"],
    ["a market Stooq's names are not known of", ["stooq:005930.KS"], {}, "not-of-source"],
  ])("with %s asks nothing", async (_, wants, more, code) => {
    const { sync, server } = await syncing({});
    expect(codes(await sync(wants, more))).toEqual([code]);
    expect(server.asked).toEqual([]);
  });

  it("refuses an address that is not encrypted, save on this machine", async () => {
    const { sync } = await syncing({});
    await expect(sync(["edgar:MSFT"], { bases: { edgar: "http://example.org" } })).rejects.toMatchObject({
      code: "bad-address",
    });
  });

  it("does nothing where no clock is lent, as on the server", async () => {
    const settings = { wants: ["pinksheet"], bases: {}, dryRun: false, anew: false, cacheHome: "" };
    const context = { db: join(temporaryFolder(), "r.db"), today: 0 };
    await expect(recordSync.run(settings, context)).rejects.toMatchObject({ code: "no-network" });
  });
});

describe("a reply that is not what was asked for", () => {
  const page = "<!DOCTYPE html><html><title>Just a moment...</title><body>checking your browser</body></html>";

  it.each([
    ["a web page", page, "unexpected-reply", "a web page (“Just a moment...”) in place of EDGAR companyfacts JSON"],
    ["nothing", "", "unexpected-reply", "an empty reply"],
    ["a truncated body", companyFacts(789019).slice(0, 200), "json-broken", "not JSON"],
    ["another shape", '{"cik":789019,"figures":[]}', "unexpected-reply", "JSON of another shape"],
    ["a shape changed inside", '{"cik":789019,"facts":{"us-gaap":{"X":{"values":[]}}}}', "schema-changed", "units"],
    ["another company", companyFacts(1), "unexpected-reply", "the facts of filer 1, not of 789019"],
  ])("%s is refused, and asked for anew the next time", async (_, body, code, words) => {
    const { sync, server, show } = await syncing({
      [MSFT]: [{ body, headers: { etag: '"1"' } }, versioned('"1"', companyFacts(789019))],
    });
    const synced = await sync(["edgar:MSFT"]);
    expect(codes(synced)).toEqual([code]);
    expect(synced.items[0].error?.message).toContain(words);
    expect(synced.items[0].error?.message).toContain(server.url + MSFT);
    expect(await show("MSFT", "cash_capex")).toEqual([]);
    expect(outcomes(await sync(["edgar:MSFT"]))).toEqual(["recorded"]);
  });

  it("is refused where Yahoo gives another listing's prices", async () => {
    const { sync } = await syncing({ "/v8/finance/chart/ACME": { body: chart("ACMF", [10, 11]) } });
    expect(codes(await sync(["yahoo:ACME"]))).toEqual(["unexpected-reply"]);
  });

  it("is refused where Stooq asks for proof that a person is asking", async () => {
    const { sync } = await syncing({ "/q/d/l/": { body: page } });
    const [item] = (await sync(["stooq:NVDA"])).items;
    expect(item.error?.message).toContain("in place of Stooq CSV");
  });
});
