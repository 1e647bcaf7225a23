import type { Claim, ClaimReadings, Mark } from "../../api/schemas.ts";
import { daysBetween, dayText, figure, periodText } from "../figures.ts";
import { board, moveTo } from "../state.ts";
import { VERDICT_WORDS, type Verdict } from "../verdicts.ts";
import { Sourced } from "./Sourced.tsx";
import { Stamp } from "./Stamp.tsx";

interface Stretch {
  from: string;
  days: number;
  /** Null while it is not known. */
  verdict: Verdict | null;
}

/** The verdicts from the day of the claim to the board's day, each with the days it stood. */
function stretchesOf(flips: Mark["flips"], said: string, atFirst: Verdict | null, asOf: string): Stretch[] {
  const starts = [{ on: said, to: atFirst }, ...flips];
  return starts.map(({ on, to }, i) => ({
    from: on,
    verdict: to,
    days: Math.max(0, daysBetween(on, starts[i + 1]?.on ?? asOf)),
  }));
}

/** How the mark has changed since the claim was made, and what changed it. A day moves the whole board there. */
export function Flips({ claim, known }: { claim: Claim; known: ClaimReadings | null }) {
  const { discussion, asOf } = board.value!;
  const said = (discussion.posts[claim.post]?.at ?? discussion.saidAt?.from)?.slice(0, 10);
  const flips = claim.mark?.flips ?? [];
  if (flips.length === 0) return null;
  return (
    <section class="flips">
      <h3>Since it was said</h3>
      {said && said < flips[0].on && (
        <Strip flips={flips} said={said} atFirst={known?.atFirst?.verdict ?? null} asOf={asOf} />
      )}
      <ol class="flips-list">
        {flips.map(({ on, to, because }) => (
          <li key={on}>
            <button type="button" class="link" onClick={() => moveTo(on)}>
              {dayText(on)}
            </button>
            <span class={`verdict-${to} flips-to`}>{VERDICT_WORDS[to].name}</span>{" "}
            <Sourced text={because.replace(/ \[[^\]]*\]$/, "")} />
            <Observed observation={known?.flips.find((flip) => flip.on === on)?.observation ?? null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The figure that became public that day and changed the mark; time alone changes it too. */
function Observed({ observation }: { observation: ClaimReadings["flips"][number]["observation"] }) {
  if (!observation) return null;
  const { subject, measure, periodStart, periodEnd, value, unit, source } = observation;
  return (
    <p class="flips-by">
      by {subject} {measure.replaceAll("_", " ")}, {periodText(periodStart, periodEnd)}: {figure(value, unit)},{" "}
      <Sourced text={source} />
    </p>
  );
}

interface StripProps {
  flips: Mark["flips"];
  said: string;
  atFirst: Verdict | null;
  asOf: string;
}

function Strip({ flips, said, atFirst, asOf }: StripProps) {
  return (
    <div aria-hidden="true">
      <div class="flips-strip">
        {stretchesOf(flips, said, atFirst, asOf).map(({ from, days, verdict }) => (
          <span key={from} class={`flips-part verdict-${verdict}`} style={{ flexGrow: String(days) }}>
            {verdict && <Stamp verdict={verdict} />}
          </span>
        ))}
      </div>
      <div class="flips-ends">
        <span>said {dayText(said)}</span>
        <span>{dayText(asOf)}</span>
      </div>
    </div>
  );
}
