import { dayText } from "../figures.ts";
import { type KeyDay, stopAt } from "../key-days.ts";
import { asOf, board, busy, changed, days, latest, moveTo } from "../state.ts";

/** The date of the marks: a date field, and a slider that stops where a mark changed. */
export function AsOfBar() {
  const shownDay = asOf.value ?? latest.value?.asOf ?? board.value?.asOf ?? "";
  return (
    <section class="as-of" aria-label="Date of the marks">
      <label class="as-of-date">
        <span>Marked as of</span>
        <input
          type="date"
          value={shownDay}
          max={latest.value?.asOf}
          onChange={(event) => event.currentTarget.value && moveTo(event.currentTarget.value)}
        />
      </label>
      <Stops days={days.value} day={shownDay} />
      <button type="button" class="quiet as-of-latest" disabled={asOf.value === null} onClick={() => moveTo(null)}>
        Latest
      </button>
      <p class="as-of-news" role="status">
        {news()}
      </p>
    </section>
  );
}

function news(): string {
  if (busy.value || !board.value) return "Marking …";
  const count = changed.value.size;
  if (count === 0) return "";
  return count === 1 ? "1 mark changed" : `${count} marks changed`;
}

function Stops({ days, day }: { days: KeyDay[]; day: string }) {
  const at = stopAt(days, day);
  const last = Math.max(1, days.length - 1);
  const highest = Math.max(1, ...days.map(({ changes }) => changes));
  const go = (index: number) => days[index] && moveTo(days[index].day);
  return (
    <div class="stops">
      <button
        type="button"
        class="quiet stop-step"
        aria-label="Earlier change"
        disabled={at === 0 && day <= (days[0]?.day ?? "")}
        onClick={() => go(days[at]?.day < day ? at : at - 1)}
      >
        ‹
      </button>
      <div class="stops-track">
        <div class="stops-ticks" aria-hidden="true">
          {days.map(({ day, changes }, i) => (
            <span
              key={day}
              class={i <= at ? "tick tick-past" : "tick"}
              title={`${dayText(day)}: ${changes} changed`}
              style={{ left: `${(100 * i) / last}%`, height: `${4 + (14 * changes) / highest}px` }}
            />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          disabled={days.length < 2}
          aria-label="Days on which a mark changed"
          aria-valuetext={day && `${dayText(day)}`}
          onInput={(event) => go(Number(event.currentTarget.value))}
        />
      </div>
      <button
        type="button"
        class="quiet stop-step"
        aria-label="Later change"
        disabled={at >= days.length - 1}
        onClick={() => go(at + 1)}
      >
        ›
      </button>
    </div>
  );
}
