import { isoOf } from "../../calendar.ts";
import type { Context } from "../../operations/operation.ts";
import type { Reading } from "../../operations/reading.ts";
import { KeptReadings } from "./kept-readings.ts";
import type { Service } from "./service.ts";

/** The name under which the sample is kept. */
const SAMPLE = "sample";

/** The service over the operations. Each is loaded when it is first asked for, so that the server starts at once. */
export function operationsService(context: () => Context): Service {
  return { ...boards(context), ...tests(context), ...series(context) };
}

/** Discussions: read once, and then marked as of any day from what was read. */
function boards(context: () => Context): Pick<Service, "sample" | "read" | "board" | "readings"> {
  const kept = new KeptReadings();
  const readAs = async (id: string, input: { text: string | Uint8Array; saidAt?: string; asOf?: string }) => {
    const { readAndMark } = await import("../../operations/read-board.ts");
    const { reading, board } = await readAndMark(input, context());
    kept.keep(id, reading);
    return { id, ...board };
  };
  const lastDay = async (id: string, asOf: string | undefined) => {
    if (asOf !== undefined) return asOf;
    const { sampleDiscussion } = await import("../../operations/sample-discussion.ts");
    return id === SAMPLE && context().db === null ? (await sampleDiscussion()).asOf : isoOf(context().today);
  };
  return {
    async sample(asOf) {
      const { sampleDiscussion } = await import("../../operations/sample-discussion.ts");
      return readAs(SAMPLE, { text: (await sampleDiscussion()).text, asOf: await lastDay(SAMPLE, asOf) });
    },
    read: (input) => readAs(KeptReadings.idOf(input.text, input.saidAt), input),
    board: (id, asOf) =>
      found(kept.find(id), async (reading) => {
        const { markReading } = await import("../../operations/read-board.ts");
        return { id, ...(await markReading(reading, await lastDay(id, asOf), context())) };
      }),
    readings: (id, claim, asOf) =>
      found(kept.find(id), async (reading) => {
        const { claimReadings } = await import("../../operations/claim-readings.ts");
        return claimReadings(reading, claim, await lastDay(id, asOf), context());
      }),
  };
}

const found = async <T>(reading: Reading | null, answer: (reading: Reading) => Promise<T>) =>
  reading === null ? null : answer(reading);

function tests(context: () => Context): Pick<Service, "test" | "check" | "language"> {
  return {
    async test({ text, asOf }) {
      const { test } = await import("../../operations/test.ts");
      const { mark, ...answer } = await test.run({ test: text, asOf }, context());
      return { ...answer, mark: mark! };
    },
    async check(text) {
      const { testCheck } = await import("../../operations/test-check.ts");
      return testCheck.run({ test: text }, context());
    },
    async language() {
      const { languageDescribe } = await import("../../operations/language-describe.ts");
      return languageDescribe.run({}, context());
    },
  };
}

function series(context: () => Context): Pick<Service, "series"> {
  return {
    async series({ from, to, ...input }) {
      const { recordShow } = await import("../../operations/record-show.ts");
      const { observations, ...series } = await recordShow.run(input, context());
      const meets = (o: (typeof observations)[number]) =>
        (!from || o.periodEnd >= from) && (!to || o.periodStart <= to);
      return { ...series, observations: observations.filter(meets) };
    },
  };
}
