import type { z } from "zod";
import type { Context } from "../../operations/operation.ts";
import type { read } from "../../operations/read.ts";
import type { Board } from "./schemas.ts";
import type { Service } from "./service.ts";

/** The service over the operations. Each is loaded when it is first asked for, so that the server starts at once. */
export function operationsService(context: () => Context): Service {
  async function readBoard(input: z.input<(typeof read)["input"]>): Promise<Board> {
    const { read } = await import("../../operations/read.ts");
    return read.run(read.input.parse(input), context());
  }
  return {
    async sample(asOf) {
      const { sampleDiscussion } = await import("../../operations/sample-discussion.ts");
      const { text, asOf: last } = await sampleDiscussion();
      const bySample = context().db === null;
      return readBoard({ text, asOf: asOf ?? (bySample ? last : undefined) });
    },
    read: readBoard,
    async test({ text, asOf }) {
      const { test } = await import("../../operations/test.ts");
      const { mark, ...answer } = await test.run({ test: text, asOf }, context());
      return { ...answer, mark: mark! };
    },
    async series({ from, to, ...input }) {
      const { recordShow } = await import("../../operations/record-show.ts");
      const { observations, ...series } = await recordShow.run(input, context());
      const meets = (o: (typeof observations)[number]) =>
        (!from || o.periodEnd >= from) && (!to || o.periodStart <= to);
      return { ...series, observations: observations.filter(meets) };
    },
  };
}
