import { panelStudy, panelTests } from "../../src/methods/event-study/panel.ts";
import { engleGrangerMany } from "../../src/methods/pairs/engle-granger-many.ts";
import { windowDistances } from "../../src/stats/dtw-windows.ts";
import { nearestWindow } from "../../src/stats/nearest-window.ts";
import type { LagChoice } from "../../src/stats/residual-unit-root.ts";
import { zNormalised } from "../../src/stats/window-moments.ts";
import { doubles, integers } from "./data.ts";

export type Checks = Record<string, number>;

/** One piece of work, the peer's name for it, and how many times the peer's time it may take. */
export interface Bench {
  peer: string;
  bench: string;
  variant: string;
  allowed: number;
  /** Reads the inputs; what it returns is timed and gives the values both programs must agree on. */
  prepare(): () => Checks;
}

const WINDOWS = { estimation: 250, gap: 10, half: 5 };
const [DAYS, BAND] = [500, 12];
/** 5 % critical value the peer counts against. */
const CRITICAL = -3.3497;

function eventStudy() {
  const panel = { market: doubles("es_market.f64"), stocks: doubles("es_panel.f64") };
  const events = integers("es_events.i32");
  return () => panelTests(panelStudy(panel, events, WINDOWS), WINDOWS.estimation);
}

const engleGranger = (choice: LagChoice) => () => {
  const [y, x] = [doubles("eg_y.f64"), doubles("eg_x.f64")];
  return () => {
    const stats = engleGrangerMany(y, x, DAYS, choice);
    return {
      sum_stat: stats.reduce((sum, stat) => sum + stat, 0),
      min_stat: Math.min(...stats),
      below_5pct_crit: stats.filter((stat) => stat < CRITICAL).length,
    };
  };
};

const query = () => zNormalised(doubles("dtw_query.f64")) as Float64Array;

const allDistances = (band: number) => () => {
  const [sought, series] = [query(), doubles("dtw_series.f64")];
  return () => {
    const distances = windowDistances(sought, series, band).map(Math.sqrt);
    const nearest = distances.reduce((a, b) => Math.min(a, b));
    return {
      sum: distances.reduce((sum, distance) => sum + distance, 0),
      best: distances.indexOf(nearest),
      best_distance: nearest,
      n: distances.length,
    };
  };
};

function bestMatch() {
  const [sought, series] = [query(), doubles("dtw_series.f64")];
  return () => {
    const best = nearestWindow(sought, series, BAND);
    return { best: best?.start ?? -1, best_distance: Math.sqrt(best?.distance ?? Number.NaN) };
  };
}

const EVENTS = { peer: "event_study.py", bench: "event_study_5000x250", allowed: 1 };
const PAIRS = { peer: "engle_granger.py", allowed: 1 };
const WARPING = { peer: "dtw.py", bench: "dtw_120x10000_band12", allowed: 1.5 };
const ALL_IN_C = "C -O3, 1 thread, all distances";

export const BENCHES: Bench[] = [
  { ...EVENTS, variant: "numpy vectorised (gather)", prepare: eventStudy },
  {
    ...PAIRS,
    bench: "engle_granger_1000_fixed1",
    variant: "numpy batched",
    prepare: engleGranger({ lags: 1 }),
  },
  {
    ...PAIRS,
    bench: "engle_granger_1000_aic18",
    variant: "numpy batched (nested Cholesky)",
    prepare: engleGranger({ upTo: 18 }),
  },
  { ...WARPING, variant: ALL_IN_C, prepare: allDistances(BAND) },
  { ...WARPING, bench: "dtw_120x10000_noband", variant: ALL_IN_C, prepare: allDistances(120) },
  {
    ...WARPING,
    allowed: 2,
    variant: "C -O3, 1 thread, best match with LB_Keogh and early abandoning",
    prepare: bestMatch,
  },
];
