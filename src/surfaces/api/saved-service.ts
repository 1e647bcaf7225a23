import type { z } from "zod";
import type { Context } from "../../operations/operation.ts";
import type { Boards, Moved, SavedBoard, SavedClaim } from "./saved-schemas.ts";

type Days = { asOf?: string };

/** What the API needs of Assay for saved discussions: one function a route. Days are YYYY-MM-DD; today where none is named. */
export interface SavedService {
  boards(days: Days): Promise<z.infer<typeof Boards>>;
  save(
    input: { text: string; name?: string; saidAt?: string; by?: string } & Days,
  ): Promise<z.infer<typeof SavedBoard>>;
  board(input: { id: string } & Days): Promise<z.infer<typeof SavedBoard>>;
  moved(input: { since: string } & Days): Promise<z.infer<typeof Moved>>;
  claim(input: { id: string } & Days): Promise<z.infer<typeof SavedClaim>>;
  edit(input: { id: string; test: string; by?: string; over?: number } & Days): Promise<z.infer<typeof SavedClaim>>;
}

/** The service over the operations, each loaded when it is first asked for. */
export function savedService(context: () => Context): SavedService {
  return {
    boards: async (input) => (await import("../../operations/boards.ts")).boards.run(input, context()),
    board: async (input) => (await import("../../operations/board.ts")).board.run(input, context()),
    moved: async (input) => (await import("../../operations/moved.ts")).moved.run(input, context()),
    claim: async (input) => (await import("../../operations/claim-show.ts")).claimShow.run(input, context()),
    async save(input) {
      const { save } = await import("../../operations/save.ts");
      return save.run(save.input.parse(input), context());
    },
    async edit(input) {
      const { claimEdit } = await import("../../operations/claim-edit.ts");
      return claimEdit.run(claimEdit.input.parse(input), context());
    },
  };
}
