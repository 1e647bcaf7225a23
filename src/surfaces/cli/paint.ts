import type { Call } from "./command.ts";

export type Paint = (style: Style, text: string) => string;
export type Style = "bold" | "dim" | "green" | "red" | "yellow" | "blue" | "magenta" | "grey" | "underline";

const CODES: Record<Style, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  grey: [90, 39],
};

/** Paints text where the output is a terminal that wants colour (https://no-color.org), else leaves it as it is. */
export function paintFor(call: Pick<Call, "stdout" | "env">): Paint {
  const forced = call.env.FORCE_COLOR !== undefined && call.env.FORCE_COLOR !== "0";
  const wanted = forced || (Boolean(call.stdout.isTTY) && !call.env.NO_COLOR && call.env.TERM !== "dumb");
  return wanted ? (style, text) => `\x1b[${CODES[style][0]}m${text}\x1b[${CODES[style][1]}m` : (_, text) => text;
}
