import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import type { Language, TestCheck } from "../../api/schemas.ts";
import { completion } from "./completion.ts";
import { highlighting } from "./highlighting.ts";
import { theme } from "./theme.ts";
import { typedOver } from "./typed-over.ts";

export type Problem = TestCheck["problems"][number];

export interface EditorOptions {
  text: string;
  /** What a screen reader calls the field. */
  label: string;
  language: () => Promise<Language>;
  /** The day about which periods are offered. */
  asOf: () => string;
  onChange: (text: string) => void;
  /** Asked for with Ctrl+Enter. */
  onRun: () => void;
}

/** A field in which a test is written. */
export interface TestEditor {
  /** Underlines the problems at their places, each with its fix to take. */
  show(problems: readonly Problem[]): void;
  /** Takes a problem's fix and goes back to writing. */
  fix(problem: Problem): void;
  write(text: string): void;
  focus(): void;
  destroy(): void;
}

function diagnosticOf(problem: Problem, length: number): Diagnostic {
  const { from, to, message, expected, fix } = problem;
  return {
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: "error",
    message: expected ? `${message}\nExpected ${expected}.` : message,
    actions: fix ? [{ name: `Write ${fix.insert}`, apply: (view) => applyFix(view, problem) }] : [],
  };
}

function applyFix(view: EditorView, { fix }: Problem): void {
  if (!fix || fix.to > view.state.doc.length) return;
  view.dispatch({ changes: fix, selection: { anchor: fix.from + fix.insert.length }, userEvent: "input.fix" });
  view.focus();
}

/**
 * Puts the editor under `host`, in a shadow tree, since the page's policy lets no style in that is not a file of its own;
 * sheets that a shadow tree adopts are.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): TestEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        highlighting,
        theme,
        bracketMatching(),
        closeBrackets(),
        typedOver,
        completion(options.language, options.asOf),
        autocompletion({ icons: false, activateOnTypingDelay: 60, interactionDelay: 0 }),
        placeholder("capex(MSFT, FY2025Q2) > 20bn USD"),
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              options.onRun();
              return true;
            },
          },
          { key: "Tab", run: acceptCompletion },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show: (problems) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((problem) => diagnosticOf(problem, view.state.doc.length)),
        ),
      ),
    fix: (problem) => applyFix(view, problem),
    write: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
