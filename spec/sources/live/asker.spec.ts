import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { describe as textOf } from "../../../src/errors.ts";
import { Asker } from "../../../src/sources/live/asker.ts";
import { ReplyCache } from "../../../src/sources/live/reply-cache.ts";
import { temporaryFolder } from "../../record/temporary.ts";
import { type Act, cutAfter, loopback, standingClock, versioned } from "./loopback.ts";

const KEY = "abcdef0123456789abcdef0123456789";

async function asking(acts: Record<string, Act | Act[]>, more: { largest?: number; spacing?: number } = {}) {
  const server = await loopback(acts);
  const clock = standingClock("2026-11-25T12:00:00Z");
  const folder = temporaryFolder();
  const manners = { clock, cache: new ReplyCache(folder), headers: { "user-agent": "Assay me@example.org" } };
  const asker = new Asker({ ...manners, spacing: 0, secrets: { api_key: KEY }, ...more });
  const ask = (path = "/a") => asker.ask(new URL(server.url + path));
  return { server, clock, folder, asker, ask };
}

const bodyOf = async (reply: Promise<{ body: Buffer }>) => (await reply).body.toString();

describe("asking a source", () => {
  it("waits as long as a 429 asks, and a little more", async () => {
    const { ask, clock } = await asking({ "/a": [{ status: 429, headers: { "retry-after": "7" } }, { body: "ok" }] });
    expect(await bodyOf(ask())).toBe("ok");
    expect(clock.waits).toEqual([7500]);
  });

  it("waits longer from one 503 to the next, by chance, and gives up after four tries", async () => {
    const { ask, clock, server } = await asking({ "/a": { status: 503, body: "<title>Busy</title>" } });
    await expect(ask()).rejects.toMatchObject({ code: "source-failing", message: "answered 503: Busy" });
    expect(clock.waits).toEqual([500, 1000, 2000]);
    expect(server.asked).toHaveLength(4);
  });

  it("leaves a source that asks for a pause of hours for another day", async () => {
    const { ask, clock } = await asking({ "/a": { status: 429, headers: { "retry-after": "7200" } } });
    await expect(ask()).rejects.toMatchObject({ code: "source-busy" });
    expect(clock.waits).toEqual([]);
  });

  it("asks again where a connection is cut, and says how much had come where it stays so", async () => {
    const long = "x".repeat(1000);
    const mended = await asking({ "/a": [cutAfter(long), { body: "ok" }] });
    expect(await bodyOf(mended.ask())).toBe("ok");
    const { ask } = await asking({ "/a": cutAfter(long) });
    await expect(ask()).rejects.toMatchObject({ code: "source-cut", message: /cut after \d+ bytes/ });
  });

  it("says that nobody answers where nobody does", async () => {
    const { asker } = await asking({});
    await expect(asker.ask(new URL("http://127.0.0.1:1/"))).rejects.toMatchObject({ code: "source-unreachable" });
  });

  it("breaks off a reply that does not come in time", async () => {
    const { ask, clock } = await asking({ "/a": () => clock.deadlines.at(-1)!.abort() });
    await expect(ask()).rejects.toMatchObject({ code: "source-slow" });
    const half = await asking({
      "/a": (_, response) => {
        response.writeHead(200).write("x", () => setImmediate(() => half.clock.deadlines.at(-1)!.abort()));
      },
    });
    await expect(half.ask()).rejects.toMatchObject({ code: "source-slow" });
  });

  it("breaks off a reply larger than it should be, packed or not", async () => {
    const bomb = gzipSync("x".repeat(100_000));
    const { ask } = await asking(
      { "/a": { body: "x".repeat(5000) }, "/b": { body: bomb, headers: { "content-encoding": "gzip" } } },
      { largest: 4096 },
    );
    await expect(ask("/a")).rejects.toMatchObject({ code: "reply-too-large" });
    await expect(ask("/b")).rejects.toMatchObject({ code: "reply-too-large" });
  });

  it("follows a redirect on the same host", async () => {
    const { ask } = await asking({ "/a": { status: 302, headers: { location: "/b" } }, "/b": { body: "there" } });
    expect(await bodyOf(ask())).toBe("there");
  });

  it("follows none to another host, which hears neither the key nor the contact", async () => {
    const other = await loopback({ "/": { body: "caught" } });
    const { ask } = await asking({ "/a": { status: 301, headers: { location: `${other.url}/?api_key=${KEY}` } } });
    const error = await ask().catch((thrown) => thrown);
    expect(error.code).toBe("redirect-refused");
    expect(textOf(error)).not.toContain(KEY);
    expect(other.asked).toEqual([]);
  });

  it("does not go round in circles", async () => {
    const { ask, server } = await asking({ "/a": { status: 302, headers: { location: "/a" } } });
    await expect(ask()).rejects.toMatchObject({ code: "redirect-refused" });
    expect(server.asked).toHaveLength(6);
  });

  it("keeps its distance from one request to the next", async () => {
    const { ask, clock } = await asking({ "/a": { body: "ok" } }, { spacing: 100 });
    for (let i = 0; i < 3; i++) await ask();
    expect(clock.waits).toEqual([100, 100]);
  });

  it("says nothing of the key: not in messages, not in the cache", async () => {
    const said = `{"error_message":"The value ${KEY} of api_key is not registered."}`;
    const { ask, folder, server } = await asking({ "/a": versioned('"1"', "ok"), "/b": { status: 400, body: said } });
    await ask("/a?series_id=GDP");
    expect(server.asked[0]).toContain(KEY);
    const error = await ask("/b").catch((thrown) => thrown);
    expect(textOf(error)).toContain("The value … of api_key");
    expect(textOf(error)).not.toContain(KEY);
    for (const name of readdirSync(folder)) {
      expect(name).not.toContain(KEY);
      expect(gunzipSync(readFileSync(join(folder, name))).toString()).not.toContain(KEY);
    }
  });
});

describe("a reply that is kept", () => {
  it("is asked for only in case it has changed", async () => {
    const { ask, server } = await asking({
      "/a": [versioned('"1"', "one"), versioned('"1"', "one"), versioned('"2"', "two")],
    });
    expect(await ask()).toMatchObject({ unchanged: false });
    expect(await ask()).toMatchObject({ unchanged: true, body: Buffer.from("one") });
    expect(await ask()).toMatchObject({ unchanged: false, body: Buffer.from("two") });
    expect(server.headers.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"', '"1"']);
  });

  it("is asked for by its date where the source gives no other mark", async () => {
    const modified = "Tue, 24 Nov 2026 08:00:00 GMT";
    const { ask, server } = await asking({
      "/a": [{ headers: { "last-modified": modified }, body: "x" }, { status: 304 }],
    });
    await ask();
    expect(await bodyOf(ask())).toBe("x");
    expect(server.headers[1]["if-modified-since"]).toBe(modified);
  });

  it("is fetched anew where its file is damaged", async () => {
    const { ask, folder, server } = await asking({ "/a": versioned('"1"', "one") });
    await ask();
    const [name] = readdirSync(folder);
    writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 20));
    expect(await bodyOf(ask())).toBe("one");
    expect(server.headers[1]["if-none-match"]).toBeUndefined();
  });

  it("is let go of when it turns out to be no good", async () => {
    const { ask, asker, server } = await asking({ "/a": versioned('"1"', "broken") });
    await ask();
    await asker.settle(false);
    await ask();
    expect(server.headers[1]["if-none-match"]).toBeUndefined();
  });
});
