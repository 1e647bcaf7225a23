import { type Day, isoOf } from "../../calendar.ts";
import { type Bar, type KnownAt, Recorder } from "../../record/recorder.ts";
import type { Report } from "../format.ts";

/** Days beyond which a download cannot tell anything final. */
export interface Bounds {
  /** Nothing in it became public later. */
  known: Day;
  /** The last day whose session is over. */
  bar: Day;
}

/** A recorder of a download, which takes nothing that was not yet known, or not yet over, when it was fetched. */
export class FetchedRecorder extends Recorder {
  readonly #bounds: Bounds;
  readonly #report: Report;

  constructor(bounds: Bounds, report: Report, ...recorder: ConstructorParameters<typeof Recorder>) {
    super(...recorder);
    this.#bounds = bounds;
    this.#report = report;
  }

  override observe(
    ...row: [series: number, start: Day, end: Day, value: number, unit: number, known: KnownAt, source: number]
  ): void {
    const { day } = row[5];
    if (day <= this.#bounds.known) super.observe(...row);
    else this.#report.refuse(0, `known on ${isoOf(day)}, after it was fetched`);
  }

  override bar(listing: number, day: Day, bar: Bar, ...rest: [unit: number, source: number, basis?: Day]): void {
    if (day <= this.#bounds.bar) super.bar(listing, day, bar, ...rest);
    else this.#report.refuse(0, "the session may still have been running");
  }
}
