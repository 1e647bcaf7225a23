import type { claimShow } from "../../operations/claim-show.ts";
import type { Paint } from "./paint.ts";
import { wrap } from "./text-layout.ts";
import { SIGNS } from "./verdict-signs.ts";

type Claim = Awaited<ReturnType<typeof claimShow.run>>;

const indented = (text: string, width: number, by = "  ") =>
  wrap(text, Math.max(20, width - by.length)).map((line) => by + line);

function testLines({ number, text, untestable, by, superseded }: Claim["tests"][number], width: number, paint: Paint) {
  const who = `${number}. ${by.kind === "machine" ? "read from the words" : `by ${by.who}`}, ${by.at.slice(0, 16).replace("T", " ")} UTC`;
  const head = `  ${who}${superseded ? ", superseded" : ", counts"}`;
  const body = indented(text ?? `none: ${untestable?.reason ?? ""}`, width, "     ");
  return superseded ? [head, ...body].map((line) => paint("dim", line)) : [head, ...body];
}

/** A saved claim for a terminal: its words, mark and why, every test it had, and the days its mark became another. */
export function claimText({ id, quote, asOf, saidAt, tests, mark }: Claim, width: number, paint: Paint): string {
  const { sign, style } = SIGNS[mark.verdict];
  const why = [mark.reason, mark.soFar].filter(Boolean).join("; so far: ");
  const flips = mark.flips.flatMap(({ on, to, because }) => [
    `  ${on}  ${paint(SIGNS[to].style, `${SIGNS[to].sign} ${to}`)}`,
    ...indented(because, width, "     ").map((line) => paint("dim", line)),
  ]);
  return [
    `${paint("bold", id)}  ${paint(style, `${sign} ${mark.verdict}`)} as of ${asOf}`,
    ...indented(`“${quote}” (said ${saidAt})`, width),
    ...indented(why, width).map((line) => paint("dim", line)),
    "",
    paint("bold", "tests"),
    ...tests.flatMap((test) => testLines(test, width, paint)),
    ...(flips.length ? ["", paint("bold", "flips"), ...flips] : []),
    "",
  ].join("\n");
}
