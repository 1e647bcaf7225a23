import { expect, it } from "vitest";
import { KINDS, SPEECHES } from "../../../src/claims/claim.ts";
import { VERDICTS } from "../../../src/marks/mark.ts";
import * as words from "../../../src/surfaces/api/words.ts";

it("the API's words are those of the claims and marks", () => {
  expect(words).toMatchObject({ KINDS, SPEECHES, VERDICTS });
});
