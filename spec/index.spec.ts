import { describe, expect, it } from "vitest";
import * as assay from "../src/index.ts";

describe("the public library", () => {
  it("takes a remark all the way to its mark, on facts of the caller's own", () => {
    const [saidAt, asOf] = [assay.dayOf("2025-01-28"), assay.dayOf("2025-01-31")];
    const registry = assay.DEFAULT_REGISTRY;
    const discussion = assay.readDiscussion("Nvidia closed down almost 17% on Monday.", { saidAt });
    const [claim] = assay.extractClaims(discussion, { registry });
    const close = (date: string, value: number) => {
      const day = assay.dayOf(date);
      const source = "closing price";
      return {
        subject: "NVDA",
        measure: "close",
        periodStart: day,
        periodEnd: day,
        value,
        unit: "USD",
        known: day,
        source,
      };
    };
    const lookup = assay.lookupOf([
      close("2025-01-24", 142.62),
      close("2025-01-27", 118.42),
      close("2025-01-28", 128.99),
    ]);
    const test = assay.buildTest(claim, { registry, saidAt });
    expect(assay.seriesOf(test, registry)).toContainEqual({ subject: "NVDA", measure: "close" });
    expect(assay.markClaim(test, { lookup, asOf, saidAt, registry }).verdict).toBe("holds");
  });
});
