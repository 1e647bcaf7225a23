import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOWHERE, type Node } from "../../src/language/ast.ts";
import { parse, print } from "../../src/language/index.ts";

const at = NOWHERE;
const number = fc
  .record({
    text: fc.constantFrom("0", "2024", "22.6bn", "20bn", "50%", "1.5x", "25bp", "3k", "1148.25", "7m", "1.2tn"),
    unit: fc.constantFrom(null, "USD", "USD/t", "USD per million tokens", "H800 GPU hours", "not"),
  })
  .map((parts): Node => ({ kind: "number", ...parts, at }));
const periodText = fc.constantFrom("FY2025", "FY2025Q2", "FY2025H1", "2024Q4", "2024H2", "2025-03", "2025-01-27");
const period = periodText.map((text) => ({ kind: "period" as const, text, at }));
const subject = fc.constantFrom("MSFT", "0981.HK", "^SOX", "Crude oil, Brent", "BRK-B", "by", "about", "FY2025", "o1");
const name = fc
  .oneof(subject, fc.stringMatching(/^[^"\n\\]{1,12}$/))
  .map((text): Node => ({ kind: "name", name: text, at }));

const { node } = fc.letrec<{ node: Node }>((tie) => {
  const inner = tie("node");
  const two = fc.record({ left: inner, right: inner });
  return {
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      number,
      period,
      name,
      fc
        .record({ name: fc.constantFrom("capex", "sum", "any", "close"), args: fc.array(inner, { maxLength: 3 }) })
        .map((parts): Node => ({ kind: "call", ...parts, at })),
      fc.record({ low: inner, high: inner }).map((parts): Node => ({ kind: "range", ...parts, at })),
      fc
        .record({ op: fc.constantFrom("+", "-", "*", "/"), left: inner, right: inner })
        .map((parts): Node => ({ kind: "binary", ...parts, at }) as Node),
      inner.map((of): Node => ({ kind: "negate", of, at })),
      inner.map((of): Node => ({ kind: "not", of, at })),
      fc
        .record({
          op: fc.constantFrom(">", ">=", "<", "<=", "=", "~"),
          left: inner,
          right: inner,
          loose: fc.constantFrom(null, "about", "almost", "just-over"),
          within: fc.constantFrom(null, "5%"),
        })
        .map((parts): Node => ({ kind: "compare", ...parts, at }) as Node),
      fc.record({ value: inner, range: inner }).map((parts): Node => ({ kind: "in", ...parts, at })),
      fc.record({ proposition: inner, deadline: period }).map((parts): Node => ({ kind: "by", ...parts, at })),
      two.map((parts): Node => ({ kind: "and", ...parts, at })),
      two.map((parts): Node => ({ kind: "or", ...parts, at })),
      fc.record({ condition: inner, consequence: inner }).map((parts): Node => ({ kind: "if", ...parts, at })),
    ),
  };
});
const test = fc.oneof(
  node,
  fc.record({ value: node, body: node }).map((parts): Node => ({ kind: "let", name: "half", ...parts, at })),
);

/** A tree without its positions. */
const bare = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === "at" ? undefined : value)));

describe("the printer", () => {
  it("writes what the parser reads back as the same tree, whatever the tree", () => {
    fc.assert(
      fc.property(test, (tree) => {
        const read = parse(print(tree));
        expect(read.errors).toEqual([]);
        expect(bare(read.proposition)).toEqual(bare(tree));
      }),
      { numRuns: 2000 },
    );
  });

  it("writes no parentheses but those needed", () => {
    const text = "if (not (a(B, 2024) > 1 + (2 * 3))) then ((c(D, 2024) - (1 - 2)) < (3))";
    expect(print(parse(text).proposition as Node)).toBe("if not a(B, 2024) > 1 + 2 * 3 then c(D, 2024) - (1 - 2) < 3");
  });
});
