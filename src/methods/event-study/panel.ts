import { mean, sampleSd } from "../../stats/moments.ts";

/** Returns of one market and of many stocks on the same days. */
export interface Panel {
  /** One per day. */
  market: Float64Array;
  /** Row by row: stock × day. */
  stocks: Float64Array;
}

/** Which days are looked at, counted back and forth from the event day. */
export interface Windows {
  /** Estimation days. */
  estimation: number;
  /** Days between the end of the estimation window and the event day: the last one used is event − gap − 1. */
  gap: number;
  /** The event window runs from −half to +half. */
  half: number;
}

/** Abnormal returns of many events; `ar` and `sar` hold one row of 2·half + 1 days per event. */
export interface PanelStudy {
  days: number;
  ar: Float64Array;
  sar: Float64Array;
  car: Float64Array;
  scar: Float64Array;
  /** Share of positive estimation residuals. */
  positive: Float64Array;
}

/** Market model of one stock over one window. */
interface Line {
  alpha: number;
  beta: number;
  marketMean: number;
  sxx: number;
  variance: number;
  positive: number;
}

function fitLine({ market, stocks }: Panel, row: number, from: number, n: number): Line {
  let [sumX, sumY] = [0, 0];
  for (let t = from; t < from + n; t++) {
    sumX += market[t];
    sumY += stocks[row + t];
  }
  const [marketMean, stockMean] = [sumX / n, sumY / n];
  let [sxx, sxy] = [0, 0];
  for (let t = from; t < from + n; t++) {
    const dx = market[t] - marketMean;
    sxx += dx * dx;
    sxy += dx * stocks[row + t];
  }
  const beta = sxy / sxx;
  const alpha = stockMean - beta * marketMean;
  let [rss, above] = [0, 0];
  for (let t = from; t < from + n; t++) {
    const residual = stocks[row + t] - alpha - beta * market[t];
    rss += residual * residual;
    above += Number(residual > 0);
  }
  return { alpha, beta, marketMean, sxx, variance: rss / (n - 2), positive: above / n };
}

/**
 * Market-model event study of many (stock, day) events on a panel without gaps: the same quantities as
 * `event_study.cross_section` per event, without ranks and correlations. `events` holds pairs of stock and day index.
 * Every window must lie inside the panel, and the market must vary in it.
 */
export function panelStudy(panel: Panel, events: Int32Array, { estimation, gap, half }: Windows): PanelStudy {
  const [count, days, length] = [events.length / 2, 2 * half + 1, panel.market.length];
  const [ar, sar] = [new Float64Array(count * days), new Float64Array(count * days)];
  const [car, scar, positive] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let event = 0; event < count; event++) {
    const [row, day] = [events[2 * event] * length, events[2 * event + 1]];
    const line = fitLine(panel, row, day - gap - estimation, estimation);
    let [total, shift] = [0, 0];
    for (let i = 0; i < days; i++) {
      const t = day - half + i;
      const dx = panel.market[t] - line.marketMean;
      const abnormal = panel.stocks[row + t] - line.alpha - line.beta * panel.market[t];
      ar[event * days + i] = abnormal;
      sar[event * days + i] = abnormal / Math.sqrt(line.variance * (1 + 1 / estimation + (dx * dx) / line.sxx));
      total += abnormal;
      shift += dx;
    }
    car[event] = total;
    scar[event] = total / Math.sqrt(line.variance * (days + (days * days) / estimation + (shift * shift) / line.sxx));
    positive[event] = line.positive;
  }
  return { days, ar, sar, car, scar, positive };
}

/** The statistics over all events of a study: averages, cross-sectional t, Patell, BMP and generalised sign. */
export function panelTests({ days, ar, sar, car, scar, positive }: PanelStudy, estimation: number) {
  const count = car.length;
  const middle = (values: Float64Array) => car.map((_, event) => values[event * days + (days - 1) / 2]);
  const t = (values: Float64Array) => mean(values) / (sampleSd(values) / Math.sqrt(count));
  const [ar0, sar0, share] = [middle(ar), middle(sar), mean(positive)];
  const risen = car.reduce((total, value) => total + (value > 0 ? 1 : 0), 0);
  return {
    caar: mean(car),
    aar0: mean(ar0),
    cs_t_day0: t(ar0),
    cs_t_car: t(car),
    patell_z_day0: (mean(sar0) * count) / Math.sqrt((count * (estimation - 2)) / (estimation - 4)),
    bmp_t_day0: t(sar0),
    bmp_t_car: t(scar),
    gsign_z_car: (risen - count * share) / Math.sqrt(count * share * (1 - share)),
  };
}
