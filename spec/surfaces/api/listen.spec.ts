import { afterEach, describe, expect, it } from "vitest";
import { type Listening, listen } from "../../../src/surfaces/api/listen.ts";

const open: Listening[] = [];
const start = async (port?: number) => {
  const listening = await listen(() => new Response("here"), port);
  open.push(listening);
  return listening;
};
afterEach(async () => {
  for (const listening of open.splice(0)) await listening.stop();
});

describe("listening", () => {
  it("answers on 127.0.0.1 only, at the address it names", async () => {
    const { url, port } = await start(0);
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(url)).text()).toBe("here");
  });

  it("says when the port asked for is taken, and what to type instead", async () => {
    const { port } = await start(0);
    const refusal = await listen(() => new Response(), port).catch((error) => error);
    expect(refusal).toMatchObject({ code: "port-in-use", move: "caller", message: `port ${port} is taken` });
    expect(refusal.remedy).toMatch(/^assay serve --port \d+$/);
  });

  it("takes the next free port when none is asked for", async () => {
    const [first, second] = [await start(), await start()];
    expect(second.port).toBeGreaterThan(first.port);
  });

  it("is gone after stop", async () => {
    const { url, stop } = await start(0);
    await fetch(url);
    await stop();
    await expect(fetch(url)).rejects.toThrow();
  });
});
