/** Measuring and telling: medians of repeated runs, rates over a stretch of time. */

/** The median milliseconds of `times` runs, after one that warms up. */
export async function medianMs(times: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await run();
    taken.push(performance.now() - began);
  }
  return quantile(taken, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Runs `work` in `lanes` lanes for so many seconds; how many a second, and their milliseconds. */
export async function ratePerSecond(
  lanes: number,
  seconds: number,
  work: (lane: number) => Promise<unknown>,
) {
  const taken: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() < until) {
        const start = performance.now();
        await work(lane);
        taken.push(performance.now() - start);
      }
    }),
  );
  return {
    rate: taken.length / ((performance.now() - began) / 1000),
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
  };
}

export function tell(what: string, figure: string): void {
  console.log(`${what.padEnd(64)} ${figure}`);
}

export const ms = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
export const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
