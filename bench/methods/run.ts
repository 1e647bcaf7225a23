/** node bench/methods/run.ts [runs]: the methods' kernels beside numpy and C on the same inputs, medians side by side. */
import { BENCHES, type Bench, type Checks } from "./benches.ts";
import { dataPresent } from "./data.ts";
import { makeData, type PeerResult, runPeer, whyNoPeers } from "./peers.ts";

const RUNS = Number(process.argv[2] ?? 9);
/** Milliseconds of running before anything is timed, for the compiler to settle. */
const WARM_UP = 500;

function medianOf(work: () => Checks): { median: number; checks: Checks } {
  let checks = work();
  for (const until = performance.now() + WARM_UP; performance.now() < until; ) work();
  const seconds = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    checks = work();
    return (performance.now() - from) / 1000;
  });
  return { median: seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)], checks };
}

/** Names of the values that differ by more than 1e-9. */
const unequal = (ours: Checks, theirs: Checks) =>
  Object.keys(theirs).filter((name) => !(Math.abs(ours[name] - theirs[name]) <= 1e-9 * Math.abs(theirs[name])));

function row({ bench, variant, allowed }: Bench, ours: { median: number; checks: Checks }, peer?: PeerResult): string {
  const own = `${(ours.median * 1000).toFixed(2)} ms`.padStart(10);
  if (!peer) return `${bench.padEnd(28)} ${own}   no ${variant} here to compare with`;
  const ratio = ours.median / peer.median_s;
  const off = unequal(ours.checks, peer.checks);
  const verdict = off.length ? `DIFFERENT: ${off.join(", ")}` : ratio <= allowed ? "equal, within" : "equal, TOO SLOW";
  const theirs = `${(peer.median_s * 1000).toFixed(2)} ms`.padStart(10);
  return `${bench.padEnd(28)} ${own} ${theirs}   ×${ratio.toFixed(2)} (≤ ${allowed})  ${verdict}  ${variant}`;
}

function main(): void {
  const reason = whyNoPeers();
  if (reason) console.log(`Peers skipped: ${reason}.`);
  else makeData();
  if (!dataPresent()) {
    console.log("No inputs: the peers write them, so there is nothing to time.");
    return;
  }
  console.log(`${"".padEnd(28)} ${"Assay".padStart(10)} ${"peer".padStart(10)}   median of ${RUNS}`);
  const peers = new Map<string, PeerResult[]>();
  for (const bench of BENCHES) {
    if (!reason && !peers.has(bench.peer)) peers.set(bench.peer, runPeer(bench.peer, RUNS));
    const peer = peers.get(bench.peer)?.find((one) => one.bench === bench.bench && one.variant === bench.variant);
    console.log(row(bench, medianOf(bench.prepare()), peer));
  }
}

main();
