import type { Node } from "./ast.ts";

const SOURCES = new WeakMap<Node, string>();

/** Remembers the text a tree was read from, so that later errors can show it. */
export const setSource = (node: Node, text: string): void => void SOURCES.set(node, text);

/** The text a tree was read from; undefined for one made by hand. */
export const sourceOf = (node: Node): string | undefined => SOURCES.get(node);
