import type { Problem } from "../api/schemas.ts";

/** What went wrong and what to do, in the API's words. */
export class RequestError extends Error {
  readonly problem: Problem["error"];
  constructor(problem: Problem["error"]) {
    super(problem.message);
    this.problem = problem;
  }
}

/** What the server answers to a request. Throws RequestError when it does not, or refuses. */
export async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
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

/** A request with a JSON body. */
export const posted = (body: object, method = "POST") => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});
