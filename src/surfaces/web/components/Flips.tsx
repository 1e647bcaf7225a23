import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Claim, Mark } from "../../api/schemas.ts";
import { daysBetween, dayText } from "../figures.ts";
import { board, moveTo, verdictOn } from "../state.ts";
import { VERDICT_WORDS, type Verdict } from "../verdicts.ts";
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
export function Flips({ claim }: { claim: Claim }) {
  const { discussion, asOf } = board.value!;
  const said = (discussion.posts[claim.post]?.at ?? discussion.saidAt?.from)?.slice(0, 10);
  const flips = claim.mark?.flips ?? [];
  if (flips.length === 0) return null;
  return (
    <section class="flips">
      <h3>Since it was said</h3>
      {said && said < flips[0].on && <Strip claim={claim} said={said} asOf={asOf} />}
      <ol class="flips-list">
        {flips.map(({ on, to, because }) => (
          <li key={on}>
            <button type="button" class="link" onClick={() => moveTo(on)}>
              {dayText(on)}
            </button>
            <span class={`verdict-${to} flips-to`}>{VERDICT_WORDS[to].name}</span> {because}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Strip({ claim, said, asOf }: { claim: Claim; said: string; asOf: string }) {
  const atFirst = useSignal<Verdict | null>(null);
  useEffect(() => {
    const control = new AbortController();
    verdictOn(said, claim.id, control.signal).then((verdict) => (atFirst.value = verdict));
    return () => control.abort();
  }, [said, claim.id]);
  return (
    <div aria-hidden="true">
      <div class="flips-strip">
        {stretchesOf(claim.mark!.flips, said, atFirst.value, asOf).map(({ from, days, verdict }) => (
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
