import { save } from "../../operations/save.ts";
import { boardTextOptions } from "./board-text.ts";
import type { Call } from "./command.ts";
import { recordContext } from "./record-context.ts";
import { savedBoardText } from "./saved-board-text.ts";
import { usageError } from "./usage-error.ts";
import { whoOf } from "./who.ts";

/** What `assay read --save` does: saves a discussion and shows it as it is saved. Returns the exit status. */
export async function saveAndShow(
  {
    record,
    ...given
  }: { text: Uint8Array; name: string; saidAt?: string; asOf?: string; record: boolean; explain: boolean },
  call: Call,
): Promise<number> {
  if (!record)
    throw usageError({ usage: "read FILE --save" }, "--save keeps marks, so it does not go with --no-record");
  const board = await save.run(save.input.parse({ ...given, by: whoOf(call) }), recordContext(call));
  if (call.options.json) call.stdout.write(`${JSON.stringify(board)}\n`);
  else call.stdout.write(savedBoardText(board, boardTextOptions(call)) + done(board.saved));
  return board.claims.length > 0 ? 0 : 3;
}

function done({ id, changed, newPosts, newClaims }: Awaited<ReturnType<typeof save.run>>["saved"]): string {
  const news = changed || newClaims > 0 ? `${newPosts} new posts, ${newClaims} new claims` : "nothing new in it";
  return `${news}. assay board ${id} --as-of DATE shows it as of any day.\n`;
}
