import type { Series } from "../../api/schemas.ts";
import { dayPlus, daysBetween, figure, periodText } from "../figures.ts";

const WIDTH = 400;
const HEIGHT = 190;
const TOP = 22;
const BOTTOM = 26;

export interface ChartProps {
  series: Series;
  period: { start: string; end: string } | null;
  asOf: string;
}

/** A bar a period on a scale of days, from zero; every bar says its period and value. */
export function Bars({ series, period, asOf }: ChartProps) {
  const { observations } = series;
  const first = [observations[0].periodStart, period?.start ?? "9999"].sort()[0];
  const start = first < dayPlus(observations[0].periodStart, -400) ? observations[0].periodStart : first;
  const end = [observations.at(-1)!.periodEnd, asOf].sort().at(-1)!;
  const x = (day: string) =>
    Math.min(WIDTH, Math.max(0, (WIDTH * daysBetween(start, day)) / daysBetween(start, dayPlus(end, 1))));
  const values = observations.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = (value: number) => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const inPeriod = (o: Series["observations"][number]) =>
    period !== null && o.periodStart <= period.end && period.start <= o.periodEnd;
  const labelled = observations.filter(inPeriod);
  const name = `Bars of ${series.subject} ${series.measure}, ${observations.length} periods`;
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      {period && (
        <rect
          class="chart-period"
          x={x(period.start)}
          width={Math.max(2, x(dayPlus(period.end, 1)) - x(period.start))}
          y={0}
          height={HEIGHT - BOTTOM}
        />
      )}
      {observations.map((o) => {
        const [left, right] = [x(o.periodStart), x(dayPlus(o.periodEnd, 1))];
        return (
          <rect
            key={`${o.periodStart} ${o.periodEnd}`}
            class={inPeriod(o) ? "bar bar-claimed" : "bar"}
            x={left + 1}
            width={Math.max(1, right - left - 2)}
            y={Math.min(y(0), y(o.value))}
            height={Math.max(1, Math.abs(y(0) - y(o.value)))}
          >
            <title>{`${periodText(o.periodStart, o.periodEnd)}: ${figure(o.value, o.unit)}`}</title>
          </rect>
        );
      })}
      {labelled.length <= 3 &&
        labelled.map((o) => (
          <text
            key={o.periodStart}
            class="bar-value"
            x={(x(o.periodStart) + x(o.periodEnd)) / 2}
            y={y(Math.max(0, o.value)) - 5}
          >
            {figure(o.value, o.unit).replace(/ [A-Z]{3}$/, "")}
          </text>
        ))}
      <line class="chart-zero" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
      <line class="chart-as-of" x1={x(asOf)} x2={x(asOf)} y1={0} y2={HEIGHT - BOTTOM} />
      {yearsBetween(start, end).map((year) => (
        <text key={year} class="chart-year" x={x(`${year}-01-01`) + 2} y={HEIGHT - 8}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** Years whose first day lies in the field; at most eight of them. */
function yearsBetween(start: string, end: string): number[] {
  const [from, to] = [start, end].map((iso) => Number(iso.slice(0, 4)));
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((year) => `${year}-01-01` >= start);
  const every = Math.ceil(years.length / 8);
  return years.filter((_, i) => i % every === 0);
}
