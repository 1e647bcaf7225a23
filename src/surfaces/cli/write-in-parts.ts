import { once } from "node:events";
import type { Writable } from "node:stream";
import type { JsonMembers } from "../../operations/json-members.ts";
import type { BoardInParts } from "../../operations/read-in-parts.ts";
import { counts, header, leftOut, postLines, type Tally, type TextOptions, tallied } from "./board-text.ts";

/** Characters from which members are written together. */
const TOGETHER = 200_000;

/** Writes a text and waits where the reader of the stream is slower. */
async function put(stdout: Writable, text: string | Uint8Array): Promise<void> {
  if (!stdout.write(text)) await once(stdout, "drain");
}

/** Writes a list's members as JSON, some together, without its brackets. */
async function putMembers(stdout: Writable, members: Iterable<unknown>): Promise<void> {
  let [json, between] = ["", ""];
  for (const member of members) {
    json += between + JSON.stringify(member);
    between = ",";
    if (json.length < TOGETHER) continue;
    await put(stdout, json);
    json = "";
  }
  await put(stdout, json);
}

/** What is written of a board, which is closed whether that succeeds or not. */
async function closing<Part>(board: BoardInParts<Part>, write: () => Promise<number>): Promise<number> {
  try {
    return await write();
  } finally {
    board.close();
  }
}

/** Writes the one JSON document that `JSON.stringify` of the whole board would be, and closes the board. Returns the number of claims. */
export const writeJsonInParts = (board: BoardInParts<JsonMembers>, stdout: Writable): Promise<number> =>
  closing(board, () => putJson(board, stdout));

/** Writes the board for a terminal; how many claims have each verdict stands below them; closes the board. Returns the number of claims. */
export const writeTextInParts = (board: BoardInParts, stdout: Writable, options: TextOptions): Promise<number> =>
  closing(board, () => putText(board, stdout, options));

async function putJson(board: BoardInParts<JsonMembers>, stdout: Writable): Promise<number> {
  const { title, format, saidAt, posts, quotations } = board.discussion;
  const head = JSON.stringify({ asOf: board.asOf, discussion: { title, format, saidAt } });
  await put(stdout, `${head.slice(0, -2)},"posts":[`);
  await putMembers(stdout, posts());
  await put(stdout, '],"quotations":[');
  await putMembers(stdout, quotations());
  await put(stdout, ']},"claims":[');
  let claims = 0;
  for await (const { count, bytes } of board.claims) {
    if (count === 0) continue;
    if (claims > 0) await put(stdout, ",");
    await put(stdout, bytes);
    claims += count;
  }
  await put(stdout, "]}\n");
  return claims;
}

async function putText(board: BoardInParts, stdout: Writable, options: TextOptions): Promise<number> {
  const { paint, testedOnly } = options;
  const tally: Tally = new Map();
  let claims = 0;
  const { title, saidAt, count, repeated, quotations, postAt } = board.discussion;
  let quoted = 0;
  for (const _ of quotations()) quoted++;
  const facts = { asOf: board.asOf, title, saidAt, posts: count, repeats: repeated, quoted };
  await put(stdout, `${header(facts, paint).join("\n")}\n\n`);
  for await (const part of board.claims) {
    tallied(part, tally);
    claims += part.length;
    const lines = postLines(postAt, part, options);
    if (lines.length > 0) await put(stdout, `${lines.join("\n")}\n`);
  }
  const left = testedOnly ? (tally.get("untestable") ?? 0) : 0;
  await put(stdout, [counts(tally, paint), "", ...leftOut(left, paint)].join("\n"));
  return claims;
}
