import type { Day } from "../calendar.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import type { Store, Value, Writer } from "../storage/store.ts";
import type { FreshMark } from "./fresh-marks.ts";

/** Keeps marks made as of a day by the batches up to `batch`, in place of those there, in one transaction. */
export function writeMarks(store: Store, marks: readonly FreshMark[], asOf: Day, batch: number): Promise<void> {
  const json = written();
  return store.write(async (writer) => {
    await writer.add(
      "mark",
      ["claim", "test", "as_of", "batch", "due", "verdict", "so_far", "code", "reason", "working"],
      marks.map((each) => markRow(each, asOf, batch, json)),
      { key: ["claim"] },
    );
    await clear(writer, marks);
    await writer.add(
      "flip",
      ["claim", "day", "verdict", "because", "observation"],
      marks.flatMap((each) => flipRows(each, json)),
    );
    await writer.add("dependency", ["subject", "measure", "claim", "until"], marks.flatMap(dependencyRows));
  });
}

/** Forgets what is kept beside the marks before, and that the claims are unmarked, where the test marked still counts. */
async function clear(writer: Writer, marks: readonly FreshMark[]): Promise<void> {
  for (const page of pagesOf(
    marks.map(({ claim }) => claim),
    1000,
  )) {
    for (const table of ["flip", "dependency"])
      await writer.rows(`delete from ${table} where claim in (${marksFor(page)})`, page);
    const still = "select 1 from claim c join mark m on m.claim = c.id and m.test = c.test where c.id = unmarked.claim";
    await writer.rows(`delete from unmarked where claim in (${marksFor(page)}) and exists (${still})`, page);
  }
}

/** An object as JSON; claims of one test share their working, and many claims one fact. */
function written(): (of: object) => string {
  const before = new Map<object, string>();
  return (of) => {
    const json = before.get(of) ?? JSON.stringify(of);
    before.set(of, json);
    return json;
  };
}

type Written = ReturnType<typeof written>;

function markRow({ claim, test, due, mark }: FreshMark, asOf: Day, batch: number, json: Written): Value[] {
  const { verdict, soFar, code, reason, working } = mark;
  return [claim, test, asOf, batch, due, verdict, soFar, code, reason, json(working)];
}

const flipRows = ({ claim, flips }: FreshMark, json: Written): Value[][] =>
  flips.map(({ on, to, because, observation }) => [claim, on, to, because, observation ? json(observation) : null]);

const dependencyRows = ({ claim, dependencies }: FreshMark): Value[][] =>
  dependencies.map(({ subject, measure, until }) => [subject, measure, claim, until]);
