import { describe, expect, it } from "vitest";
import { importing } from "../importing.ts";
import { makeZip } from "./make-zip.ts";

const company = (cik: number) => {
  const rows = [{ end: "2024-03-31", val: 5 * cik, accn: "A", form: "10-Q", filed: "2024-05-01" }];
  return JSON.stringify({ cik, facts: { "us-gaap": { Assets: { units: { USD: rows } } } } });
};

describe("a bulk archive of companyfacts", () => {
  it("imports every company, and refuses a broken document without losing the others", async () => {
    const archive = makeZip({ "CIK1.json": company(1), "CIK2.json": "{", "CIK3.json": company(3) });
    const { counts, refused, versions } = await importing(archive);
    expect(counts.new).toBe(2);
    expect(await versions("CIK0000000003", "total_assets")).toMatchObject([{ value: 15 }]);
    expect(refused.map((each) => each.why)).toEqual(["CIK2.json: not companyfacts"]);
  });

  it("refuses an entry that says it unpacks to gigabytes, before unpacking it", async () => {
    const { refused } = await importing(makeZip({ "CIK1.json": company(1) }, 4_000_000_000));
    expect(refused).toMatchObject([{ why: expect.stringContaining("4000000000 bytes") }]);
  });

  it("stops at an entry that unpacks to more than it says", async () => {
    const bomb = makeZip({ "CIK1.json": `{"cik":1,"facts":{},"x":"${"0".repeat(5_000_000)}"}` }, 100);
    await expect(importing(bomb)).rejects.toMatchObject({ code: "zip-damaged" });
  });

  it("says when the archive is cut short", async () => {
    const archive = makeZip({ "CIK1.json": company(1) });
    await expect(importing(archive.subarray(0, archive.length - 30))).rejects.toMatchObject({ code: "zip-damaged" });
  });
});
