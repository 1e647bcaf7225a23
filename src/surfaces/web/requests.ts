import type { Board, ClaimReadings, Language, Marks, Problem, Series, TestAnswer, TestCheck } from "../api/schemas.ts";

/** Where a board comes from: the sample, or a text of the reader's own. */
export type Source = { kind: "sample" } | { kind: "own"; text: string; name: string; saidAt: string | null };

/** What went wrong and what to do, in the API's words. */
export class RequestError extends Error {
  readonly problem: Problem["error"];
  constructor(problem: Problem["error"]) {
    super(problem.message);
    this.problem = problem;
  }
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch((error) => {
    if (init.signal?.aborted) throw error;
    throw new RequestError({
      code: "unreachable",
      message: "Assay does not answer.",
      expected: null,
      remedy: "Is it still running? Type assay serve, then try again.",
    });
  });
  if (response.ok) return response.json();
  const { error } = await response.json().catch(() => ({ error: { message: `Assay answered ${response.status}.` } }));
  throw new RequestError({ code: "fault", expected: null, remedy: null, ...error });
}

/** The board as of a day; the latest there is when `asOf` is null. */
export function fetchBoard(source: Source, asOf: string | null, signal?: AbortSignal): Promise<Board> {
  if (source.kind === "sample") return ask(`api/boards/sample${asOf ? `?as_of=${asOf}` : ""}`, { signal });
  const { text, saidAt } = source;
  return ask("api/read", { ...posted({ text, ...(saidAt && { saidAt }), ...(asOf && { asOf }) }), signal });
}

const posted = (body: object) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

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
