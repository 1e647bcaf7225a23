import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Claim, Series } from "../../api/schemas.ts";
import { type Charted, chartedOf, isLine } from "../charted.ts";
import { dayText } from "../figures.ts";
import { fetchSeries } from "../requests.ts";
import { board } from "../state.ts";
import { Bars } from "./Bars.tsx";
import { Prices } from "./Prices.tsx";

/** The series behind the claim, as known by the board's day, with the claim's period and that day marked. */
export function SeriesChart({ claim }: { claim: Claim }) {
  const { asOf } = board.value!;
  const choices = chartedOf(claim, asOf);
  const index = useSignal(0);
  const charted = choices[Math.min(index.value, choices.length - 1)];
  const series = useSeries(charted, asOf);
  if (!charted || series === null) return null;
  return (
    <section class="chart">
      <h3>
        {choices.length > 1 ? (
          <select
            aria-label="Series"
            value={index.value}
            onChange={(event) => (index.value = Number(event.currentTarget.value))}
          >
            {choices.map((choice, i) => (
              <option key={nameOf(choice)} value={i}>
                {nameOf(choice)}
              </option>
            ))}
          </select>
        ) : (
          nameOf(charted)
        )}
      </h3>
      <div class="chart-field">{series && <Drawing series={series} claim={claim} asOf={asOf} />}</div>
    </section>
  );
}

function Drawing({ series, claim, asOf }: { series: Series; claim: Claim; asOf: string }) {
  const { start, end } = claim.period ?? { start: null, end: null };
  const period = start && end ? { start, end } : null;
  const Chart = isLine(series) ? Prices : Bars;
  return (
    <figure>
      <Chart series={series} period={period} asOf={asOf} />
      <figcaption>
        {series.observations[0].unit}, known by {dayText(asOf)}.{period && " Shaded: the claim’s period."}
        {isLine(series) && (
          <>
            {" "}
            Chart by{" "}
            <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">
              TradingView
            </a>
            , Lightweight Charts™.
          </>
        )}
      </figcaption>
    </figure>
  );
}

const nameOf = ({ subject, measure }: Charted) => `${subject} ${measure.replaceAll("_", " ")}`;

/** The series once it is there: undefined while it is on its way, null when there is nothing to draw. */
function useSeries(charted: Charted | undefined, asOf: string): Series | null | undefined {
  const series = useSignal<Series | null | undefined>(undefined);
  const key = charted && Object.values(charted).join(" ");
  useEffect(() => {
    if (!charted) return;
    const control = new AbortController();
    fetchSeries({ ...charted, as_of: asOf }, control.signal).then(
      (found) => (series.value = found),
      () => control.signal.aborted || (series.value = null),
    );
    return () => control.abort();
  }, [key, asOf]);
  return series.value;
}
