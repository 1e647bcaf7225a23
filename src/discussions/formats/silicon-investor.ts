import type { Draft } from "../draft.ts";
import { TextBuilder, wholeOf } from "../mapped-text.ts";
import { postTime } from "../post-time.ts";
import type { TextFormat } from "./format.ts";

const HEAD =
  /\bTo: ?([^\n]{1,40}?) who wrote \( ?\d{1,9} ?\)\s*(\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}:\d{2}:\d{2} [AP]M)?)\s+From: ?([^\n]{1,40}?)\s{1,4}(?:Read Repl(?:y|ies) ?\(\d{1,4}\) ?\|? ?)?(?:Respond to ?\s?)?of \d{1,9}\s*/g;
/** What every head holds, asked first. */
const SIGN = "who wrote (";

/** `Technology Stocks : AMD Bulls and Bears`: the board and the subject of its messages, which stand above them. */
const BOARD = /^[A-Z][^\n:]{2,60} : ([^\n]{2,120})$/m;
const titleIn = (above: string) => BOARD.exec(above.slice(-LONGEST_ABOVE))?.[1].trim() ?? null;
const LONGEST_ABOVE = 4000;

/** Messages of Silicon Investor as copied from its pages: above each whom it answers, its day and its author, on a line or run together. */
export const siliconInvestor: TextFormat = {
  name: "Silicon Investor",
  shape: "`To: name who wrote (number) date From: name Respond to of number` above each message",
  mayBe: (stream) => stream.head.includes(SIGN) && stream.head.search(HEAD) !== -1,
  read(source) {
    if (!source.includes(SIGN)) return null;
    const heads = [...source.matchAll(HEAD)];
    if (heads.length === 0) return null;
    const whole = wholeOf(source);
    const byAuthor = new Map<string, string>();
    const posts = heads.flatMap((head, i): Draft[] => {
      const [words, to, day, author] = head;
      const start = head.index + words.length;
      const end = heads[i + 1]?.index ?? source.length;
      const said = source.slice(start, end).trimEnd();
      if (said === "") return [];
      const body = new TextBuilder(whole).copy(start, start + said.length).done();
      const id = `character ${head.index}`;
      const parent = byAuthor.get(to) ?? null;
      byAuthor.set(author, id);
      return [{ id, author, time: postTime(day), parent, body }];
    });
    return { format: this.name, title: titleIn(source.slice(0, heads[0].index)), posts };
  },
};
