import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Language } from "../../api/schemas.ts";
import { testLanguage } from "./highlighting.ts";
import { type Offer, offersAt } from "./offers.ts";

/** What an offer is about, for the box beside the list. */
function aboutOf({ about, example }: Offer): HTMLElement {
  const box = document.createElement("div");
  for (const line of about) box.appendChild(document.createElement("p")).textContent = line;
  if (example) box.appendChild(document.createElement("code")).textContent = example;
  return box;
}

function completionOf(offer: Offer, rank: number): Completion {
  const { text, label, detail, kind, back = 0 } = offer;
  return {
    label,
    detail,
    type: kind,
    boost: -rank,
    ...(offer.about.length ? { info: () => aboutOf(offer) } : {}),
    apply: (view: EditorView, _: Completion, from: number, to: number) => {
      // A bracket that stands there already is not typed twice.
      const after = view.state.sliceDoc(to, to + 1);
      const insert = back > 0 && after === "(" ? label : text;
      const anchor = from + insert.length - (insert === text ? back : 0);
      view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: "input.complete" });
    },
  };
}

/** Completes from the language's own entries, which are asked for when the first list is wanted. */
export function completion(language: () => Promise<Language>, asOf: () => string): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.state.sliceDoc(0, context.pos);
    if (!context.explicit && !/[\w^"(,]$|, $/.test(before)) return null;
    const { place, offers } = offersAt(before, await language(), asOf());
    if (offers.length === 0 || (offers.length === 1 && offers[0].text === place.word)) return null;
    return { from: place.from, options: offers.map(completionOf), filter: false };
  };
  return testLanguage.data.of({ autocomplete: source });
}
