import { batch, computed, effect, signal } from "@preact/signals";
import type { Problem } from "../api/schemas.ts";
import { type Address, addressOf, queryOf } from "./address.ts";
import { RequestError } from "./ask.ts";
import { type Filter, NO_FILTER, passes } from "./filter.ts";
import { keyDays } from "./key-days.ts";
import { withMarks } from "./merge-marks.ts";
import { type Board, fetchBoard, fetchMarks, type Source } from "./requests.ts";
import { inReadingOrder } from "./segments.ts";
import { verdictOf } from "./verdicts.ts";

const SAMPLE: Source = { kind: "sample" };
const OWN = "assay.own";
const DEBOUNCE = 120;
/** Days whose boards are held at once. */
const MOST_ANSWERS = 40;

const first = addressOf(location.search);

export const source = signal<Source>(sourceOf(first));
/** The day the reader asks for; null is the latest there is. The board's own `asOf` says what is shown. */
export const asOf = signal(first.asOf);
export const chosenId = signal(first.claim);
export const view = signal(first.view);
export const filter = signal<Filter>(NO_FILTER);
export const board = signal<Board | null>(null);
/** The latest board, whose flips are the days worth stopping at. */
export const latest = signal<Board | null>(null);
export const busy = signal(true);
export const problem = signal<Problem["error"] | null>(null);
/** Claims whose verdict is another than on the board shown before. */
export const changed = signal<ReadonlySet<string>>(new Set());

export const days = computed(() => (latest.value ? keyDays(latest.value) : []));
export const ordered = computed(() => inReadingOrder(board.value?.claims ?? []));
export const shown = computed(() => new Set(ordered.value.filter((c) => passes(c, filter.value)).map((c) => c.id)));
export const chosen = computed(() => board.value?.claims.find((claim) => claim.id === chosenId.value) ?? null);

const answers = new Map<string, Board>();
let pending: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function sourceOf({ board, own }: Address): Source {
  if (board !== null) return { kind: "saved", id: board };
  return own ? (kept() ?? SAMPLE) : SAMPLE;
}

function kept(): Source | null {
  const text = sessionStorage.getItem(OWN);
  return text === null ? null : JSON.parse(text);
}

/** Keeps a discussion over a reload; one that is larger than the tab's store is shown all the same. */
function keep(own: Source): void {
  sessionStorage.removeItem(OWN);
  try {
    sessionStorage.setItem(OWN, JSON.stringify(own));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function problemFrom(error: unknown): Problem["error"] {
  if (error instanceof RequestError) return error.problem;
  return { code: "fault", message: String(error), expected: null, remedy: "Load the page again." };
}

function show(next: Board): void {
  const before = new Map(board.value?.claims.map((claim) => [claim.id, verdictOf(claim)]));
  const differ = next.claims.filter((claim) => before.has(claim.id) && before.get(claim.id) !== verdictOf(claim));
  batch(() => {
    changed.value = new Set(differ.map((claim) => claim.id));
    board.value = next;
    problem.value = null;
    if (asOf.value === null) latest.value = next;
  });
}

async function answer(day: string | null, signal: AbortSignal): Promise<Board> {
  const known = answers.get(day ?? "");
  if (known) return known;
  const fresh = (day && (await remarked(day, signal))) || (await fetchBoard(source.value, day, signal));
  if (!signal.aborted) keepAnswer(day ?? "", fresh);
  return fresh;
}

/** The shown discussion as of another day, without reading it again; null when it has to be. */
async function remarked(day: string, signal: AbortSignal): Promise<Board | null> {
  const shown = board.value;
  const marks = shown?.id === undefined ? null : await fetchMarks(shown.id, day, signal);
  return shown && marks && withMarks(shown, marks);
}

function keepAnswer(day: string, answer: Board): void {
  answers.set(day, answer);
  for (const [oldest] of answers) if (answers.size > MOST_ANSWERS && oldest !== "") answers.delete(oldest);
}

/** Fetches the board that the state asks for and shows it; a later call takes the place of an earlier one. */
export async function load(): Promise<void> {
  pending?.abort();
  const { signal } = (pending = new AbortController());
  busy.value = true;
  try {
    const next = await answer(asOf.value, signal);
    if (signal.aborted) return;
    show(next);
    if (latest.value === null) latest.value = await answer(null, signal);
  } catch (error) {
    if (!signal.aborted) problem.value = problemFrom(error);
  } finally {
    if (!signal.aborted) busy.value = false;
  }
}

/** Asks for another day; null is the latest. */
export function moveTo(day: string | null): void {
  asOf.value = day === latest.value?.asOf ? null : day;
  clearTimeout(timer);
  timer = setTimeout(load, answers.has(asOf.value ?? "") ? 0 : DEBOUNCE);
}

/** Reads another discussion. Throws RequestError and changes nothing when it cannot be read. */
export async function open(next: Source): Promise<void> {
  const fresh = await fetchBoard(next, asOf.value);
  if (next.kind === "own") keep(next);
  answers.clear();
  keepAnswer(asOf.value ?? "", fresh);
  batch(() => {
    source.value = next;
    chosenId.value = null;
    filter.value = NO_FILTER;
    latest.value = board.value = null;
    show(fresh);
  });
  await load();
}

/** Shows what is on the board anew, after something of it was changed. */
export async function reload(): Promise<void> {
  answers.clear();
  latest.value = null;
  await load();
}

/** Chooses the claim that many places after the chosen one, among those shown. */
export function step(places: number): void {
  const ids = ordered.value.map((claim) => claim.id).filter((id) => shown.value.has(id));
  if (ids.length === 0) return;
  const at = ids.indexOf(chosenId.value ?? "");
  chosenId.value = at < 0 ? ids[0] : ids[(at + places + ids.length) % ids.length];
}

/** Loads the first board and keeps the address in step with the state. */
export function start(): void {
  effect(() => {
    const own = source.value.kind === "own";
    const board = source.value.kind === "saved" ? source.value.id : null;
    const query = queryOf({ asOf: asOf.value, claim: chosenId.value, view: view.value, own, board });
    history.replaceState(null, "", `${location.pathname}${query}`);
  });
  effect(() => {
    const title = board.value?.discussion.title;
    document.title = title ? `${title} · Assay` : "Assay";
  });
  load();
}
