import type { SavedBoard } from "../../operations/saved-board.ts";
import { boardText, type TextOptions } from "./board-text.ts";

/** `[12]`, or `[12, test by ann]`: what a claim of a saved board is called, and whose test it is marked by where a person wrote it. */
function nameOf({ id, testBy }: SavedBoard["claims"][number]): string {
  const number = id.slice(id.lastIndexOf(".") + 1);
  return testBy.kind === "person" ? `[${number}, test by ${testBy.who}]` : `[${number}]`;
}

/** The board of a saved discussion for a terminal, each claim with its number. */
export function savedBoardText(board: SavedBoard, options: TextOptions): string {
  const names = new Map(board.claims.map((claim) => [claim.id, nameOf(claim)]));
  const { id, version, at, by } = board.saved;
  const kept = `Saved as ${id}${version > 1 ? `, version ${version}` : ""}, ${at.slice(0, 10)} by ${by}.`;
  return `${boardText(board, { ...options, nameOf: (claim) => names.get(claim.id) ?? "" })}\n${options.paint("dim", kept)}\n`;
}
