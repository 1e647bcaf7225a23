import {
  CrosshairMode,
  createChart,
  type IChartApi,
  type IPrimitivePaneRenderer,
  type ISeriesPrimitive,
  LineSeries,
  type SeriesAttachedParameter,
  type Time,
} from "lightweight-charts";
import type { Series } from "../api/schemas.ts";

interface Days {
  start: string;
  end: string;
}

/** Draws a line of daily values into an element, with a period shaded and a day marked; colours come from the page. */
export function drawPrices(element: HTMLElement, series: Series, period: Days | null, asOf: string): IChartApi {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const chart = createChart(element, {
    autoSize: true,
    localization: { locale: "en-GB", dateFormat: "d MMM yyyy" },
    layout: {
      // The caption below the chart carries the library's attribution; its own logo would need a style of its own.
      attributionLogo: false,
      background: { color: "transparent" },
      textColor: colour("--ink-soft"),
      fontFamily: style.fontFamily,
      fontSize: 11,
    },
    grid: { vertLines: { visible: false }, horzLines: { color: colour("--rule") } },
    rightPriceScale: { borderVisible: false },
    timeScale: { borderColor: colour("--rule"), fixLeftEdge: true, fixRightEdge: true },
    crosshair: { mode: CrosshairMode.Magnet },
    handleScroll: { mouseWheel: false, vertTouchDrag: false },
    handleScale: { mouseWheel: false },
  });
  const line = chart.addSeries(LineSeries, {
    color: colour("--ink"),
    lineWidth: 1,
    priceLineVisible: false,
    lastValueVisible: false,
  });
  line.setData(series.observations.map(({ periodEnd, value }) => ({ time: periodEnd, value })));
  const days = series.observations.map(({ periodEnd }) => periodEnd);
  line.attachPrimitive(new Shading(days, period, asOf, colour("--shade"), colour("--accent")));
  chart.timeScale().fitContent();
  return chart;
}

/** Shades the days of a period and draws a dashed line on another day, behind the series. */
class Shading implements ISeriesPrimitive<Time> {
  readonly #days: string[];
  readonly #period: Days | null;
  readonly #asOf: string;
  readonly #shade: string;
  readonly #accent: string;
  #chart: SeriesAttachedParameter<Time>["chart"] | null = null;

  constructor(days: string[], period: Days | null, asOf: string, shade: string, accent: string) {
    this.#days = days;
    this.#period = period;
    this.#asOf = asOf;
    this.#shade = shade;
    this.#accent = accent;
  }

  attached({ chart }: SeriesAttachedParameter<Time>): void {
    this.#chart = chart;
  }

  /** Where the first day not before `day` (or the last not after it) stands; null when the series has none such. */
  #at(day: string, side: "from" | "to"): number | null {
    const near = side === "from" ? this.#days.find((d) => d >= day) : this.#days.findLast((d) => d <= day);
    return near === undefined || this.#chart === null ? null : this.#chart.timeScale().timeToCoordinate(near);
  }

  paneViews() {
    return [{ zOrder: () => "bottom" as const, renderer: () => ({ draw: this.#draw }) }];
  }

  readonly #draw: IPrimitivePaneRenderer["draw"] = (target) =>
    target.useMediaCoordinateSpace(({ context, mediaSize: { height } }) => {
      const from = this.#period && this.#at(this.#period.start, "from");
      const to = this.#period && this.#at(this.#period.end, "to");
      if (from !== null && to !== null && from <= to) {
        context.fillStyle = this.#shade;
        context.fillRect(from - 1, 0, Math.max(3, to - from + 2), height);
      }
      const asOf = this.#asOf <= (this.#days.at(-1) ?? "") ? this.#at(this.#asOf, "to") : null;
      if (asOf === null) return;
      context.fillStyle = this.#accent;
      for (let y = 0; y < height; y += 6) context.fillRect(asOf, y, 1, 3);
    });
}
