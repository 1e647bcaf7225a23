import { isConstant, mean, sampleSd } from "../../stats/moments.ts";
import { normalTwoSided } from "../../stats/normal.ts";
import { studentTwoSided } from "../../stats/student-t.ts";
import { refuse } from "../refusal.ts";
import type { Firm } from "./firm.ts";

type Statistic = number | null;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const normalP = (z: Statistic) => (z === null ? null : normalTwoSided(z));
const studentP = (t: Statistic, df: number) => (t === null ? null : studentTwoSided(t, df));
const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** mean/(sd/√N) over the firms; null for one firm. */
function crossSectionalT(values: readonly number[]): Statistic {
  if (values.length < 2) return null;
  if (isConstant(values)) {
    refuse("zero_cross_sectional_variance", "all firms move alike: one firm counted many times", "event_stock");
  }
  return mean(values) / (sampleSd(values) / Math.sqrt(values.length));
}

/** Σ (L₁ − 2)/(L₁ − 4): the variance of a sum of standardised abnormal returns (Patell 1976). */
const patellVariance = (firms: readonly Firm[]) => sum(firms.map(({ n }) => (n - 2) / (n - 4)));

/** Kolari & Pynnönen (2010): what correlation between firms leaves of a Patell and of a BMP statistic. */
function kolariPynnonen(patell: number, bmp: Statistic, rBar: Statistic, n: number) {
  const inflation = rBar === null ? 0 : 1 + (n - 1) * rBar;
  if (rBar === null || !(inflation > 0)) return { z: null, t: null };
  return {
    z: patell / Math.sqrt(inflation),
    t: bmp === null ? null : bmp * Math.sqrt(Math.max(0, 1 - rBar) / inflation),
  };
}

/** Summed scaled ranks per day over √(firms present), estimation days first; null on days without firms. */
function rankPath(firms: readonly Firm[]): (number | null)[] {
  return firms[0].ranks.map((_, t) => {
    const present = firms.map(({ ranks }) => ranks[t]).filter((rank) => rank !== null);
    return present.length === 0 ? null : sum(present) / Math.sqrt(present.length);
  });
}

/** Corrado–Zivney rank statistic over some event days. */
function rankZ(firms: readonly Firm[], eventDays: readonly number[]): Statistic {
  const path = rankPath(firms);
  const present = path.filter((value) => value !== null);
  const spread = Math.sqrt(mean(present.map((value) => value * value)));
  const start = path.length - firms[0].ar.length;
  return finite(sum(eventDays.map((t) => path[start + t] as number)) / (Math.sqrt(eventDays.length) * spread));
}

/** Generalised sign statistic (Cowan 1992) of the number of firms above zero. */
function signZ(firms: readonly Firm[], positives: number): Statistic {
  const share = mean(firms.map(({ positive }) => positive));
  return finite((positives - firms.length * share) / Math.sqrt(firms.length * share * (1 - share)));
}

/** Average residual of the firms present on each estimation day. */
function estimationAar(firms: readonly Firm[]): number[] {
  return firms[0].residuals.flatMap((_, t) => {
    const present = firms.map(({ residuals }) => residuals[t]).filter((value) => value !== null);
    return present.length ? [mean(present)] : [];
  });
}

interface Question {
  firms: readonly Firm[];
  rBar: Statistic;
  /** Abnormal return or CAR per firm, and the standardised form that BMP takes. */
  raw: number[];
  standardised: number[];
  patell: number;
  eventDays: number[];
}

function tests({ firms, rBar, raw, standardised, patell, eventDays }: Question) {
  const n = firms.length;
  const t = crossSectionalT(raw);
  const bmp = crossSectionalT(standardised);
  const kp = kolariPynnonen(patell, bmp, rBar, n);
  const rank = rankZ(firms, eventDays);
  const positives = raw.filter((value) => value > 0).length;
  const sign = signZ(firms, positives);
  const calm = estimationAar(firms);
  const portfolio = finite(mean(raw) / (sampleSd(calm) * Math.sqrt(eventDays.length)));
  return {
    cross_sectional_t: t,
    cross_sectional_p: studentP(t, n - 1),
    patell_z: patell,
    patell_p: normalP(patell),
    bmp_t: bmp,
    bmp_p: studentP(bmp, n - 1),
    kp_patell_z: kp.z,
    kp_patell_p: normalP(kp.z),
    kp_bmp_t: kp.t,
    kp_bmp_p: studentP(kp.t, n - 1),
    rank_z: rank,
    rank_p: normalP(rank),
    n_positive: positives,
    gsign_z: sign,
    gsign_p: normalP(sign),
    portfolio_t: portfolio,
    portfolio_p: studentP(portfolio, calm.length - 1),
  };
}

/** All tests of the abnormal return on one event day. */
export function dayTests(firms: readonly Firm[], day: number, rBar: Statistic) {
  const standardised = firms.map(({ sar }) => sar[day]);
  const patell = sum(standardised) / Math.sqrt(patellVariance(firms));
  return tests({ firms, rBar, raw: firms.map(({ ar }) => ar[day]), standardised, patell, eventDays: [day] });
}

/**
 * All tests of the CAR over the event window. `patell_z` ignores the covariance of event days; `patell_z_exact` uses the
 * exact standard error of each CAR.
 */
export function carTests(firms: readonly Firm[], rBar: Statistic) {
  const window = firms[0].ar.length;
  const scar = firms.map((firm) => firm.scar);
  const variance = patellVariance(firms);
  const patell = sum(firms.flatMap(({ sar }) => sar)) / Math.sqrt(window * variance);
  const exact = sum(scar) / Math.sqrt(variance);
  const eventDays = firms[0].ar.map((_, t) => t);
  return {
    ...tests({ firms, rBar, raw: firms.map(({ car }) => car), standardised: scar, patell, eventDays }),
    patell_z_exact: exact,
    patell_p_exact: normalP(exact),
    scar,
  };
}
