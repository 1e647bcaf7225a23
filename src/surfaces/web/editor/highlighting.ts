import { HighlightStyle, LanguageSupport, LRLanguage, syntaxHighlighting } from "@codemirror/language";
import { styleTags, tags } from "@lezer/highlight";
import { testParser } from "../../../operations/test-grammar.ts";

const parser = testParser.configure({
  props: [
    styleTags({
      "Call/Name": tags.function(tags.variableName),
      "if then and or not by in let within about almost just-over": tags.keyword,
      Number: tags.number,
      Unit: tags.unit,
      "Unit/Name Unit/UnitName": tags.unit,
      Period: tags.literal,
      String: tags.string,
      Comment: tags.comment,
      "CompareOp SumOp ProductOp": tags.operator,
    }),
  ],
});

/** The test language as the editor knows it: the grammar by which tests are evaluated. */
export const testLanguage = LRLanguage.define({
  name: "assay-test",
  parser,
  languageData: { commentTokens: { line: "#" }, closeBrackets: { brackets: ["(", '"'] } },
});

const style = HighlightStyle.define([
  { tag: tags.function(tags.variableName), color: "var(--ink)", fontWeight: "600" },
  { tag: tags.keyword, color: "var(--accent)", fontStyle: "italic" },
  { tag: [tags.number, tags.unit], color: "var(--accent)" },
  { tag: tags.literal, color: "var(--no-data)" },
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
]);

export const highlighting = [new LanguageSupport(testLanguage), syntaxHighlighting(style)];
