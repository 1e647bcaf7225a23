import type { SavedBoard } from "../api/saved-schemas.ts";
import type {
  ClaimReadings,
  Language,
  Marks,
  Board as ReadBoard,
  Series,
  TestAnswer,
  TestCheck,
} from "../api/schemas.ts";
import { ask, posted, RequestError } from "./ask.ts";

/** A board as it is shown: with what it is saved as where it is one of the saved. */
export type Board = ReadBoard & Partial<Pick<SavedBoard, "saved">>;

/** Where a board comes from: the sample, a text of the reader's own, or what was saved under a name. */
export type Source =
  | { kind: "sample" }
  | { kind: "own"; text: string; name: string; saidAt: string | null }
  | { kind: "saved"; id: string };

/** The board as of a day; the latest there is when `asOf` is null. */
export function fetchBoard(source: Source, asOf: string | null, signal?: AbortSignal): Promise<Board> {
  if (source.kind !== "own") {
    const id = source.kind === "sample" ? "sample" : encodeURIComponent(source.id);
    return ask(`api/boards/${id}${asOf ? `?as_of=${asOf}` : ""}`, { signal });
  }
  const { text, saidAt } = source;
  return ask("api/read", { ...posted({ text, ...(saidAt && { saidAt }), ...(asOf && { asOf }) }), signal });
}

/** The marks of a board fetched before, as of another day; null when the server holds it no more. */
export async function fetchMarks(id: string, asOf: string, signal: AbortSignal): Promise<Marks | null> {
  try {
    return await ask<Marks>(`api/boards/${id}/marks?as_of=${asOf}`, { signal });
  } catch (error) {
    if (error instanceof RequestError && error.problem.code === "forgotten") return null;
    throw error;
  }
}

/** One claim of such a board under each of its readings. */
export function fetchReadings(id: string, claim: string, asOf: string, signal: AbortSignal): Promise<ClaimReadings> {
  return ask(`api/boards/${id}/claims/${encodeURIComponent(claim)}?as_of=${asOf}`, { signal });
}

/** One expression of the test language, marked as of a day. */
export function fetchTest(test: string, asOf: string, signal: AbortSignal): Promise<TestAnswer> {
  return ask("api/test", { ...posted({ test, asOf }), signal });
}

/** All that is wrong with a test. */
export function fetchCheck(test: string, signal: AbortSignal): Promise<TestCheck> {
  return ask("api/check", { ...posted({ test }), signal });
}

let language: Promise<Language> | undefined;

/** What a test can be written with; asked for once, and again after it could not be had. */
export function fetchLanguage(): Promise<Language> {
  language ??= ask<Language>("api/language", {}).catch((error) => {
    language = undefined;
    throw error;
  });
  return language;
}

/** The series known by `asOf`; null when the record holds none of it. */
export async function fetchSeries(
  { subject, measure, ...query }: { subject: string; measure: string; as_of: string; from: string; to: string },
  signal?: AbortSignal,
): Promise<Series | null> {
  const path = `api/record/${encodeURIComponent(subject)}/${encodeURIComponent(measure)}`;
  try {
    return await ask<Series>(`${path}?${new URLSearchParams(query)}`, { signal });
  } catch (error) {
    if (error instanceof RequestError && error.problem.code === "nothing-found") return null;
    throw error;
  }
}
