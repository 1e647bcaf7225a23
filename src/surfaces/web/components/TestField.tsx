import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Problem as Fault, TestAnswer, TestCheck } from "../../api/schemas.ts";
import { RequestError } from "../ask.ts";
import type { TestEditor } from "../editor/editor.ts";
import { dayText } from "../figures.ts";
import { fetchCheck, fetchLanguage, fetchTest } from "../requests.ts";
import { board } from "../state.ts";
import { VERDICT_WORDS } from "../verdicts.ts";
import { Definitions } from "./Definitions.tsx";
import { Inputs } from "./Inputs.tsx";
import { ProblemText } from "./Notice.tsx";
import { Stamp } from "./Stamp.tsx";

type Problem = TestCheck["problems"][number];

const PAUSE = 250;

/** What came of a test: its problems, or its mark, or why neither could be asked for. */
interface Outcome {
  problems: Problem[];
  answer: TestAnswer | null;
  fault: Fault["error"] | null;
}

const NO_EDITOR: Fault["error"] = {
  code: "no-editor",
  message: "The editor could not be loaded.",
  expected: null,
  remedy: "Is Assay still running? Load the page again.",
};

const NONE: Outcome = { problems: [], answer: null, fault: null };

async function outcomeOf(text: string, asOf: string, signal: AbortSignal): Promise<Outcome> {
  if (text.trim() === "") return NONE;
  try {
    const { problems } = await fetchCheck(text, signal);
    return { ...NONE, problems, answer: problems.length > 0 ? null : await fetchTest(text, asOf, signal) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { ...NONE, fault: error.problem };
  }
}

interface TestFieldProps {
  text: string;
  label: string;
  /** What can be done with a test that has a mark. */
  keep: (test: string) => ComponentChildren;
}

/** An editor in an element, made once; and the text that stands in it. */
function useEditor(text: string, label: string) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TestEditor | null>(null);
  const draft = useSignal(text);
  const asked = useSignal(0);
  const failed = useSignal(false);
  useEffect(() => {
    let gone = false;
    const options = {
      text,
      label,
      language: fetchLanguage,
      asOf: () => board.value?.asOf ?? "",
      onChange: (next: string) => (draft.value = next),
      onRun: () => asked.value++,
    };
    import("../editor/editor.ts").then(
      ({ mountEditor }) => {
        if (!gone && host.current) editor.current = mountEditor(host.current, options);
      },
      () => (failed.value = true),
    );
    return () => {
      gone = true;
      editor.current?.destroy();
    };
  }, []);
  return { host, editor, draft, asked, failed };
}

/** What comes of a text on a day, some moments after it was last changed or asked for. */
function useOutcome(text: string, asOf: string, asked: number) {
  const outcome = useSignal<Outcome>(NONE);
  useEffect(() => {
    const control = new AbortController();
    const ask = async () => {
      const next = await outcomeOf(text, asOf, control.signal).catch((error) => {
        if (!control.signal.aborted) throw error;
      });
      if (next && !control.signal.aborted) outcome.value = next;
    };
    const timer = setTimeout(ask, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, asOf, asked]);
  return outcome.value;
}

/** A field to write a test in, and below it what is wrong with it or how it comes out on the board's day. */
export function TestField({ text, label, keep }: TestFieldProps) {
  const { host, editor, draft, asked, failed } = useEditor(text, label);
  const outcome = useOutcome(draft.value, board.value?.asOf ?? "", asked.value);
  useEffect(() => editor.current?.show(outcome.problems), [outcome]);
  return (
    <div class="test-field">
      <div ref={host} class="test-editor" />
      <p class="test-keys">Ctrl+Space offers what may stand here.</p>
      <div role="status">
        <Result
          outcome={failed.value ? { ...NONE, fault: NO_EDITOR } : outcome}
          onFix={(problem) => editor.current?.fix(problem)}
        />
      </div>
      {outcome.answer && keep(draft.value.trim())}
    </div>
  );
}

function Result({ outcome, onFix }: { outcome: Outcome; onFix: (problem: Problem) => void }) {
  const { problems, answer, fault } = outcome;
  if (fault) return <ProblemText problem={fault} />;
  if (answer) return <Answer {...answer} />;
  return (
    <ul class="test-problems">
      {problems.map((problem) => (
        <li key={`${problem.from} ${problem.message}`}>
          <p class="notice-message">{problem.message}</p>
          {problem.expected && <p>Expected {problem.expected}.</p>}
          {problem.fix ? (
            <button type="button" onClick={() => onFix(problem)}>
              Write <code>{problem.fix.insert}</code>
            </button>
          ) : (
            problem.remedy && <p>{problem.remedy}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Answer({ mark, asOf, definitions = [] }: TestAnswer) {
  const own = mark.inputs.filter((input) => !definitions.some(({ inputs }) => inputs.some((o) => same(o, input))));
  return (
    <div class="try-answer">
      <p class={`verdict-${mark.verdict} try-verdict`}>
        <Stamp verdict={mark.verdict} />
        {VERDICT_WORDS[mark.verdict].name} <small>as of {dayText(asOf)}</small>
      </p>
      <p>{mark.reason}</p>
      <Inputs inputs={own.length > 0 ? own : mark.inputs} />
      <Definitions definitions={definitions} />
    </div>
  );
}

type Input = TestAnswer["mark"]["inputs"][number];
const same = (a: Input, b: Input) =>
  a.subject === b.subject && a.measure === b.measure && a.periodStart === b.periodStart && a.knownAt === b.knownAt;
