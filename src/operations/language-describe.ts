import { z } from "zod";
import { ALL_FUNCTIONS, type FunctionEntry } from "../language/index.ts";
import type { Measure } from "../registry/measure.ts";
import type { Subject } from "../registry/subject.ts";
import { operation } from "./operation.ts";
import { withRecord } from "./with-record.ts";

const UNITS: Record<FunctionEntry["unit"], string> = {
  same: "in the unit of its first argument",
  ratio: "a ratio: 15% or 1.5x",
  count: "a plain number",
  none: "no unit",
};

function shownFunction({ name, family, summary, details, signatures, unit, example }: FunctionEntry) {
  const gives = [...new Set(signatures.map((signature) => signature.gives))];
  return {
    name,
    family,
    summary,
    details,
    shapes: signatures.map(({ shape }) => shape),
    gives,
    unit: UNITS[unit],
    example,
  };
}

const shownSubject = ({ id, name, kind, plain, aliases = [], fiscal }: Subject) => ({
  id,
  name: plain ?? name,
  kind,
  aliases,
  ...(fiscal ? { fiscalYearEnds: fiscal.endMonth } : {}),
});

const shownMeasure = ({ id, name, aliases = [], unit, nature, grain, definition }: Measure) => ({
  id,
  name,
  aliases,
  unit,
  nature,
  grain,
  ...(definition ? { definition } : {}),
});

/** What a test can be written with: every function from its own entry, and the measures and subjects of the record's registry. */
export const languageDescribe = operation({
  name: "language-describe",
  summary: "lists what a test can be written with",
  input: z.object({}),
  example: {},
  run: (_, context) =>
    withRecord(context, async (_, registry) => ({
      functions: ALL_FUNCTIONS.map(shownFunction),
      measures: registry.measures.map(shownMeasure),
      subjects: registry.subjects.map(shownSubject),
    })),
});
