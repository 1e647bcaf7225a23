import type { IChartApi } from "lightweight-charts";
import { useEffect, useRef } from "preact/hooks";
import type { ChartProps } from "./Bars.tsx";

/** A line of daily values. The chart library is loaded when the first one is drawn. */
export function Prices({ series, period, asOf }: ChartProps) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let chart: IChartApi | undefined;
    let gone = false;
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const draw = async () => {
      const { drawPrices } = await import("../draw-prices.ts");
      if (gone || !field.current) return;
      chart?.remove();
      chart = drawPrices(field.current, series, period, asOf);
    };
    draw();
    scheme.addEventListener("change", draw);
    return () => {
      gone = true;
      scheme.removeEventListener("change", draw);
      chart?.remove();
    };
  }, [series, period?.start, period?.end, asOf]);
  const { observations, subject, measure } = series;
  const name = `Line of ${subject} ${measure}: ${observations[0].value} to ${observations.at(-1)!.value} ${observations[0].unit}`;
  return <div ref={field} class="prices" role="img" aria-label={name} />;
}
