import { AssayError } from "../../errors.ts";

/** One request as it goes out. */
export interface Outgoing {
  url: URL;
  headers: Record<string, string>;
  /** Milliseconds for the whole reply. */
  deadline: AbortSignal;
  /** Bytes of a reply, unpacked, beyond which it is broken off. */
  largest: number;
  /** The address as it may be shown. */
  shown: string;
}

/** A reply that arrived whole, whatever its status. */
export interface Incoming {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Codes of failures that another try may mend. */
export const PASSING = new Set(["source-unreachable", "source-slow", "source-cut"]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

/**
 * Sends one GET and takes the whole reply. Redirects are followed on the same host only, so that neither a key nor a
 * contact address reaches anyone else.
 *
 * @throws AssayError `source-unreachable`, `source-slow`, `source-cut`, `reply-too-large`, `redirect-refused`.
 */
export async function get(out: Outgoing): Promise<Incoming> {
  let url = out.url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await opened(url, out);
    const target = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
    if (target === null)
      return { status: response.status, headers: response.headers, body: await whole(response, out) };
    await response.body?.cancel();
    url = sameHost(target, url, out);
  }
  throw fault(out, "redirect-refused", `sends from one address to the next, more than ${MOST_REDIRECTS} times`);
}

const OFFLINE = "Check the connection. A proxy is used with NODE_USE_ENV_PROXY=1 and HTTPS_PROXY set.";

function fault(out: Outgoing, code: string, message: string, remedy?: string): AssayError {
  return new AssayError({ code, message, at: { file: out.shown }, remedy });
}

async function opened(url: URL, out: Outgoing): Promise<Response> {
  try {
    return await fetch(url, { headers: out.headers, redirect: "manual", signal: out.deadline });
  } catch (error) {
    if (out.deadline.aborted) throw fault(out, "source-slow", "no reply in time");
    const { cause } = error as { cause?: { code?: string } };
    throw fault(out, "source-unreachable", `no connection${cause?.code ? ` (${cause.code})` : ""}`, OFFLINE);
  }
}

async function whole(response: Response, out: Outgoing): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > out.largest) throw fault(out, "reply-too-large", `a reply of more than ${sizeText(out.largest)}`);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof AssayError) throw error;
    if (out.deadline.aborted) throw fault(out, "source-slow", `only ${size} bytes of the reply came in time`);
    throw fault(out, "source-cut", `the connection was cut after ${size} bytes of the reply`);
  }
  return Buffer.concat(pieces, size);
}

const sizeText = (bytes: number): string =>
  bytes >= 1 << 20 ? `${Math.round(bytes / (1 << 20))} MiB` : `${bytes} bytes`;

function sameHost(target: string, from: URL, out: Outgoing): URL {
  const to = URL.canParse(target, from) ? new URL(target, from) : undefined;
  if (to && to.host === from.host && to.protocol === from.protocol) return to;
  const where = to ? `to ${to.protocol}//${to.host}` : "to an address that is none";
  throw new AssayError({
    code: "redirect-refused",
    message: `sends ${where}, which was not asked`,
    at: { file: out.shown },
    expected: `a reply from ${from.host}`,
    remedy: "If the source has moved, name its new address in the settings.",
  });
}
