import { expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

it.each(["Apple puts $500M into buybacks", "Ford takes on $5 billion in debt"])(
  "does not hold what comes to a sum against the whole of it: %s",
  (text) => {
    const saidAt = dayOf("2024-10-05");
    const [claim] = extractClaims(readDiscussion(text, { saidAt }));
    expect(claim.direction).toBe("up");
    expect(buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt })).not.toHaveProperty("text");
  },
);
