import { EditorView } from "@codemirror/view";

/**
 * Typing over a selection, done by the editor: the browser would carry the selected words' look over as an inline style,
 * which the page's policy forbids.
 */
export const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    if (inputType !== "insertText" || isComposing || !data || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch({ ...view.state.replaceSelection(data), userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});
